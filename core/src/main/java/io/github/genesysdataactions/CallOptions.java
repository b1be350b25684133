package io.github.genesysdataactions;

import io.github.genesysdataactions.retry.RateLimitPolicy;
import java.time.Duration;

/**
 * How long a call may take and what it does about 429. Immutable; set for the client, and per call with
 * {@link Actions#with(CallOptions)}.
 */
public final class CallOptions {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final CallOptions STANDARD =
            new CallOptions(Duration.ofMinutes(5), Duration.ofSeconds(75), RateLimitPolicy.standard());

    private final Duration timeout;
    private final Duration requestTimeout;
    private final RateLimitPolicy rateLimitPolicy;

    private CallOptions(Duration timeout, Duration requestTimeout, RateLimitPolicy rateLimitPolicy) {
        this.timeout = timeout;
        this.requestTimeout = requestTimeout;
        this.rateLimitPolicy = rateLimitPolicy;
    }

    /** Returns the defaults: 5 minutes for a whole call, 75 seconds for a request, the standard rate-limit policy. */
    public static CallOptions standard() {
        return STANDARD;
    }

    /**
     * Returns a copy with another time for the whole call: waiting for a token and for the rate limit, and all tries.
     *
     * @throws IllegalArgumentException unless above zero and up to a day
     */
    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(checked("timeout", timeout), requestTimeout, rateLimitPolicy);
    }

    /**
     * Returns a copy with another time for one request and its answer. An execution may take 60 s by itself.
     *
     * @throws IllegalArgumentException unless above zero and up to a day
     */
    public CallOptions withRequestTimeout(Duration requestTimeout) {
        return new CallOptions(timeout, checked("requestTimeout", requestTimeout), rateLimitPolicy);
    }

    /** Returns a copy that does something else about 429. */
    public CallOptions withRateLimitPolicy(RateLimitPolicy rateLimitPolicy) {
        return new CallOptions(timeout, requestTimeout, rateLimitPolicy);
    }

    /** Returns the time for the whole call. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns the time for one request and its answer. */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /** Returns what is done about 429. */
    public RateLimitPolicy rateLimitPolicy() {
        return rateLimitPolicy;
    }

    private static Duration checked(String name, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + time + "; use more than zero and at most a day.");
        }
        return time;
    }

    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", requestTimeout=" + requestTimeout + ", " + rateLimitPolicy + "]";
    }
}
