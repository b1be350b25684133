package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.ErrorDetail;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of testing an action, step by step. A test that failed is an answer, not an exception. Immutable.
 */
public final class TestResult {
    private final ObjectNode json;
    private final List<TestStep> steps;

    private TestResult(ObjectNode json) {
        this.json = json;
        List<TestStep> read = new ArrayList<>();
        json.path("operations").forEach(operation -> read.add(new TestStep(operation)));
        this.steps = List.copyOf(read);
    }

    /**
     * Reads a result as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static TestResult parse(String json) {
        return new TestResult(Json.readObject(json));
    }

    /** Returns whether the action answered in the form of its contract. */
    public boolean isSuccess() {
        return Fields.flag(json, "success");
    }

    /** Returns the answer as JSON text, if it came to that. */
    public Optional<String> finalResult() {
        return Fields.json(json, "finalResult");
    }

    /** Returns the steps in their order. */
    public List<TestStep> steps() {
        return steps;
    }

    /** Returns why the test failed. */
    public Optional<TestError> error() {
        return json.path("error").isObject() ? Optional.of(new TestError(json.get("error"))) : Optional.empty();
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    /** Returns all of it as text for people: steps, results, errors. Payloads are shown, so keep it out of logs. */
    public String describe() {
        StringBuilder text = new StringBuilder(isSuccess() ? "The test succeeded." : "The test failed.");
        for (TestStep step : steps) {
            text.append("\n  ").append(step);
            step.error().ifPresent(error -> describe(error, text));
            if (!step.result().isEmpty()) {
                text.append("\n     → ").append(step.result());
            }
        }
        error().filter(error -> !isSaidByAStep(error)).ifPresent(error -> describe(error, text));
        finalResult().ifPresent(result -> text.append("\n  Answer: ").append(result));
        return text.toString();
    }

    private boolean isSaidByAStep(TestError error) {
        return steps.stream()
                .flatMap(step -> step.error().stream())
                .anyMatch(said -> said.toJson().equals(error.toJson()));
    }

    private static void describe(TestError error, StringBuilder text) {
        text.append("\n     ").append(error.words());
        for (ErrorDetail detail : error.details()) {
            text.append("\n       ").append(detail);
        }
        error.correlationId()
                .ifPresent(id -> text.append("\n       correlation id ").append(id));
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestResult that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the outcome of each step; no payload. */
    @Override
    public String toString() {
        return "TestResult[success=" + isSuccess() + ", steps=" + steps + "]";
    }
}
