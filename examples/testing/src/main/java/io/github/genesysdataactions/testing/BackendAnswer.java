package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a backend answers. Nothing takes real time: an answer that is too {@linkplain #after(Duration) late} is a timeout
 * at once. Immutable; its text form shows no body.
 */
public final class BackendAnswer {
    /** How an exchange ends without an answer. */
    enum Fault {
        NONE,
        NO_ANSWER,
        FUNCTION_ERROR
    }

    private final Fault fault;
    private final int status;
    private final String body;
    private final String type;
    private final Duration delay;
    private final @Nullable Throwable cause;

    private BackendAnswer(
            Fault fault, int status, String body, String type, Duration delay, @Nullable Throwable cause) {
        this.fault = fault;
        this.status = status;
        this.body = body;
        this.type = type;
        this.delay = delay;
        this.cause = cause;
    }

    /**
     * Answers with JSON.
     *
     * @param body the text of it; one that is not JSON is a fault of the test, see {@link #text}
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static BackendAnswer json(int status, String body) {
        Values.parse(body, "The body of BackendAnswer.json", "For something else, use BackendAnswer.text.");
        return text(status, body).ofType("application/json");
    }

    /** Answers with a value as JSON: a map, a list, a record. */
    public static BackendAnswer json(int status, Object body) {
        return body instanceof String text
                ? json(status, text)
                : text(status, Values.json(Values.tree(body))).ofType("application/json");
    }

    /** Answers with any text. */
    public static BackendAnswer text(int status, String body) {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status is " + status + "; use 100 to 599.");
        }
        return new BackendAnswer(Fault.NONE, status, Objects.requireNonNull(body, "body"), "", Duration.ZERO, null);
    }

    /** Answers without a body. */
    public static BackendAnswer status(int status) {
        return text(status, "");
    }

    /** Answers 200 with a JSON text of this many characters, {@code {"data": "xxx…"}}. */
    public static BackendAnswer ofSize(int characters) {
        String head = "{\"data\":\"";
        int filled = Math.max(0, characters - head.length() - 2);
        return json(200, head + "x".repeat(filled) + "\"}");
    }

    /** Does not answer: the connection fails. */
    public static BackendAnswer noAnswer() {
        return new BackendAnswer(Fault.NO_ANSWER, 0, "", "", Duration.ZERO, null);
    }

    /** Fails as a Lambda function does that throws, for an action whose URL is an ARN. */
    public static BackendAnswer functionError(String errorType, String errorMessage) {
        return new BackendAnswer(Fault.FUNCTION_ERROR, 0, errorMessage, errorType, Duration.ZERO, null);
    }

    /** Returns a copy that arrives this late; nothing waits in real time. */
    public BackendAnswer after(Duration later) {
        if (later.isNegative()) {
            throw new IllegalArgumentException("An answer cannot come " + later + " after its request.");
        }
        return new BackendAnswer(fault, status, body, type, later, cause);
    }

    /** Returns a copy whose body ends after this many characters, as when a connection breaks. */
    public BackendAnswer cutAfter(int characters) {
        return new BackendAnswer(
                fault, status, body.substring(0, Math.min(characters, body.length())), type, delay, cause);
    }

    BackendAnswer ofType(String contentType) {
        return new BackendAnswer(fault, status, body, contentType, delay, cause);
    }

    BackendAnswer causedBy(@Nullable Throwable thrown) {
        return new BackendAnswer(fault, status, body, type, delay, thrown);
    }

    Fault fault() {
        return fault;
    }

    /** Returns the status; 0 if there is no answer. */
    public int status() {
        return status;
    }

    /** Returns the body as text. */
    public String body() {
        return body;
    }

    /** Returns how late it comes. */
    public Duration delay() {
        return delay;
    }

    /** Returns the content type or, of a {@link #functionError}, the type of the error; empty if none is known. */
    public String type() {
        return type;
    }

    /** Returns what the handler threw that this is the answer of. */
    Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    JsonNode jsonOrText() {
        return Values.jsonOrText(body);
    }

    @Override
    public String toString() {
        return switch (fault) {
            case NO_ANSWER -> "no answer";
            case FUNCTION_ERROR -> "the function's error " + type;
            case NONE -> status + ", " + body.length() + " characters";
        };
    }
}
