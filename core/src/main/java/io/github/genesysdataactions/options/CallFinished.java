package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call has ended. One operation can be several calls: {@code list} makes one for each page. A request for a token is
 * a call, too, to {@code /oauth/token} of the login host.
 *
 * @param host the host's name, such as {@code api.mypurecloud.com}
 * @param method the HTTP method
 * @param pathTemplate the path without its query and with {@code {id}} for each id
 * @param status the status of the last answer; empty if the last request got no answer, or no request was sent
 * @param error the simple name of the exception that ended the call without an answer, such as {@code
 *     NetworkException}. An answer such as 404 is not an error here
 * @param duration the time from the beginning of the call to its end, with all requests and waits
 * @param attempts how many times it was tried, from 1; a try may have ended at the rate limit, before its request
 * @param correlationId the last answer's {@code ININ-Correlation-Id}, which Genesys Cloud support asks for
 */
public record CallFinished(
        String host,
        String method,
        String pathTemplate,
        OptionalInt status,
        Optional<String> error,
        Duration duration,
        int attempts,
        Optional<String> correlationId) {}
