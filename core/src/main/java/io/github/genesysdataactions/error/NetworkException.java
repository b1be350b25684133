package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the host could not be reached, the connection broke, or time ran out.
 *
 * <p>{@link #requestMayHaveArrived()} says whether the server may have carried the request out.
 */
public class NetworkException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean requestMayHaveArrived;
    private final boolean isTransient;

    /** Makes one of a fault that may pass, with a cause that holds no payload. */
    public NetworkException(String message, boolean requestMayHaveArrived, @Nullable Throwable cause) {
        this(message, requestMayHaveArrived, true, cause);
    }

    /** Makes one with a cause that holds no payload. */
    public NetworkException(
            String message, boolean requestMayHaveArrived, boolean isTransient, @Nullable Throwable cause) {
        super(message, cause);
        this.requestMayHaveArrived = requestMayHaveArrived;
        this.isTransient = isTransient;
    }

    /** Returns {@code false} only if it is certain that the server did not see the request in any of its tries. */
    public boolean requestMayHaveArrived() {
        return requestMayHaveArrived;
    }

    /**
     * Returns {@code false} if another try would meet the same: a certificate that is not trusted, a proxy that refuses
     * or wants credentials, a failing proxy selector of the program.
     */
    public boolean isTransient() {
        return isTransient;
    }
}
