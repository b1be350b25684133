package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.Objects;

/**
 * What is sent again, how often, and after how long a wait at most. Immutable.
 *
 * <pre>{@code
 * RetryPolicy patient = RetryPolicy.standard()
 *     .withRateLimitRetries(10)
 *     .withFaultRetries(5)
 *     .withMaxRetryAfter(Duration.ofMinutes(10));
 * }</pre>
 *
 * <p><b>After 429</b>, "too many requests", the wait is the one that the server asks for in {@code Retry-After} (seconds or an
 * HTTP date; of several the longest), never less. Without that header it is {@code inin-ratelimit-reset}, and without both
 * 1, 2, 4, … seconds and up to a quarter more. A wait that is longer than {@link #maxRetryAfter()}
 * or than the time left to the call is not begun: the call fails at once with
 * {@link io.github.genesysdataactions.error.RateLimitedException}, which says when to come back. The same goes for the wait
 * until the end of a window that is used up by what the service's answers tell ({@code inin-ratelimit-count},
 * {@code -allowed} and {@code -reset}). Genesys Cloud grants 300 requests a minute to a token by default (Genesys Cloud
 * developer center, platform limits).
 *
 * <p>A call's own policy decides whether this call waits or fails. What holds back the other calls is bounded by the
 * {@link #maxRetryAfter()} of the client as built, and is 3 minutes at least: a longer demand closes only the method and path
 * that met it, and the first call after that time asks again.
 *
 * <p><b>Faults</b> are a refused connection, one that breaks, a request that takes too long, and the answers 502, 503
 * and 504. The waits are 0.5, 1, 2, … and at most 8 s, up to a quarter more, and never less than {@code Retry-After}
 * asks for. Reads and deletes are repeated after any fault, everything else only if it was certainly not carried out;
 * updates look first. A create that may have been carried out is looked for, and repeated only with {@link
 * CallOptions#withRepeatUnknownCreate}. The guide "Faults" has the details.
 */
public final class RetryPolicy {
    private static final int MOST_RATE_LIMIT_RETRIES = 100;
    private static final int MOST_FAULT_RETRIES = 20;
    private static final RetryPolicy STANDARD = new RetryPolicy(3, 3, Duration.ofMinutes(3));
    private static final RetryPolicy NONE = new RetryPolicy(0, 0, Duration.ZERO);

    private final int rateLimitRetries;
    private final int faultRetries;
    private final Duration maxRetryAfter;

    private RetryPolicy(int rateLimitRetries, int faultRetries, Duration maxRetryAfter) {
        this.rateLimitRetries = rateLimitRetries;
        this.faultRetries = faultRetries;
        this.maxRetryAfter = maxRetryAfter;
    }

    /** Returns the default: 3 retries after 429 and 3 after faults, waits of up to 180 seconds. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** Returns a policy that sends nothing again and waits for no limit to open: the first 429 or fault is reported. */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * Returns a copy with another number of retries after 429.
     *
     * @throws IllegalArgumentException unless 0 to 100
     */
    public RetryPolicy withRateLimitRetries(int rateLimitRetries) {
        return new RetryPolicy(
                checked("rateLimitRetries", rateLimitRetries, MOST_RATE_LIMIT_RETRIES), faultRetries, maxRetryAfter);
    }

    /**
     * Returns a copy with another number of retries after faults. With 0 the first fault is reported, and nothing looks
     * whether an update or a create was carried out.
     *
     * @throws IllegalArgumentException unless 0 to 20
     */
    public RetryPolicy withFaultRetries(int faultRetries) {
        return new RetryPolicy(
                rateLimitRetries, checked("faultRetries", faultRetries, MOST_FAULT_RETRIES), maxRetryAfter);
    }

    /**
     * Returns a copy that begins waits of up to this length, after 429 and after faults.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxRetryAfter(Duration maxRetryAfter) {
        Objects.requireNonNull(maxRetryAfter, "maxRetryAfter");
        if (maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("maxRetryAfter is " + maxRetryAfter + "; use zero or more.");
        }
        return new RetryPolicy(rateLimitRetries, faultRetries, maxRetryAfter);
    }

    /** Returns how often a request is sent again after 429. */
    public int rateLimitRetries() {
        return rateLimitRetries;
    }

    /** Returns how often a request is sent again after a fault. */
    public int faultRetries() {
        return faultRetries;
    }

    /** Returns the longest wait that is begun. */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    private static int checked(String name, int times, int most) {
        if (times < 0 || times > most) {
            throw new IllegalArgumentException(name + " is " + times + "; use 0 to " + most + ".");
        }
        return times;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RetryPolicy that
                && rateLimitRetries == that.rateLimitRetries
                && faultRetries == that.faultRetries
                && maxRetryAfter.equals(that.maxRetryAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rateLimitRetries, faultRetries, maxRetryAfter);
    }

    @Override
    public String toString() {
        return "RetryPolicy[rateLimitRetries=" + rateLimitRetries + ", faultRetries=" + faultRetries
                + ", maxRetryAfter=" + maxRetryAfter + "]";
    }
}
