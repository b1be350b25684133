package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a caller hears of a failure, and what the log does. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(DataActionHandler.class);

    private final List<ExceptionMapping<?>> mappings;

    Failures(List<ExceptionMapping<?>> mappings) {
        this.mappings = mappings;
    }

    /** What the caller may see of it; what nobody else will hear of is logged. Never throws. */
    ActionFailedException answerTo(Throwable failure, String requestId) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        ActionFailedException refusal = failure instanceof ActionFailedException own ? own : mapped(failure, requestId);
        if (refusal == null) {
            report("Action failed [requestId={}]", requestId, failure);
            return ActionFailedException.internalError();
        }
        try {
            log.debug("Action refused [requestId={}, status={}, code={}]", requestId, refusal.status(), refusal.code());
        } catch (RuntimeException e) {
            complain(requestId);
        }
        return refusal;
    }

    private static void report(String message, String requestId, Throwable failure) {
        try {
            log.error(message, requestId, LoggedFailure.of(failure));
        } catch (RuntimeException e) {
            complain(requestId);
        }
    }

    // A broken appender must not cost the caller the answer, and there is no other place to say so.
    private static void complain(String requestId) {
        System.err.println("Could not log that the action failed [requestId=" + requestId + "]");
    }

    private @Nullable ActionFailedException mapped(Throwable failure, String requestId) {
        // Jackson wraps what the constructor of a record throws.
        Throwable original =
                failure instanceof JsonMappingException && failure.getCause() != null ? failure.getCause() : failure;
        try {
            for (ExceptionMapping<?> mapping : mappings) {
                ActionFailedException answer = mapping.answerTo(original);
                if (answer != null) {
                    return answer;
                }
            }
        } catch (Throwable t) {
            report("The mapping of an exception failed [requestId={}]", requestId, t);
        }
        return null;
    }
}
