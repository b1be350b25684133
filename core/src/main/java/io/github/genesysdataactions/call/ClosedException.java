package io.github.genesysdataactions.call;

import java.io.Serial;

/** The client was closed before or while it was used; tells this from an {@code IllegalStateException} of the caller's. */
final class ClosedException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    ClosedException() {
        super("This client is closed; make another one, or close it later.");
    }
}
