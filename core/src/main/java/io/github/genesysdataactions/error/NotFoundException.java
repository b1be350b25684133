package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * It does not exist, no longer exists, or is not visible to this OAuth client (404).
 */
public final class NotFoundException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one from what the server said. */
    public NotFoundException(String message, ApiError failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
