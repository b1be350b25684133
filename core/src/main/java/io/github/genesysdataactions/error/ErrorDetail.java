package io.github.genesysdataactions.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code details[]} or {@code errors[]} in an error answer of Genesys Cloud.
 *
 * @param errorCode such as {@code ACTION.REMOTE_ENDPOINT}, or {@code null} if the answer names none
 * @param fieldName which field of the request is meant, or {@code null}
 * @param message what the service says about it, or {@code null}
 */
public record ErrorDetail(
        @Nullable String errorCode,
        @Nullable String fieldName,
        @Nullable String message) implements Serializable {
    /** Writes what is known on one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        if (fieldName != null) {
            line.append("field '").append(fieldName).append('\'');
        }
        if (errorCode != null) {
            line.append(line.isEmpty() ? "" : " ").append(errorCode);
        }
        if (message != null) {
            line.append(line.isEmpty() ? "" : ": ").append(message);
        }
        return line.toString();
    }
}
