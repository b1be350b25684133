package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.testing.text.Printable;

/** The backend of a test threw something: a fault of the test, not of the action. */
public final class BackendFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackendFailedException(String action, Throwable cause) {
        super(
                Printable.text(
                        "The backend of the test threw " + cause.getClass().getName() + " when the action '" + action
                                + "' called it: " + cause.getMessage()
                                + " (For a backend that fails, answer BackendAnswer.status(500) or BackendAnswer.noAnswer().)"),
                cause);
    }
}
