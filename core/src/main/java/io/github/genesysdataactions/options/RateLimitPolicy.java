package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.Objects;

/**
 * What to do when the API answers 429, "too many requests". Immutable.
 *
 * <p>The wait is the one that the server asks for in {@code Retry-After} (seconds or an HTTP date), never less. Without
 * that header it is 1, 2, 4, … seconds and up to a quarter more. A wait that is longer than {@link #maxRetryAfter()} or
 * than the time left to the call is not begun: the call fails at once with
 * {@link io.github.genesysdataactions.error.RateLimitedException}, which says when to come back. The same goes for the
 * wait until the end of a window that is used up by what the service's answers tell ({@code inin-ratelimit-count},
 * {@code -allowed} and {@code -reset}).
 *
 * <p>Genesys Cloud grants 300 requests a minute to a token by default (Genesys Cloud developer center, platform limits).
 */
public final class RateLimitPolicy {
    private static final RateLimitPolicy STANDARD = new RateLimitPolicy(3, Duration.ofMinutes(3));

    private final int maxRetries;
    private final Duration maxRetryAfter;

    private RateLimitPolicy(int maxRetries, Duration maxRetryAfter) {
        this.maxRetries = maxRetries;
        this.maxRetryAfter = maxRetryAfter;
    }

    /** Returns the default: 3 retries (four requests in all), waits of up to 180 seconds. */
    public static RateLimitPolicy standard() {
        return STANDARD;
    }

    /** Returns a policy that waits for no limit to open again: the first 429, or a used-up window, is a failure. */
    public static RateLimitPolicy none() {
        return new RateLimitPolicy(0, Duration.ZERO);
    }

    /**
     * Returns a copy with another number of retries.
     *
     * @throws IllegalArgumentException unless 0 to 100
     */
    public RateLimitPolicy withMaxRetries(int maxRetries) {
        if (maxRetries < 0 || maxRetries > 100) {
            throw new IllegalArgumentException("maxRetries is " + maxRetries + "; use 0 to 100.");
        }
        return new RateLimitPolicy(maxRetries, maxRetryAfter);
    }

    /**
     * Returns a copy that begins waits of up to this length.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RateLimitPolicy withMaxRetryAfter(Duration maxRetryAfter) {
        Objects.requireNonNull(maxRetryAfter, "maxRetryAfter");
        if (maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("maxRetryAfter is " + maxRetryAfter + "; use zero or more.");
        }
        return new RateLimitPolicy(maxRetries, maxRetryAfter);
    }

    /** Returns how often a call is sent again, so one less than the requests it may cost. */
    public int maxRetries() {
        return maxRetries;
    }

    /** Returns the longest wait that is begun. */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateLimitPolicy that
                && maxRetries == that.maxRetries
                && maxRetryAfter.equals(that.maxRetryAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxRetries, maxRetryAfter);
    }

    @Override
    public String toString() {
        return "RateLimitPolicy[maxRetries=" + maxRetries + ", maxRetryAfter=" + maxRetryAfter + "]";
    }
}
