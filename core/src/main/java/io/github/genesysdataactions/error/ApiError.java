package io.github.genesysdataactions.error;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server said when it refused.
 *
 * @param status the HTTP status, 300 to 599, or 200 to 299 for an answer that could not be read
 * @param code the server's error code, such as {@code not.found}, or {@code null}
 * @param serverMessage the server's own words, or the start of its answer if that is not JSON; {@code null} if it was
 *     silent. {@code left out: …} stands for words that may repeat what was sent in a form that cannot be recognized
 * @param correlationId what Genesys Cloud support asks for ({@code ININ-Correlation-Id}), or {@code null}
 * @param details the faulty fields and nested errors; may be empty
 */
public record ApiError(
        int status,
        @Nullable String code,
        @Nullable String serverMessage,
        @Nullable String correlationId,
        List<ErrorDetail> details)
        implements Serializable {
    /** Copies the details. */
    public ApiError {
        details = List.copyOf(details);
    }
}
