package io.github.genesysdataactions.options;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call is about to be sent again.
 *
 * @param host the host's name
 * @param method the HTTP method
 * @param pathTemplate the path without its query and with {@code {id}} for each id
 * @param attempt the number of the try that is about to begin, from 2
 * @param status the status of the answer to the previous try, such as 429; empty if there was none
 * @param error the simple name of the exception that ended the previous try; empty if there was an answer
 * @param pause how long the call waits before it is sent; other calls' rate limits may make it wait longer
 * @param correlationId the {@code ININ-Correlation-Id} of the previous answer
 */
public record CallRetry(
        String host,
        String method,
        String pathTemplate,
        int attempt,
        OptionalInt status,
        Optional<String> error,
        Duration pause,
        Optional<String> correlationId) {}
