package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the action since it was read, so nothing was written (409, or a 400 that says the versions differ).
 */
public final class VersionConflictException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one from what the server said. */
    public VersionConflictException(String message, ApiFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
