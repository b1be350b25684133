package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The time for a request or for the whole call ran out before an answer came. */
public final class DeadlineExceededException extends NetworkException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one with a cause that holds no payload. */
    public DeadlineExceededException(String message, boolean requestMayHaveArrived, @Nullable Throwable cause) {
        super(message, requestMayHaveArrived, cause);
    }
}
