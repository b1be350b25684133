package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.ErrorDetail;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a test, a step of it, or the validation of a draft failed.
 *
 * <p>Reads both shapes of Genesys Cloud: {@code message} and {@code code} of the public API, {@code userMessage} and
 * {@code errorCode} of the data-action service (Resource Center, "Data action fails during testing"). Immutable.
 */
public final class TestError {
    private final JsonNode json;

    TestError(JsonNode json) {
        this.json = json;
    }

    /**
     * Returns what happened, in the server's words, which may quote the remote answer in a test; empty if the server did not
     * say.
     */
    public String message() {
        return text().orElse("");
    }

    /** Returns the message, or the code if there is no message. */
    String words() {
        return text().orElseGet(this::toString);
    }

    private Optional<String> text() {
        return Fields.text(json, "message")
                .or(() -> Fields.text(json, "userMessage"))
                .or(() -> Fields.text(json, "messageWithParams"))
                .or(() -> Fields.text(json, "userParamsMessage"));
    }

    /** Returns the server's code, such as {@code bad.request} or {@code INVALID_SCHEMA}. */
    public Optional<String> code() {
        return Fields.text(json, "code").or(() -> Fields.text(json, "errorCode"));
    }

    /** Returns what Genesys Cloud support asks for. */
    public Optional<String> correlationId() {
        return Fields.text(json, "contextId").or(() -> Fields.text(json, "correlationId"));
    }

    /** Returns the faulty fields, including those of nested errors. */
    public List<ErrorDetail> details() {
        List<ErrorDetail> details = new ArrayList<>();
        collect(json, details);
        return List.copyOf(details);
    }

    private static void collect(JsonNode error, List<ErrorDetail> details) {
        for (JsonNode detail : error.path("details")) {
            details.add(detail(detail));
        }
        for (JsonNode nested : error.path("errors")) {
            details.add(detail(nested));
            collect(nested, details);
        }
    }

    private static ErrorDetail detail(JsonNode json) {
        TestError read = new TestError(json);
        return new ErrorDetail(
                Fields.text(json, "errorCode").or(read::code).orElse(null),
                Fields.text(json, "fieldName").orElse(null),
                read.text().orElse(null));
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestError that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the code; the message may quote the remote answer and is left out. */
    @Override
    public String toString() {
        return code().orElse("failed");
    }
}
