package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited; its interrupt flag is set again.
 *
 * <p>If a request was on its way, whether it was carried out is open.
 */
public final class CallInterruptedException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one that says what the thread waited for. */
    public CallInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
