package io.github.genesysdataactions;

import io.github.genesysdataactions.call.Deadline;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.call.Waiter;
import io.github.genesysdataactions.retry.RateLimitPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * How long a call may take and what it does about 429 and about faults. Immutable; set for the client, and per call with
 * {@link Actions#with(CallOptions)}.
 */
public final class CallOptions {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_RETRIES = 20;
    private static final CallOptions STANDARD =
            new CallOptions(Duration.ofMinutes(5), Duration.ofSeconds(75), RateLimitPolicy.standard(), 3, false, false);

    private final Duration timeout;
    private final Duration requestTimeout;
    private final RateLimitPolicy rateLimitPolicy;
    private final int faultRetries;
    private final boolean idempotentExecute;
    private final boolean repeatUnknownCreate;

    private CallOptions(
            Duration timeout,
            Duration requestTimeout,
            RateLimitPolicy rateLimitPolicy,
            int faultRetries,
            boolean idempotentExecute,
            boolean repeatUnknownCreate) {
        this.timeout = timeout;
        this.requestTimeout = requestTimeout;
        this.rateLimitPolicy = rateLimitPolicy;
        this.faultRetries = faultRetries;
        this.idempotentExecute = idempotentExecute;
        this.repeatUnknownCreate = repeatUnknownCreate;
    }

    /**
     * Returns the defaults: 5 minutes for a whole call, 75 seconds for a request, the standard rate-limit policy, 3
     * repetitions after faults, and neither of the two permissions to repeat what may have been carried out.
     */
    public static CallOptions standard() {
        return STANDARD;
    }

    /**
     * Returns a copy with another time for the whole call: waiting for a token and for the rate limit, and all tries.
     *
     * @throws IllegalArgumentException unless above zero and up to a day
     */
    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(
                checked("timeout", timeout),
                requestTimeout,
                rateLimitPolicy,
                faultRetries,
                idempotentExecute,
                repeatUnknownCreate);
    }

    /**
     * Returns a copy with another time for one request and its answer. An execution may take 60 s by itself.
     *
     * @throws IllegalArgumentException unless above zero and up to a day
     */
    public CallOptions withRequestTimeout(Duration requestTimeout) {
        return new CallOptions(
                timeout,
                checked("requestTimeout", requestTimeout),
                rateLimitPolicy,
                faultRetries,
                idempotentExecute,
                repeatUnknownCreate);
    }

    /** Returns a copy that does something else about 429. */
    public CallOptions withRateLimitPolicy(RateLimitPolicy rateLimitPolicy) {
        Objects.requireNonNull(rateLimitPolicy, "rateLimitPolicy");
        return new CallOptions(
                timeout, requestTimeout, rateLimitPolicy, faultRetries, idempotentExecute, repeatUnknownCreate);
    }

    /**
     * Returns a copy with another number of repetitions after faults, apart from those after 429; 3 unless set. Faults are
     * a refused connection, one that breaks, a request that takes too long, and the answers 502, 503 and 504. The waits
     * are 0.5, 1, 2, … and at most 8 s, up to a quarter more, and never less than {@code Retry-After} asks for.
     *
     * <p>What is repeated depends on the operation: reads and deletes after any fault; all others after a refused
     * connection, which carried nothing out; a create and an update only after they looked (see {@link Actions#create}
     * and {@link Actions#update}). With 0 the first fault is reported, and nobody looks.
     *
     * @throws IllegalArgumentException unless 0 to 20
     */
    public CallOptions withFaultRetries(int faultRetries) {
        if (faultRetries < 0 || faultRetries > MOST_RETRIES) {
            throw new IllegalArgumentException("faultRetries is " + faultRetries + "; use 0 to " + MOST_RETRIES + ".");
        }
        return new CallOptions(
                timeout, requestTimeout, rateLimitPolicy, faultRetries, idempotentExecute, repeatUnknownCreate);
    }

    /**
     * Returns a copy that says whether the actions which it executes or tests may be executed twice for one call; no
     * unless set. If so, an execution is repeated after any fault, and not only after a refused connection.
     */
    public CallOptions withIdempotentExecute(boolean idempotentExecute) {
        return new CallOptions(
                timeout, requestTimeout, rateLimitPolicy, faultRetries, idempotentExecute, repeatUnknownCreate);
    }

    /**
     * Returns a copy that says whether a create is repeated that got no answer and that did not appear in the list
     * afterwards; no unless set. If the first one appears later than that, there are two.
     */
    public CallOptions withRepeatUnknownCreate(boolean repeatUnknownCreate) {
        return new CallOptions(
                timeout, requestTimeout, rateLimitPolicy, faultRetries, idempotentExecute, repeatUnknownCreate);
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

    /** Returns how often a request is sent again after a fault. */
    public int faultRetries() {
        return faultRetries;
    }

    /** Returns whether actions may be executed twice for one call. */
    public boolean idempotentExecute() {
        return idempotentExecute;
    }

    /** Returns whether a create is repeated that got no answer and was not found. */
    public boolean repeatUnknownCreate() {
        return repeatUnknownCreate;
    }

    Limits limits(Waiter waiter) {
        return new Limits(Deadline.in(timeout, waiter), requestTimeout, rateLimitPolicy, faultRetries, false);
    }

    private static Duration checked(String name, Duration time) {
        Objects.requireNonNull(time, name);
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + time + "; use more than zero and at most a day.");
        }
        return time;
    }

    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", requestTimeout=" + requestTimeout + ", " + rateLimitPolicy
                + ", faultRetries=" + faultRetries + ", idempotentExecute=" + idempotentExecute
                + ", repeatUnknownCreate=" + repeatUnknownCreate + "]";
    }
}
