package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.local.execute.Choice;
import io.github.genesysdataactions.local.execute.TestForm;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares runs of this kit with tests of the same action in an organization, step by step, and names the choices of
 * local-cloud that a difference comes from: what no public document settles about Genesys Cloud.
 *
 * <pre>{@code
 * ServiceComparison.Report report = ServiceComparison.of(runner)
 *     .compare(ActionCase.of(runner), input -> genesys.actions().test(action.id(), input));
 * }</pre>
 *
 * <p>Each case is really executed in the organization, backend included.
 */
public final class ServiceComparison {
    private final ActionRunner runner;

    private ServiceComparison(ActionRunner runner) {
        this.runner = runner;
    }

    /** Compares an action; the runner has the credentials that the organization has. */
    public static ServiceComparison of(ActionRunner runner) {
        return new ServiceComparison(Objects.requireNonNull(runner, "runner"));
    }

    /** Runs a test in an organization. */
    @FunctionalInterface
    public interface Organization {
        /** Returns the result of testing the action with an input. */
        TestResult test(Map<String, @Nullable Object> input);
    }

    /**
     * One case that goes otherwise.
     *
     * @param caseName the case
     * @param step the first step that differs
     * @param here what came out here, as text or JSON
     * @param there what came out there
     * @param choices the ids of the choices that explain it when they are made otherwise; empty if none does
     */
    public record Difference(String caseName, Step step, String here, String there, Set<String> choices) {
        /** Copies the choices. */
        public Difference {
            choices = Set.copyOf(choices);
        }

        /** Writes it down. */
        @Override
        public String toString() {
            return Printable.text(caseName + ", " + step + ": here " + Trace.shortened(here) + ", there "
                    + Trace.shortened(there)
                    + (choices.isEmpty() ? "; no choice explains it" : "; " + choices));
        }
    }

    /** What a comparison found. */
    public static final class Report {
        private final int cases;
        private final List<Difference> differences;

        Report(int cases, List<Difference> differences) {
            this.cases = cases;
            this.differences = List.copyOf(differences);
        }

        /** Returns how many cases were compared. */
        public int cases() {
            return cases;
        }

        /** Returns the cases that go otherwise. */
        public List<Difference> differences() {
            return differences;
        }

        /** Returns the ids of all choices that the organization makes otherwise, as far as the cases show. */
        public Set<String> choices() {
            Set<String> choices = new TreeSet<>();
            differences.forEach(difference -> choices.addAll(difference.choices()));
            return choices;
        }

        /** Returns the cases that no choice explains. */
        public List<Difference> unexplained() {
            return differences.stream()
                    .filter(difference -> difference.choices().isEmpty())
                    .toList();
        }

        /** Writes all differences down; they show values. */
        @Override
        public String toString() {
            return cases + " cases, " + differences.size() + " differences, choices " + choices()
                    + differences.stream()
                            .map(difference -> "\n  " + difference)
                            .collect(Collectors.joining());
        }
    }

    /** Compares cases, each of which is tested in the organization. */
    public Report compare(List<ActionCase> cases, Organization organization) {
        List<Difference> differences = new ArrayList<>();
        for (ActionCase one : cases) {
            compare(one, organization.test(one.input())).ifPresent(differences::add);
        }
        return new Report(cases.size(), differences);
    }

    /** Compares one case with what a test in the organization found. */
    public Optional<Difference> compare(ActionCase one, TestResult there) {
        Set<Choice> chosen = EnumSet.noneOf(Choice.class);
        TestResult here = run(one, there, chosen);
        Step first = firstDifference(here, there);
        if (first == null) {
            return Optional.empty();
        }
        Step differs = first;
        while (differs != null) {
            Choice best = null;
            Step furthest = differs;
            for (Choice choice : others(chosen)) {
                Set<Choice> tried = EnumSet.of(choice);
                tried.addAll(chosen);
                Step next = firstDifference(run(one, there, tried), there);
                if (next == null || next.compareTo(furthest) > 0) {
                    best = choice;
                    furthest = next;
                    if (next == null) {
                        break;
                    }
                }
            }
            if (best == null) {
                chosen.clear();
                break;
            }
            chosen.add(best);
            differs = furthest;
        }
        return Optional.of(new Difference(
                one.name(),
                first,
                shown(here, first),
                shown(there, first),
                chosen.stream().map(Choice::id).collect(Collectors.toSet())));
    }

    private static Set<Choice> others(Set<Choice> chosen) {
        Set<Choice> others = EnumSet.allOf(Choice.class);
        others.removeAll(chosen);
        return others;
    }

    // With the answer that the organization saw, as the backends are not what is compared.
    private TestResult run(ActionCase one, TestResult there, Set<Choice> otherwise) {
        List<BackendAnswer> answers =
                new Recording(there).answer().map(List::of).orElseGet(one::answers);
        ActionResult result = runner.choosing(otherwise)
                .backend(
                        answers.isEmpty()
                                ? Backend.always(BackendAnswer.noAnswer())
                                : Backend.inOrder(answers.toArray(BackendAnswer[]::new)))
                .run(Values.json(one.inputTree()));
        return TestResult.parse(
                Values.json(TestForm.of(result.run(), "", result.run().result())));
    }

    private static @Nullable Step firstDifference(TestResult here, TestResult there) {
        for (Step step : Step.values()) {
            if (!shown(here, step).equals(shown(there, step))) {
                return step;
            }
        }
        return null;
    }

    /** Returns what came of a step in a form that does not depend on the run. */
    private static String shown(TestResult test, Step step) {
        return test.steps().stream()
                .filter(done -> Step.named(done.name()).filter(step::equals).isPresent())
                .findFirst()
                .map(done -> done.isSuccess()
                        ? (done.result().isEmpty() ? "nothing" : normal(done.result()))
                        : "failed: "
                                + done.error()
                                        .map(error -> error(error.toJson()))
                                        .orElse(""))
                .orElse("did not run");
    }

    private static String normal(String result) {
        return Values.sorted(Values.jsonOrText(result));
    }

    private static String error(String json) {
        JsonNode error = Values.jsonOrText(json);
        if (error instanceof ObjectNode object) {
            object.remove("correlationId");
            object.remove("contextId");
        }
        return Values.sorted(error);
    }
}
