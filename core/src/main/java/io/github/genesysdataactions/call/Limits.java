package io.github.genesysdataactions.call;

import io.github.genesysdataactions.retry.RateLimitPolicy;
import java.time.Duration;

/**
 * How long one call may take and what it does about 429 and about faults.
 *
 * @param deadline for the whole call: waiting for a token, for the gate, and all tries
 * @param requestTimeout for one request and its answer
 * @param faultRetries how often a request is sent again after a fault, apart from the policy for 429
 * @param repeatable whether carrying the request out twice does no harm, although its method does not say so
 */
public record Limits(
        Deadline deadline,
        Duration requestTimeout,
        RateLimitPolicy rateLimitPolicy,
        int faultRetries,
        boolean repeatable) {
    /** Returns a copy with another number of repetitions. */
    public Limits withFaultRetries(int retries) {
        return new Limits(deadline, requestTimeout, rateLimitPolicy, retries, repeatable);
    }

    /** Returns a copy for a request that may be carried out twice, or may not. */
    public Limits withRepeatable(boolean harmless) {
        return new Limits(deadline, requestTimeout, rateLimitPolicy, faultRetries, harmless);
    }

    Duration nextRequest() {
        Duration remaining = deadline.remaining();
        return remaining.compareTo(requestTimeout) < 0 ? remaining : requestTimeout;
    }
}
