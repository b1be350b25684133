package io.github.genesysdataactions.http;

import java.io.Serial;

/** The client was closed before or while it was used; tells this from an {@code IllegalStateException} of the caller's. */
public final class ClosedException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ClosedException() {
        super("This client is closed; create another one, or close it later.");
    }
}
