package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The credentials are good, but the OAuth client lacks a permission (403). The message names the permission.
 */
public final class PermissionDeniedException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one from what the server said. */
    public PermissionDeniedException(String message, ApiError failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
