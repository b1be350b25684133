package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call is over. An operation may be several calls: {@code list} makes one for each page. A request for a token is a
 * call too, to {@code /oauth/token} of the login.
 *
 * @param host the host's name, such as {@code api.mypurecloud.com}
 * @param method the HTTP method
 * @param pathTemplate the path without its query and with {@code {id}} for each id
 * @param status the status of the last answer; empty if the last request got none or none was sent
 * @param error the simple name of the exception that came instead of an answer, such as {@code NetworkException}. A refusal, such as 404, is not an error here
 * @param duration from the beginning of the call to its end: requests, and waits for a token and for the rate limit
 * @param attempts how often it was tried, from 1; a try may have ended at the rate limit, before its request
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
