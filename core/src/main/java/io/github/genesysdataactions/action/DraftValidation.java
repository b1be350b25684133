package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Genesys Cloud finds wrong with a draft. A draft with faults is an answer, not an exception. Immutable.
 */
public final class DraftValidation {
    private final ObjectNode json;
    private final List<TestError> errors;

    private DraftValidation(ObjectNode json) {
        this.json = json;
        List<TestError> read = new ArrayList<>();
        json.path("errors").forEach(error -> read.add(new TestError(error)));
        this.errors = List.copyOf(read);
    }

    /**
     * Reads a validation as the public API sends it: {@code valid} and {@code errors}.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static DraftValidation parse(String json) {
        return new DraftValidation(Json.readObject(json));
    }

    /** Returns whether the draft can be published, as far as the server says. */
    public boolean isValid() {
        return Fields.flag(json, "valid");
    }

    /** Returns every fault; empty if the draft is valid. */
    public List<TestError> errors() {
        return errors;
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    /** Returns the faults as text for people, in the server's words. */
    public String describe() {
        return isValid()
                ? "The draft is valid."
                : "The draft is not valid."
                        + errors.stream().map(DraftValidation::describe).collect(Collectors.joining());
    }

    private static String describe(TestError error) {
        return "\n  " + error.words()
                + error.details().stream().map(detail -> "\n    " + detail).collect(Collectors.joining());
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DraftValidation that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the outcome and the codes of the faults. */
    @Override
    public String toString() {
        return "DraftValidation[valid=" + isValid() + ", errors=" + errors + "]";
    }
}
