package io.github.genesysdataactions.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one step of a run made. Its text form shows no value. */
public final class StepResult {
    private final Step step;
    private final String input;
    private final String output;
    private final @Nullable String error;

    StepResult(Step step, String input, String output, @Nullable String error) {
        this.step = step;
        this.input = input;
        this.output = output;
        this.error = error;
    }

    /** Returns which step it is. */
    public Step step() {
        return step;
    }

    /** Returns what it worked on, such as a template, as text or JSON. */
    public String input() {
        return input;
    }

    /** Returns what came out, as text or JSON; empty if the step failed or has nothing to show. */
    public String output() {
        return output;
    }

    /** Returns why it failed, if it did. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String toString() {
        return step + (error == null ? ": ok" : ": failed");
    }
}
