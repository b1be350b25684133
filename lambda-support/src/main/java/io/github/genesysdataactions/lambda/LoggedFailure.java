package io.github.genesysdataactions.lambda;

import java.util.Arrays;

/** A failure as the log may have it: classes and frames of the original, no messages, since they may quote the input. */
final class LoggedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 10;
    private static final int MAX_FRAMES = 100;

    private LoggedFailure(Throwable original, int causesLeft) {
        super(
                original.getClass().getName() + " (message withheld, it may quote the input)",
                original.getCause() == null || causesLeft == 0
                        ? null
                        : new LoggedFailure(original.getCause(), causesLeft - 1),
                false,
                true);
        StackTraceElement[] frames = original.getStackTrace();
        setStackTrace(frames.length > MAX_FRAMES ? Arrays.copyOf(frames, MAX_FRAMES) : frames);
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
