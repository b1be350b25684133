package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One finished run of an action. */
public final class Run {
    private final List<Step> steps;
    private final List<Rendered> rendered;
    private final List<Translation> translations;
    private final JsonNode result;
    private final @Nullable StepFailure failure;

    Run(
            List<Step> steps,
            List<Rendered> rendered,
            List<Translation> translations,
            JsonNode result,
            @Nullable StepFailure failure) {
        this.steps = List.copyOf(steps);
        this.rendered = List.copyOf(rendered);
        this.translations = List.copyOf(translations);
        this.result = result;
        this.failure = failure;
    }

    /** Returns all steps up to the end or to the first failure. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns what each template made, in the order of the steps, a failed one last. */
    public List<Rendered> rendered() {
        return rendered;
    }

    /** Returns what became of each entry of the translation map; empty if it did not come to that. */
    public List<Translation> translations() {
        return translations;
    }

    /** Returns the answer that the translation map was applied to; missing if it is empty, or it did not come to that. */
    JsonNode answer() {
        return steps.stream()
                .filter(step -> step.name().equals(ActionRun.TRANSLATION_MAP))
                .findFirst()
                .map(Step::input)
                .orElse(MissingNode.getInstance());
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
