package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the host could not be reached, the connection broke, or the time was over.
 *
 * <p>{@link #requestMayHaveArrived()} says whether the server may have carried the request out.
 */
public class NetworkException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean requestMayHaveArrived;

    /** Makes one with a cause that holds no payload. */
    public NetworkException(String message, boolean requestMayHaveArrived, @Nullable Throwable cause) {
        super(message, cause);
        this.requestMayHaveArrived = requestMayHaveArrived;
    }

    /** Returns {@code false} only if it is certain that the server did not see the request in any of its tries. */
    public boolean requestMayHaveArrived() {
        return requestMayHaveArrived;
    }
}
