package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.http.Reply;
import java.util.List;

/** Ends a request with an error of the public API. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldFault> faults;

    /** One entry of {@code details}. */
    public record FieldFault(String errorCode, String fieldName) {}

    public Refusal(int status, String code, String message, List<FieldFault> faults) {
        // An expected answer, made often under load: its stack trace would tell no one anything.
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public Refusal(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    /** A 400 without a field to point at. */
    public static Refusal badRequest(String message) {
        return new Refusal(400, "bad.request", message);
    }

    /** A 400 about one field. */
    public static Refusal badField(String field, String message) {
        return new Refusal(400, "bad.request", message, List.of(new FieldFault("invalid.value", field)));
    }

    /** A 404. */
    public static Refusal notFound() {
        return new Refusal(404, "not.found", "The requested resource was not found.");
    }

    /** Returns this error as an answer. */
    Reply reply(String contextId) {
        return Reply.json(status, ErrorBody.of(status, code, getMessage(), contextId, faults));
    }
}
