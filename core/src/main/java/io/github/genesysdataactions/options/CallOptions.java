package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How long a call may take and what is done about 429 and about faults. Immutable; set when the client is built, and for
 * single calls with {@code GenesysDataActions.with}:
 *
 * <pre>{@code
 * genesys.with(genesys.options().withTimeout(Duration.ofMinutes(10))).actions().list();
 * }</pre>
 */
public final class CallOptions {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_RETRIES = 20;
    private static final CallOptions STANDARD =
            new CallOptions(Duration.ofMinutes(5), Duration.ofSeconds(75), RetryPolicy.standard(), 0, Set.of());

    private enum Flag {
        IDEMPOTENT_EXECUTE,
        REPEAT_UNKNOWN_CREATE,
        FLATTEN
    }

    private final Duration timeout;
    private final Duration requestTimeout;
    private final RetryPolicy retryPolicy;
    private final int versionConflictRetries;
    private final Set<Flag> flags;

    private CallOptions(
            Duration timeout,
            Duration requestTimeout,
            RetryPolicy retryPolicy,
            int versionConflictRetries,
            Set<Flag> flags) {
        this.timeout = timeout;
        this.requestTimeout = requestTimeout;
        this.retryPolicy = retryPolicy;
        this.versionConflictRetries = versionConflictRetries;
        this.flags = flags;
    }

    /**
     * Returns the defaults: 5 minutes for a whole call, 75 seconds for a request, the standard retry policy, no retries
     * after version conflicts, and no permission to repeat what may have been carried out.
     */
    public static CallOptions standard() {
        return STANDARD;
    }

    /**
     * Returns a copy with another timeout for the whole call: waiting for a token and for the rate limit, and all
     * tries. {@link #withRequestTimeout} limits each try.
     *
     * @throws IllegalArgumentException unless above zero and up to a day
     */
    public CallOptions withTimeout(Duration timeout) {
        return new CallOptions(checked("timeout", timeout), requestTimeout, retryPolicy, versionConflictRetries, flags);
    }

    /**
     * Returns a copy with another timeout for one request and its answer; {@link #withTimeout} limits all tries
     * together. An execution may take 60 s by itself.
     *
     * @throws IllegalArgumentException unless above zero and up to a day
     */
    public CallOptions withRequestTimeout(Duration requestTimeout) {
        return new CallOptions(
                timeout, checked("requestTimeout", requestTimeout), retryPolicy, versionConflictRetries, flags);
    }

    /** Returns a copy with another policy for what is sent again, and how often. */
    public CallOptions withRetryPolicy(RetryPolicy retryPolicy) {
        Objects.requireNonNull(retryPolicy, "retryPolicy");
        return new CallOptions(timeout, requestTimeout, retryPolicy, versionConflictRetries, flags);
    }

    /**
     * Says whether the actions that are executed or tested may be executed twice for one call. Default: false. If so, an
     * execution is repeated after any fault, and not only where it was certainly not carried out.
     */
    public CallOptions withIdempotentExecute(boolean idempotentExecute) {
        return with(Flag.IDEMPOTENT_EXECUTE, idempotentExecute);
    }

    /**
     * Says whether a create is sent again if it may have been carried out and did not appear in the list afterwards.
     * Default: false. If the first one appears even later, there are two.
     */
    public CallOptions withRepeatUnknownCreate(boolean repeatUnknownCreate) {
        return with(Flag.REPEAT_UNKNOWN_CREATE, repeatUnknownCreate);
    }

    /**
     * Sets how often an update or a publish is retried after a version conflict, reading again first. Default: 0. The waits
     * are 0.5, 1, 2, … and at most 4 s. An {@code edit} is called again for what was read.
     *
     * @throws IllegalArgumentException unless 0 to 20
     */
    public CallOptions withVersionConflictRetries(int versionConflictRetries) {
        if (versionConflictRetries < 0 || versionConflictRetries > MOST_RETRIES) {
            throw new IllegalArgumentException(
                    "versionConflictRetries is " + versionConflictRetries + "; use 0 to " + MOST_RETRIES + ".");
        }
        return new CallOptions(timeout, requestTimeout, retryPolicy, versionConflictRetries, flags);
    }

    /**
     * Says whether {@code get}, {@code execute}, {@code test} and {@code schema} answer in Architect's flattened form,
     * in which nested properties and lists become collections. Default: false. No other operation asks for it.
     */
    public CallOptions withFlatten(boolean flatten) {
        return with(Flag.FLATTEN, flatten);
    }

    /** Returns the time for the whole call. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns the time for one request and its answer. */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /** Returns what is sent again, and how often. */
    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** Returns whether actions may be executed twice for one call. */
    public boolean isIdempotentExecute() {
        return flags.contains(Flag.IDEMPOTENT_EXECUTE);
    }

    /** Returns whether a create is sent again that may have been carried out and was not found. */
    public boolean isRepeatUnknownCreate() {
        return flags.contains(Flag.REPEAT_UNKNOWN_CREATE);
    }

    /** Returns how often a change is retried after a version conflict. */
    public int versionConflictRetries() {
        return versionConflictRetries;
    }

    /** Returns whether answers come in Architect's flattened form. */
    public boolean isFlatten() {
        return flags.contains(Flag.FLATTEN);
    }

    private CallOptions with(Flag flag, boolean on) {
        Set<Flag> changed = EnumSet.noneOf(Flag.class);
        changed.addAll(flags);
        if (on) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return new CallOptions(timeout, requestTimeout, retryPolicy, versionConflictRetries, changed);
    }

    private static Duration checked(String name, Duration time) {
        Objects.requireNonNull(time, name);
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + time + "; use more than zero and at most a day.");
        }
        return time;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallOptions that
                && timeout.equals(that.timeout)
                && requestTimeout.equals(that.requestTimeout)
                && retryPolicy.equals(that.retryPolicy)
                && versionConflictRetries == that.versionConflictRetries
                && flags.equals(that.flags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(timeout, requestTimeout, retryPolicy, versionConflictRetries, flags);
    }

    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", requestTimeout=" + requestTimeout + ", " + retryPolicy
                + ", idempotentExecute=" + isIdempotentExecute() + ", repeatUnknownCreate=" + isRepeatUnknownCreate()
                + ", versionConflictRetries=" + versionConflictRetries + ", flatten=" + isFlatten() + "]";
    }
}
