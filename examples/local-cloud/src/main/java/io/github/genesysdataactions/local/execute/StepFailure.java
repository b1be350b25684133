package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends the run of an action. It has two faces, because the real service has: the body of the data action service (shown
 * with its codes in the Genesys Cloud Resource Center, Data action fails during testing) and that of the public API.
 */
public final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String REMOTE = "ACTION.REMOTE_ENDPOINT";
    private static final String PROCESSING = "ACTION.PROCESSING";
    private static final String REFUSED = "The request could not be understood by the server.";
    private static final String FAILED =
            "The server encountered an unexpected condition which prevented it from fulfilling the request.";

    private final int status;
    private final String errorCode;
    private final String detailCode;
    private final String summary;
    private final String reason;
    private final String remoteText;
    private final transient @Nullable Place place;
    private transient List<String> refusedAt = List.of();

    private StepFailure(int status, String errorCode, String detailCode, String summary, String reason) {
        this(status, errorCode, detailCode, summary, reason, "", null);
    }

    private StepFailure(
            int status,
            String errorCode,
            String detailCode,
            String summary,
            String reason,
            String remoteText,
            @Nullable Place place) {
        // An expected outcome: its stack trace would tell no one anything.
        super(summary, null, false, false);
        this.status = status;
        this.errorCode = errorCode;
        this.detailCode = detailCode;
        this.summary = summary;
        this.reason = reason;
        this.remoteText = remoteText;
        this.place = place;
    }

    static StepFailure contract(String reason, List<String> refusedAt) {
        StepFailure failure = schema(reason);
        failure.refusedAt = List.copyOf(refusedAt);
        return failure;
    }

    static StepFailure schema(String reason) {
        return new StepFailure(400, "INVALID_SCHEMA", PROCESSING, "There was an issue validating the schema.", reason);
    }

    static StepFailure template(String reason, @Nullable Place place) {
        return new StepFailure(
                500,
                "INVALID_SUBSTITUTION",
                PROCESSING,
                "There was an issue substituting a value in one of the templates.",
                reason,
                "",
                place);
    }

    static StepFailure processing(String reason) {
        return processing(reason, null);
    }

    static StepFailure processing(String reason, @Nullable Place place) {
        return new StepFailure(400, "BAD_REQUEST", PROCESSING, REFUSED, reason, "", place);
    }

    /** A URL that begins with a slash where nothing says what comes in front of it. */
    public static StepFailure noBaseUrl(String reason) {
        return processing(reason);
    }

    /** A custom authentication action that failed. */
    static StepFailure authentication(StepFailure cause) {
        return new StepFailure(
                400,
                "BAD_REQUEST",
                "ACTION.AUTHENTICATION",
                REFUSED,
                "The custom authentication action failed: " + cause.reason,
                cause.remoteText,
                cause.place);
    }

    /** A remote answer that is not a success; what the remote endpoint wrote is shown in a test run only. */
    static StepFailure remoteStatus(int remoteStatus, String remoteText, boolean sameStatus) {
        String reason = "Request to backend service failed. Status code: " + remoteStatus + ".";
        return remoteStatus < 500
                ? new StepFailure(
                        sameStatus ? remoteStatus : 400, "BAD_REQUEST", REMOTE, REFUSED, reason, remoteText, null)
                : new StepFailure(500, "INTERNAL_SERVER_ERROR", REMOTE, FAILED, reason, remoteText, null);
    }

    /** A remote answer that cannot be used; what the remote endpoint wrote is shown in a test run only. */
    static StepFailure remoteAnswer(String reason, String remoteText) {
        return new StepFailure(400, "BAD_REQUEST", REMOTE, REFUSED, reason, remoteText, null);
    }

    static StepFailure remoteFailed(String reason) {
        return new StepFailure(500, "INTERNAL_SERVER_ERROR", REMOTE, FAILED, reason);
    }

    static StepFailure timeout(long seconds) {
        return new StepFailure(
                504,
                "REQUEST_TIMEOUT",
                REMOTE,
                "The request timed out.",
                "The remote endpoint did not answer within " + seconds + " s.");
    }

    /** Returns where the template is at fault, if it is one. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Returns what went wrong in particular. */
    public String reason() {
        return reason;
    }

    /** Returns the HTTP status of this failure. */
    public int status() {
        return status;
    }

    /** Returns the body that an execution is answered with: the service's for a 4xx, the public API's for a 5xx. */
    public ObjectNode executionBody(String correlationId) {
        String shown = remoteText.isEmpty() ? reason : reason + " To see error details, use test mode.";
        return status < 500 ? serviceBody(correlationId, shown) : publicBody(correlationId, shown);
    }

    /** Returns the body that Architect's failure path reads, in the service's shape. */
    public ObjectNode failurePathBody(String correlationId) {
        return serviceBody(
                correlationId, remoteText.isEmpty() ? reason : reason + " To see error details, use test mode.");
    }

    /** Returns what went wrong in particular, with what the remote endpoint wrote. */
    public String testReason() {
        return remoteText.isEmpty() ? reason : reason + " Response from web service: " + remoteText;
    }

    /** Returns where values are that a contract refuses, as JSON pointers; the empty one is the whole value. */
    public List<String> refusedAt() {
        return refusedAt;
    }

    /** Returns the body that a test run shows, in the service's shape. */
    public ObjectNode testBody(String correlationId) {
        return serviceBody(correlationId, testReason());
    }

    private ObjectNode serviceBody(String correlationId, String shown) {
        ObjectNode body = serviceError(summary).put("correlationId", correlationId);
        body.putArray("details").addObject().put("errorCode", detailCode);
        ObjectNode nested = serviceError(shown);
        nested.putArray("details");
        nested.putArray("errors");
        body.putArray("errors").add(nested);
        return body;
    }

    private ObjectNode serviceError(String message) {
        ObjectNode error = Json.object()
                .put("errorCode", errorCode)
                .put("status", status)
                .put("entityName", "action")
                .put("userMessage", message)
                .put("userParamsMessage", message);
        error.putArray("userParams");
        return error;
    }

    private ObjectNode publicBody(String contextId, String shown) {
        ObjectNode body = publicError(summary).put("contextId", contextId);
        body.putArray("details").addObject().put("errorCode", detailCode);
        ObjectNode nested = publicError("REST call for action execute failed. Message: " + shown);
        nested.putArray("details");
        nested.putArray("errors");
        body.putArray("errors").add(nested);
        return body;
    }

    private ObjectNode publicError(String message) {
        String code = errorCode.toLowerCase(Locale.ROOT).replace('_', '.');
        return Json.object().put("message", message).put("code", code).put("status", status);
    }
}
