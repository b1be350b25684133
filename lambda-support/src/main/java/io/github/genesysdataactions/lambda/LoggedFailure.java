package io.github.genesysdataactions.lambda;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A failure as the log may have it: classes and frames of the original, no messages, since they may quote the input. */
final class LoggedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 10;
    private static final int MAX_FRAMES = 100;

    private LoggedFailure(Throwable original, int causesLeft) {
        super(
                original.getClass().getName() + " (message withheld, it may quote the input)",
                cause(original, causesLeft),
                false,
                true);
        StackTraceElement[] frames = frames(original);
        setStackTrace(frames.length > MAX_FRAMES ? Arrays.copyOf(frames, MAX_FRAMES) : frames);
    }

    // An exception of the user's own may fail to say where it comes from.
    private static @Nullable LoggedFailure cause(Throwable original, int causesLeft) {
        try {
            Throwable cause = causesLeft == 0 ? null : original.getCause();
            return cause == null ? null : new LoggedFailure(cause, causesLeft - 1);
        } catch (Throwable t) {
            return null;
        }
    }

    private static StackTraceElement[] frames(Throwable original) {
        try {
            return original.getStackTrace();
        } catch (Throwable t) {
            return new StackTraceElement[0];
        }
    }

    private LoggedFailure(Thread thread) {
        super("The thread is at", null, false, true);
        StackTraceElement[] frames = thread.getStackTrace();
        setStackTrace(frames.length > MAX_FRAMES ? Arrays.copyOf(frames, MAX_FRAMES) : frames);
    }

    /** Where a thread is now. */
    static LoggedFailure standingAt(Thread thread) {
        return new LoggedFailure(thread);
    }

    static LoggedFailure of(Throwable original) {
        return new LoggedFailure(original, MAX_CAUSES);
    }
}
