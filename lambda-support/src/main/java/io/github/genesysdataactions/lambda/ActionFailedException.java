package io.github.genesysdataactions.lambda;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends an action with an answer that the caller may see. Throw it from {@link DataActionHandler#handle}, or from the
 * constructor of an input record.
 *
 * <p>Code and message reach the caller as they are, so they must hold nothing secret. For API Gateway the answer has
 * {@link #status()} and the body {@code {"status":"error","code":…,"message":…,"requestId":…}}; a direct invocation
 * fails with {@code code: message [requestId=…]} as its error message. A cause, if one is set, stays inside.
 */
public final class ActionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String safeMessage;
    private final @Nullable String allowedMethods;

    private ActionFailedException(int status, String code, String safeMessage, @Nullable String allowedMethods) {
        super(safeMessage);
        this.status = status;
        this.code = code;
        this.safeMessage = safeMessage;
        this.allowedMethods = allowedMethods;
    }

    private ActionFailedException(ActionFailedException original, String requestId) {
        super(original.code + ": " + original.safeMessage + " [requestId=" + requestId + "]", null, false, false);
        this.status = original.status;
        this.code = original.code;
        this.safeMessage = original.safeMessage;
        this.allowedMethods = original.allowedMethods;
    }

    /**
     * Returns a failure with status 400: the input is at fault.
     *
     * @param code a short constant that a flow can compare, such as {@code "unknown_action_type"}; not blank
     * @param safeMessage a sentence for a person, shown to the caller as it is
     * @throws IllegalArgumentException if the code is blank
     */
    public static ActionFailedException badRequest(String code, String safeMessage) {
        return of(400, code, safeMessage);
    }

    /** Returns a failure with status 401: the caller did not say who it is. Parameters as in {@link #badRequest}. */
    public static ActionFailedException unauthorized(String code, String safeMessage) {
        return of(401, code, safeMessage);
    }

    /** Returns a failure with status 403: the caller may not do this. Parameters as in {@link #badRequest}. */
    public static ActionFailedException forbidden(String code, String safeMessage) {
        return of(403, code, safeMessage);
    }

    /** Returns a failure with status 404: what the input names does not exist. Parameters as in {@link #badRequest}. */
    public static ActionFailedException notFound(String code, String safeMessage) {
        return of(404, code, safeMessage);
    }

    /** Returns a failure with status 409: the present state forbids it. Parameters as in {@link #badRequest}. */
    public static ActionFailedException conflict(String code, String safeMessage) {
        return of(409, code, safeMessage);
    }

    /** Returns a failure with status 422: a business rule refuses the input. Parameters as in {@link #badRequest}. */
    public static ActionFailedException unprocessable(String code, String safeMessage) {
        return of(422, code, safeMessage);
    }

    /** Returns a failure with status 503: something behind the action is down. Parameters as in {@link #badRequest}. */
    public static ActionFailedException unavailable(String code, String safeMessage) {
        return of(503, code, safeMessage);
    }

    static ActionFailedException unsupportedMediaType(String code, String safeMessage) {
        return of(415, code, safeMessage);
    }

    static ActionFailedException methodNotAllowed(String allowed) {
        return new ActionFailedException(
                405, "method_not_allowed", "The HTTP method is not supported; use " + allowed + ".", allowed);
    }

    static ActionFailedException deadlineExceeded() {
        return of(504, "deadline_exceeded", "The action did not finish in time.");
    }

    static ActionFailedException internalError() {
        return of(500, "internal_error", "The action failed.");
    }

    private static ActionFailedException of(int status, String code, String safeMessage) {
        Objects.requireNonNull(safeMessage, "safeMessage");
        if (code.isBlank()) {
            throw new IllegalArgumentException("The code is blank; give a short constant such as \"unknown_customer\"");
        }
        return new ActionFailedException(status, code, safeMessage, null);
    }

    /** Returns the HTTP status that goes with this failure. */
    public int status() {
        return status;
    }

    /** Returns the constant that a flow can compare. */
    public String code() {
        return code;
    }

    /** Returns the sentence that the caller sees. */
    public String safeMessage() {
        return safeMessage;
    }

    /** What an answer with status 405 has to list. */
    Optional<String> allowedMethods() {
        return Optional.ofNullable(allowedMethods);
    }

    /** A copy without stack trace and cause: the Lambda runtime sends both to the caller of a failed function. */
    ActionFailedException scrubbed(String requestId) {
        return new ActionFailedException(this, requestId);
    }
}
