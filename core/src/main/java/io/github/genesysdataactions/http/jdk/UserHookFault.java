package io.github.genesysdataactions.http.jdk;

import java.io.IOException;
import java.io.Serial;
import java.net.Authenticator;
import java.util.Optional;

/** The program's own proxy selector or authenticator failed. */
final class UserHookFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String part;
    private final Throwable failure;

    private UserHookFault(String part, Throwable failure) {
        super(failure);
        this.part = part;
        this.failure = failure;
    }

    static UserHookFault ofSelector(RuntimeException failure) {
        return new UserHookFault("ProxySelector", failure);
    }

    /** Finds such a failure in what came out of the JDK's client, by who called what failed. */
    static Optional<UserHookFault> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserHookFault fault) {
                return Optional.of(fault);
            }
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().equals(Authenticator.class.getName())) {
                    return Optional.of(new UserHookFault("Authenticator", cause));
                }
                if (frame.getClassName().equals("jdk.internal.net.http.HttpRequestImpl")
                        && frame.getMethodName().equals("retrieveProxy")) {
                    return Optional.of(new UserHookFault("ProxySelector", cause));
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
