package io.github.genesysdataactions.http.jdk;

import java.io.IOException;
import java.io.Serial;
import java.net.Authenticator;
import java.util.Optional;

/** Something that the program brought along for the connection failed: its proxy selector or its authenticator. */
final class ProgramFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String part;
    private final Throwable failure;

    private ProgramFault(String part, Throwable failure) {
        super(failure);
        this.part = part;
        this.failure = failure;
    }

    static ProgramFault ofSelector(RuntimeException failure) {
        return new ProgramFault("ProxySelector", failure);
    }

    /** Finds such a failure in what came out of the JDK's client, by who called what failed. */
    static Optional<ProgramFault> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProgramFault fault) {
                return Optional.of(fault);
            }
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().equals(Authenticator.class.getName())) {
                    return Optional.of(new ProgramFault("Authenticator", cause));
                }
                if (frame.getClassName().equals("jdk.internal.net.http.HttpRequestImpl")
                        && frame.getMethodName().equals("retrieveProxy")) {
                    return Optional.of(new ProgramFault("ProxySelector", cause));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what failed and how, without the words of the failure, which may hold a password. */
    String what() {
        return "the " + part + " of this program failed (" + failure.getClass().getSimpleName() + ")";
    }

    Throwable failure() {
        return failure;
    }
}
