package io.github.genesysdataactions.http;

import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import java.time.Duration;

/**
 * How long one call may take and what it does about 429 and about faults.
 *
 * @param deadline for the whole call: waiting for a token, for the gate, and all tries
 * @param requestTimeout for one request and its answer
 * @param idempotent whether carrying the request out twice does no harm, although its method does not say so
 */
public record CallBudget(Deadline deadline, Duration requestTimeout, RetryPolicy retryPolicy, boolean idempotent) {
    /** Begins to count now: all requests of one operation share its deadline. */
    public static CallBudget of(CallOptions options, TimeSource time) {
        return new CallBudget(
                Deadline.in(options.timeout(), time), options.requestTimeout(), options.retryPolicy(), false);
    }

    /** Returns how often a request is sent again after a fault. */
    public int faultRetries() {
        return retryPolicy.faultRetries();
    }

    /** Returns a copy with another number of retries after faults. */
    public CallBudget withFaultRetries(int retries) {
        return new CallBudget(deadline, requestTimeout, retryPolicy.withFaultRetries(retries), idempotent);
    }

    /** Returns a copy for a request that may be carried out twice, or may not. */
    public CallBudget withIdempotent(boolean harmless) {
        return new CallBudget(deadline, requestTimeout, retryPolicy, harmless);
    }

    public Duration nextRequest() {
        Duration remaining = deadline.remaining();
        return remaining.compareTo(requestTimeout) < 0 ? remaining : requestTimeout;
    }
}
