package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited; its interrupt flag is set again.
 *
 * <p>If a request was already on its way, it is uncertain whether it was carried out.
 */
public final class CallInterruptedException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean requestMayHaveArrived;

    /** Makes one for a wait before anything was sent. */
    public CallInterruptedException(String message, @Nullable Throwable cause) {
        this(message, false, cause);
    }

    /** Makes one that says what the thread waited for. */
    public CallInterruptedException(String message, boolean requestMayHaveArrived, @Nullable Throwable cause) {
        super(message, cause);
        this.requestMayHaveArrived = requestMayHaveArrived;
    }

    /** Returns {@code false} only if it is certain that the server did not see the request in any of its tries. */
    public boolean requestMayHaveArrived() {
        return requestMayHaveArrived;
    }
}
