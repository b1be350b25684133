package io.github.genesysdataactions.lambda;

import java.util.Optional;
import org.slf4j.MDC;

/** A handler that does to its thread, to the log and to the MDC what handlers should not; the input says which. */
final class Careless extends DataActionHandler<Careless.Request, Careless.State> {
    record Request(String what) {}

    /** What the handler found when it was called. */
    record State(boolean interrupted, Optional<String> left, Optional<String> requestId) {}

    /** Fails to say where it comes from. */
    private static final class Secretive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            throw new StackOverflowError();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException();
        }
    }

    Careless(HandlerOptions options) {
        super(options);
    }

    @Override
    protected State handle(Request request, Invocation invocation) throws Exception {
        State state = new State(
                Thread.currentThread().isInterrupted(),
                Optional.ofNullable(MDC.get("left")),
                Optional.ofNullable(MDC.get("requestId")));
        RecordingLog.broken = false;
        switch (request.what()) {
            case "flag" -> Thread.currentThread().interrupt();
            case "interrupted" -> throw new InterruptedException();
            case "mdc" -> MDC.put("left", "over");
            case "appender" -> {
                RecordingLog.broken = true;
                throw new IllegalStateException();
            }
            case "secretive" -> throw new Secretive();
            default -> {}
        }
        return state;
    }
}
