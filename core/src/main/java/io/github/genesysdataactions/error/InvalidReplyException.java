package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The server answered with success, but the answer could not be read: not JSON, cut short, larger than the limit, or of
 * another shape.
 *
 * <p>It is uncertain whether the request was carried out.
 */
public final class InvalidReplyException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one from what the server said. */
    public InvalidReplyException(String message, ApiError failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
