package io.github.genesysdataactions.lambda;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a caller hears of a failure, and what the log does. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(DataActionHandler.class);

    private Failures() {}

    /** What the caller may see of it; what nobody else will hear of is logged. Never throws. */
    static ActionFailedException answerTo(Throwable failure, String requestId) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        ActionFailedException answer =
                failure instanceof ActionFailedException refusal ? refusal : ActionFailedException.internalError();
        try {
            if (failure == answer) {
                log.debug(
                        "Action refused [requestId={}, status={}, code={}]", requestId, answer.status(), answer.code());
            } else {
                log.error("Action failed [requestId={}]", requestId, LoggedFailure.of(failure));
            }
        } catch (RuntimeException e) {
            // A broken appender must not cost the caller the answer, and there is no other place to say so.
            System.err.println("Could not log that the action failed [requestId=" + requestId + "]");
        }
        return answer;
    }
}
