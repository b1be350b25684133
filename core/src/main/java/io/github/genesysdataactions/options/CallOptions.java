package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * How long a call may take and what it does about 429 and about faults. Immutable; set for the client, and per call with
 * {@link io.github.genesysdataactions.Actions#with(CallOptions)}.
 */
public final class CallOptions {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_RETRIES = 20;
    private static final CallOptions STANDARD =
            new CallOptions(Duration.ofMinutes(5), Duration.ofSeconds(75), RateLimitPolicy.standard(), 3, 0, Set.of());

    private enum Flag {
        IDEMPOTENT_EXECUTE,
        REPEAT_UNKNOWN_CREATE,
        FLATTEN
    }

    private final Duration timeout;
    private final Duration requestTimeout;
    private final RateLimitPolicy rateLimitPolicy;
    private final int faultRetries;
    private final int repeatVersionConflicts;
    private final Set<Flag> flags;

    private CallOptions(
            Duration timeout,
            Duration requestTimeout,
            RateLimitPolicy rateLimitPolicy,
            int faultRetries,
            int repeatVersionConflicts,
            Set<Flag> flags) {
        this.timeout = timeout;
        this.requestTimeout = requestTimeout;
        this.rateLimitPolicy = rateLimitPolicy;
        this.faultRetries = faultRetries;
        this.repeatVersionConflicts = repeatVersionConflicts;
        this.flags = flags;
    }

    /**
     * Returns the defaults: 5 minutes for a whole call, 75 seconds for a request, the standard rate-limit policy, 3
     * repetitions after faults and none after version conflicts, and no permission to repeat what may have been carried
     * out.
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
                repeatVersionConflicts,
                flags);
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
                repeatVersionConflicts,
                flags);
    }

    /** Returns a copy that does something else about 429. */
    public CallOptions withRateLimitPolicy(RateLimitPolicy rateLimitPolicy) {
        Objects.requireNonNull(rateLimitPolicy, "rateLimitPolicy");
        return new CallOptions(timeout, requestTimeout, rateLimitPolicy, faultRetries, repeatVersionConflicts, flags);
    }

    /**
     * Returns a copy with another number of repetitions after faults, apart from those after 429; 3 unless set. Faults are
     * a refused connection, one that breaks, a request that takes too long, and the answers 502, 503 and 504. The waits
     * are 0.5, 1, 2, … and at most 8 s, up to a quarter more, and never less than {@code Retry-After} asks for.
     *
     * <p>What is repeated depends on the operation: reads and deletes after any fault; all others after a refused
     * connection, which carried nothing out; a create and an update only after they looked (see {@link io.github.genesysdataactions.Actions#create}
     * and {@link io.github.genesysdataactions.Actions#update}). With 0 the first fault is reported, and nobody looks.
     *
     * @throws IllegalArgumentException unless 0 to 20
     */
    public CallOptions withFaultRetries(int faultRetries) {
        checked("faultRetries", faultRetries);
        return new CallOptions(timeout, requestTimeout, rateLimitPolicy, faultRetries, repeatVersionConflicts, flags);
    }

    /**
     * Returns a copy that says whether the actions which it executes or tests may be executed twice for one call; no
     * unless set. If so, an execution is repeated after any fault, and not only after a refused connection.
     */
    public CallOptions withIdempotentExecute(boolean idempotentExecute) {
        return with(Flag.IDEMPOTENT_EXECUTE, idempotentExecute);
    }

    /**
     * Returns a copy that says whether a create is sent again that got no answer, or one of 500 and above, and that did not
     * appear in the list afterwards. Default: no. If the first one appears later than that, there are two.
     */
    public CallOptions withRepeatUnknownCreate(boolean repeatUnknownCreate) {
        return with(Flag.REPEAT_UNKNOWN_CREATE, repeatUnknownCreate);
    }

    /**
     * Returns a copy that says how often an update or a publish is begun anew, from reading on, when somebody else changed
     * the thing meanwhile; 0 unless set, so that the first such conflict is reported. The waits are 0.5, 1, 2, … and at
     * most 4 s. An {@code edit} is called again for what was read anew.
     *
     * @throws IllegalArgumentException unless 0 to 20
     */
    public CallOptions withRepeatVersionConflicts(int repeatVersionConflicts) {
        checked("repeatVersionConflicts", repeatVersionConflicts);
        return new CallOptions(timeout, requestTimeout, rateLimitPolicy, faultRetries, repeatVersionConflicts, flags);
    }

    /**
     * Returns a copy that says whether {@code get}, {@code execute}, {@code test} and {@code schema} answer in Architect's
     * flattened form, in which nested properties and lists become collections; no unless set. {@code find}, {@code update}
     * and all others never ask for it.
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
        return flags.contains(Flag.IDEMPOTENT_EXECUTE);
    }

    /** Returns whether a create is repeated that got no answer and was not found. */
    public boolean repeatUnknownCreate() {
        return flags.contains(Flag.REPEAT_UNKNOWN_CREATE);
    }

    /** Returns how often a change is begun anew after a version conflict. */
    public int repeatVersionConflicts() {
        return repeatVersionConflicts;
    }

    /** Returns whether answers come in Architect's flattened form. */
    public boolean flatten() {
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
        return new CallOptions(timeout, requestTimeout, rateLimitPolicy, faultRetries, repeatVersionConflicts, changed);
    }

    private static void checked(String name, int times) {
        if (times < 0 || times > MOST_RETRIES) {
            throw new IllegalArgumentException(name + " is " + times + "; use 0 to " + MOST_RETRIES + ".");
        }
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
                + ", faultRetries=" + faultRetries + ", idempotentExecute=" + idempotentExecute()
                + ", repeatUnknownCreate=" + repeatUnknownCreate()
                + ", repeatVersionConflicts=" + repeatVersionConflicts + ", flatten=" + flatten() + "]";
    }
}
