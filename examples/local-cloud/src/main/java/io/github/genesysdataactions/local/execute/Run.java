package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One finished run of an action. */
public final class Run {
    private final List<Step> steps;
    private final JsonNode result;
    private final @Nullable StepFailure failure;

    private Run(List<Step> steps, JsonNode result, @Nullable StepFailure failure) {
        this.steps = List.copyOf(steps);
        this.result = result;
        this.failure = failure;
    }

    static Run succeeded(List<Step> steps, JsonNode result) {
        return new Run(steps, result, null);
    }

    static Run failed(List<Step> steps, StepFailure failure) {
        return new Run(steps, MissingNode.getInstance(), failure);
    }

    /** Returns all steps up to the end or to the first failure. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns the result; missing after a failure. */
    public JsonNode result() {
        return result;
    }

    /** Returns what went wrong; empty for a success. */
    public Optional<StepFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
