package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Fields;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One step of a test, such as the rendering of a template or the remote call. Immutable. */
public final class TestStep {
    private final JsonNode json;

    TestStep(JsonNode json) {
        this.json = json;
    }

    /** Returns the step's number, if the server gave it one. */
    public OptionalInt step() {
        return Fields.number(json, "step");
    }

    /** Returns what the step does. */
    public String name() {
        return Fields.text(json, "name").orElse("");
    }

    /** Returns whether the step succeeded. */
    public boolean isSuccess() {
        return Fields.flag(json, "success");
    }

    /** Returns what the step produced, as JSON text; empty if it produced nothing. */
    public String result() {
        return Fields.json(json, "result").orElse("");
    }

    /** Returns why it failed. */
    public Optional<TestError> error() {
        JsonNode error = json.path("error");
        return error.isObject() ? Optional.of(new TestError(error)) : Optional.empty();
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestStep that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns number, name and outcome; no payload. */
    @Override
    public String toString() {
        String number = step().isPresent() ? step().getAsInt() + ". " : "";
        return number + name() + ": "
                + (isSuccess() ? "ok" : error().map(TestError::toString).orElse("failed"));
    }
}
