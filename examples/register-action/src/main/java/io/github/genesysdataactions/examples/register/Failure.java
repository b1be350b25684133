package io.github.genesysdataactions.examples.register;

import java.io.Serial;

/** What this program itself finds wrong, in a sentence for the person who runs it. */
final class Failure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
