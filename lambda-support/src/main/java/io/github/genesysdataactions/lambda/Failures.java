package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a caller is told of a failure, and what the log does. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(DataActionHandler.class);

    private final List<ExceptionMapping<?>> mappings;
    private final @Nullable String field;

    Failures(List<ExceptionMapping<?>> mappings, @Nullable String field) {
        this.mappings = mappings;
        this.field = field;
    }

    /** What the caller may see of it; what would otherwise be lost is logged. Never throws. */
    ActionFailedException answerTo(Throwable failure, String requestId) {
        ActionFailedException refusal = failure instanceof ActionFailedException own ? own : mapped(failure, requestId);
        if (refusal == null) {
            report("Action failed [requestId={}]", requestId, failure);
            return ActionFailedException.internalError();
        }
        try {
            if (refusal.status() == 500 && !refusal.isForeseen()) {
                log.error("Action failed [requestId={}]: {}", requestId, refusal.safeMessage());
            }
            log.debug("Action refused [requestId={}, status={}, code={}]", requestId, refusal.status(), refusal.code());
        } catch (Throwable t) {
            complain(requestId);
        }
        return refusal;
    }

    /** Whether a failure is part of the output. An unexpected failure is not. */
    boolean isData(ActionFailedException failure) {
        return field != null && failure.isForeseen();
    }

    /** The output that says what failed. */
    String data(ActionFailedException failure) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart(field);
            json.writeNumberField("status", failure.status());
            json.writeStringField("code", failure.code());
            json.writeStringField("message", failure.safeMessage());
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void report(String message, String requestId, Throwable failure) {
        try {
            log.error(message, requestId, LoggedFailure.of(failure));
        } catch (Throwable t) {
            complain(requestId);
        }
    }

    // A broken appender must not cost the caller the answer, and there is no other place to say so.
    private static void complain(String requestId) {
        System.err.println("Could not log that the action failed [requestId=" + requestId + "]");
    }

    private @Nullable ActionFailedException mapped(Throwable failure, String requestId) {
        try {
            for (ExceptionMapping<?> mapping : mappings) {
                ActionFailedException answer = mapping.answerTo(failure);
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
