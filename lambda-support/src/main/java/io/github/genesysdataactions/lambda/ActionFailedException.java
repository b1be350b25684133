package io.github.genesysdataactions.lambda;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure with a status, a code and a message for the caller. Throw it from {@link DataActionHandler#handle} or from
 * the constructor of an input record:
 *
 * <pre>{@code
 * throw ActionFailedException.notFound("unknown_customer", "There is no such customer.");
 * }</pre>
 *
 * <p>Code and message reach the caller as they are, so they must not contain anything secret. An HTTP answer has
 * {@link #status()} and the body {@code {"status":"error","code":…,"message":…,"requestId":…}}. A direct invocation
 * fails with the error message {@code code: message [requestId=…]}, with at most 4,000 characters of the message. The
 * caller does not see the cause.
 */
public final class ActionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String safeMessage;
    private final @Nullable String allowedMethods;
    private final boolean foreseen;

    private ActionFailedException(
            int status, String code, String safeMessage, @Nullable String allowedMethods, boolean foreseen) {
        super(WholeText.repaired(safeMessage));
        this.status = status;
        this.code = WholeText.repaired(code);
        this.safeMessage = WholeText.repaired(safeMessage);
        this.allowedMethods = allowedMethods;
        this.foreseen = foreseen;
    }

    private ActionFailedException(ActionFailedException original, String requestId) {
        super(
                original.code + ": " + shortened(original.safeMessage) + " [requestId=" + requestId + "]",
                null,
                false,
                false);
        this.status = original.status;
        this.code = original.code;
        this.safeMessage = original.safeMessage;
        this.allowedMethods = original.allowedMethods;
        this.foreseen = original.foreseen;
    }

    private static String shortened(String message) {
        return message.length() <= Limits.MESSAGE_CHARACTERS
                ? message
                : WholeText.repaired(message.substring(0, Limits.MESSAGE_CHARACTERS)) + "…";
    }

    /**
     * Returns a failure with this status.
     *
     * @param status from 400 to 599
     * @param code a short constant that a flow can compare, such as {@code "unknown_action_type"}; not blank
     * @param safeMessage a sentence for a person, shown to the caller as it is
     * @throws IllegalArgumentException if the status is out of range, or the code is blank
     */
    public static ActionFailedException of(int status, String code, String safeMessage) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("The status is " + status + "; a failure has one from 400 to 599");
        }
        return made(status, code, safeMessage, true);
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

    /** Returns a failure with status 401: the caller is not authenticated. Parameters as in {@link #badRequest}. */
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

    /** Returns a failure with status 409: the current state does not allow it. Parameters as in {@link #badRequest}. */
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

    static ActionFailedException notAllowedToCall() {
        return made(401, "unauthorized", "The request is not authorized.", false);
    }

    static ActionFailedException unsupportedMediaType(String code, String safeMessage) {
        return made(415, code, safeMessage, false);
    }

    static ActionFailedException methodNotAllowed(String allowed) {
        return new ActionFailedException(
                405, "method_not_allowed", "The HTTP method is not supported; use " + allowed + ".", allowed, false);
    }

    static ActionFailedException deadlineExceeded() {
        return made(504, "deadline_exceeded", "The action did not finish in time.", false);
    }

    static ActionFailedException overloaded() {
        return made(503, "overloaded", "Earlier calls are still running; try again later.", false);
    }

    static ActionFailedException tooLarge(int status, String code, String message) {
        return made(status, code, message, false);
    }

    static ActionFailedException invalidOutput(String message) {
        return made(500, "invalid_output", message, false);
    }

    static ActionFailedException internalError() {
        return made(500, "internal_error", "The action failed.", false);
    }

    private static ActionFailedException made(int status, String code, String safeMessage, boolean foreseen) {
        Objects.requireNonNull(safeMessage, "safeMessage");
        if (code.isBlank()) {
            throw new IllegalArgumentException("The code is blank; give a short constant such as \"unknown_customer\"");
        }
        return new ActionFailedException(status, code, safeMessage, null, foreseen);
    }

    /** Returns the HTTP status, from 400 to 599. */
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

    /** Whether the function's author, or the input, says it; not what stands between the caller and the method. */
    boolean isForeseen() {
        return foreseen;
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
