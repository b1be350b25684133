package io.github.genesysdataactions.call;

import io.github.genesysdataactions.retry.RateLimitPolicy;
import java.time.Duration;

/**
 * How long one call may take and what it does about 429.
 *
 * @param deadline for the whole call: waiting for a token, for the gate, and all tries
 * @param requestTimeout for one request and its answer
 */
public record Limits(Deadline deadline, Duration requestTimeout, RateLimitPolicy rateLimitPolicy) {
    Duration nextRequest() {
        Duration remaining = deadline.remaining();
        return remaining.compareTo(requestTimeout) < 0 ? remaining : requestTimeout;
    }
}
