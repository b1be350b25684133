package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.Flattening;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.execute.StepFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run: output or error, steps, request and answer. Immutable; its text form shows no values, {@link
 * #trace()} shows them all.
 */
public final class ActionResult {
    private final ActionRunner runner;
    private final ObjectNode input;
    private final Run run;
    private final List<Execution.Exchange> exchanges;
    private final Execution.@Nullable Exchange signIn;
    private final @Nullable ActionError error;
    private final List<Notice> notices;

    ActionResult(
            ActionRunner runner,
            ObjectNode input,
            Run run,
            List<Execution.Exchange> exchanges,
            Execution.@Nullable Exchange signIn) {
        this.runner = runner;
        this.input = input;
        this.run = run;
        this.exchanges = exchanges;
        this.signIn = signIn;
        this.error = run.failure().map(this::error).orElse(null);
        this.notices = Notice.of(this);
    }

    private ActionError error(StepFailure fault) {
        ObjectNode body = fault.failurePathBody("00000000-0000-0000-0000-000000000000");
        Place place = fault.place().map(runner.action()::place).orElse(null);
        return new ActionError(
                Execution.failedStep(run),
                fault.status(),
                fault.testReason(),
                place,
                mapWithoutNulls(Flattening.value(body)));
    }

    private static Map<String, Object> mapWithoutNulls(ObjectNode object) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        Values.map(object).forEach((name, value) -> {
            if (value != null) {
                map.put(name, value);
            }
        });
        return map;
    }

    /** Returns whether the action answered in the form of its contract. */
    public boolean isSuccess() {
        return error == null;
    }

    /** Returns the name of the action. */
    public String actionName() {
        return runner.name();
    }

    /** Returns the inputs of the run. */
    public Map<String, @Nullable Object> input() {
        return Values.map(input);
    }

    /** Returns the steps up to the end, or to the one that failed. */
    public List<StepResult> steps() {
        return run.steps().stream()
                .map(step -> new StepResult(
                        Step.named(step.name()).orElseThrow(),
                        text(step.input()),
                        text(step.result()),
                        step.failure() == null ? null : step.failure().testReason()))
                .toList();
    }

    /** Returns one step, if the run came to it. */
    public Optional<StepResult> step(Step step) {
        return steps().stream().filter(result -> result.step() == step).findFirst();
    }

    static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.isTextual() ? node.textValue() : Values.json(node);
    }

    /** Returns the request of the action as it was sent, if one was; not that of its sign-in. */
    public Optional<BackendRequest> request() {
        return exchanges.isEmpty()
                ? Optional.empty()
                : Optional.of(exchanges.get(exchanges.size() - 1).request());
    }

    /** Returns the answer of the backend, if it was asked. */
    public Optional<BackendAnswer> answer() {
        return exchanges.isEmpty()
                ? Optional.empty()
                : Optional.of(exchanges.get(exchanges.size() - 1).answer());
    }

    /**
     * Returns the output: a map, or a list for an array at the root. Whole numbers are Integer, Long or BigInteger, others
     * Double or BigDecimal.
     *
     * @throws IllegalStateException if the run failed
     */
    public @Nullable Object output() {
        return Values.plain(outputTree());
    }

    /**
     * Returns the output as a record or another type.
     *
     * @throws IllegalStateException if the run failed
     * @throws IllegalArgumentException if the type has no place for it
     */
    public <T> T output(Class<T> type) {
        return Values.typed(outputTree(), Objects.requireNonNull(type, "type"));
    }

    /**
     * Returns the output as JSON on one line.
     *
     * @throws IllegalStateException if the run failed
     */
    public String outputJson() {
        return Values.json(outputTree());
    }

    /**
     * Returns the output as Architect binds it: {@code order.state} for an object's field, one collection for each field of
     * a list of objects.
     *
     * @throws IllegalStateException if the run failed
     */
    public Map<String, @Nullable Object> flattened() {
        return Values.map(Flattening.value(outputTree()));
    }

    JsonNode outputTree() {
        if (run.result().isMissingNode()) {
            throw new IllegalStateException("The run failed, and there is no output.\n" + trace());
        }
        return run.result();
    }

    JsonNode resultOrMissing() {
        return run.failure().isPresent() ? MissingNode.getInstance() : run.result();
    }

    /** Returns why the run failed, if it did. */
    public Optional<ActionError> error() {
        return Optional.ofNullable(error);
    }

    /** Returns what is probably a mistake, such as a reference that was sent as it stands in the template. */
    public List<Notice> notices() {
        return notices;
    }

    /**
     * Returns the whole run for people: each step, the line of a template that made each part, the answer, what each
     * JSONPath found. Secrets are masked; see {@link ActionRunner#mask}.
     */
    public String trace() {
        return new Trace(this).text();
    }

    /**
     * Saves the run as a case: input, answer of the backend, request, output or failure. Secrets are masked.
     *
     * @return the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public Path saveCase(Path file) {
        ActionCase.of(this).write(file);
        return file;
    }

    ActionRunner runner() {
        return runner;
    }

    ObjectNode inputTree() {
        return input;
    }

    Run run() {
        return run;
    }

    List<Execution.Exchange> exchanges() {
        return exchanges;
    }

    /** Returns the request of the custom authentication action and its answer, if it sent one. */
    Optional<Execution.Exchange> signIn() {
        return Optional.ofNullable(signIn);
    }

    List<Rendered> rendered() {
        return run.rendered();
    }

    Masking masking() {
        return Trace.masking(runner).with(input, run.rendered());
    }

    /** Returns the outcome; no value. */
    @Override
    public String toString() {
        return "ActionResult[" + runner.name() + ", " + (error == null ? "succeeded" : error) + "]";
    }
}
