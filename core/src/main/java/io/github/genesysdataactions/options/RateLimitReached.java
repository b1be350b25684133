package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.Optional;

/**
 * Calls have to wait for the rate limit.
 *
 * @param host the host's name
 * @param method the HTTP method of the call that met the limit
 * @param pathTemplate its path without the query and with {@code {id}} for each id
 * @param cause how the limit showed itself
 * @param duration for how long from now
 * @param correlationId the {@code ININ-Correlation-Id} of the refusal; empty for {@link Cause#USED_UP}
 */
public record RateLimitReached(
        String host,
        String method,
        String pathTemplate,
        Cause cause,
        Duration duration,
        Optional<String> correlationId) {
    /** How a limit shows itself. */
    public enum Cause {
        /** The service answered 429: all calls to the host wait. */
        REFUSED,
        /**
         * The service answered 429 and asked for a longer wait than the client holds all calls back for: calls of this
         * method and path wait or fail, and the first one after {@link RateLimitReached#duration} asks again.
         */
        ROUTE_REFUSED,
        /** The service's counts say that the window is used up: calls of this method and path wait, and none was refused. */
        USED_UP
    }
}
