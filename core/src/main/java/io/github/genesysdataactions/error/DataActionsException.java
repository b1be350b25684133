package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws, so that one catch is enough.
 *
 * <p>Bad arguments stay {@link IllegalArgumentException} and {@link NullPointerException}, and a client that is closed throws
 * {@link IllegalStateException}. Messages, causes and fields hold no secret, token, header value or payload.
 */
public class DataActionsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;

    /** Makes one with a message that reads well alone. */
    public DataActionsException(String message) {
        this(message, null);
    }

    /** Makes one with a cause whose own message is as harmless as this one. */
    public DataActionsException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.text = message;
    }

    /** Returns a message that reads well alone; never {@code null}. */
    @Override
    public String getMessage() {
        return text;
    }
}
