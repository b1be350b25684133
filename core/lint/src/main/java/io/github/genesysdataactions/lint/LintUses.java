package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows a template part by part and says which inputs are printed; applies the rules that hold in every template.
 */
final class LintUses {
    /** They return null for null, which prints the call itself. */
    private static final Set<String> NULL_FOR_NULL = Set.of("esc", "math", "encoding", "salesforce", "msdynamics");

    private final PlacedTemplate template;
    private final InputFacts inputs;
    private final FindingCollector findings;
    private final Function<LintUse, String> remedy;
    private final Deque<Set<String>> blocks = new ArrayDeque<>();
    private final Map<String, Integer> guards = new HashMap<>();

    /** @param remedy what to do about an optional input that prints its own name, which differs by place */
    LintUses(PlacedTemplate template, InputFacts inputs, FindingCollector findings, Function<LintUse, String> remedy) {
        this.remedy = remedy;
        this.template = template;
        this.inputs = inputs;
        this.findings = findings;
    }

    /** Returns the inputs that the next part prints. */
    List<LintUse> of(VelocityPart part) {
        List<LintUse> uses = new ArrayList<>();
        if (part instanceof VelocityReference reference) {
            collect(reference, List.of(), reference.isLoud(), uses);
        } else if (part instanceof VelocityPart.Directive directive) {
            follow(directive);
            if (directive.name().equals("set")) {
                List<LintUse> assigned = new ArrayList<>();
                for (VelocityReference reference : directive.references()) {
                    collect(reference, List.of(), reference.inString() && reference.isLoud(), assigned);
                }
                assigned.forEach(this::check);
            } else {
                directive.references().forEach(this::checkCondition);
            }
        }
        uses.forEach(this::check);
        return uses;
    }

    private void follow(VelocityPart.Directive directive) {
        if (directive.opens()) {
            blocks.push(Set.of());
        }
        if (directive.opens() || directive.branches()) {
            Set<String> asked = new HashSet<>(blocks.isEmpty() ? Set.of() : blocks.pop());
            names(directive).filter(asked::add).forEach(name -> guards.merge(name, 1, Integer::sum));
            blocks.push(asked);
        } else if (directive.name().equals("end") && !blocks.isEmpty()) {
            blocks.pop().forEach(name -> guards.merge(name, -1, Integer::sum));
        }
    }

    private Stream<String> names(VelocityPart.Directive condition) {
        return VelocityReference.all(condition.references()).stream()
                .filter(reference -> isInput(reference) && !isLoudText(reference))
                .map(this::name);
    }

    /** @param loud whether its own text is printed where it has no value */
    private void collect(VelocityReference reference, List<VelocityReference> calls, boolean loud, List<LintUse> uses) {
        if (isInput(reference)) {
            String name = name(reference);
            VelocityReference outer = calls.isEmpty() ? reference : calls.get(0);
            uses.add(new LintUse(name, reference, outer, calls, loud, guards.getOrDefault(name, 0) > 0));
        }
        List<VelocityReference> around =
                Stream.concat(calls.stream(), Stream.of(reference)).collect(Collectors.toUnmodifiableList());
        boolean passesNull = loud && NULL_FOR_NULL.contains(reference.root());
        for (VelocityReference inner : reference.inner()) {
            collect(inner, around, inner.inString() ? inner.isLoud() : passesNull && !inner.hasDefault(), uses);
        }
    }

    private void check(LintUse use) {
        if (use.printsItself() && !use.guarded() && inputs.isOptional(use.name())) {
            findings.add(
                    LintRule.OPTIONAL_INPUT_PRINTS_LITERALLY,
                    template,
                    use.outer().at(),
                    use.name(),
                    "The input '" + use.name() + "' is optional; without a value, the reference itself is printed.",
                    remedy.apply(use));
        }
        checkNames(use.input());
    }

    /** In double quotes a reference without a value is a text, so that a comparison with an empty one fails. */
    private void checkCondition(VelocityReference reference) {
        if (isLoudText(reference) && inputs.isOptional(name(reference))) {
            findings.add(
                    LintRule.OPTIONAL_INPUT_PRINTS_LITERALLY,
                    template,
                    reference.at(),
                    name(reference),
                    "The input '" + name(reference)
                            + "' is optional; without a value, the condition compares the reference" + " itself.",
                    "Write \"$!{input." + name(reference) + "}\" in the condition.");
        }
        checkNames(reference);
    }

    private static boolean isLoudText(VelocityReference reference) {
        return isInput(reference) && reference.inString() && reference.isLoud();
    }

    private void checkNames(VelocityReference reference) {
        for (VelocityReference one : VelocityReference.all(List.of(reference))) {
            if (isInput(one)) {
                checkName(one);
            }
        }
    }

    private void checkName(VelocityReference reference) {
        String name = name(reference);
        if (inputs.isUndeclared(name)) {
            findings.add(
                    LintRule.UNDECLARED_INPUT,
                    template,
                    reference.at(),
                    name,
                    "The reference to the input '" + name + "' is not in the contract, so it never has a value.",
                    inputs.nearest(name)
                            .map(meant -> "Write '" + meant + "', which is there.")
                            .orElse("Add it to the input contract, or use one that is there."));
        } else if (name.indexOf('-') >= 0 || name.equals("class")) {
            findings.add(
                    LintRule.DOUBTFUL_INPUT_NAME,
                    template,
                    reference.at(),
                    name,
                    "Velocity may not read the name '" + name
                            + "' whole: a hyphen may end it, and 'class' is a property" + " of every object.",
                    "Rename the input with letters, digits and '_', or test the action with it.");
        }
    }

    private String name(VelocityReference reference) {
        return inputs.read(reference.property() == null ? "" : reference.property());
    }

    /** Returns what to write where nothing is to be printed without a value. */
    static String quietly(LintUse use) {
        return use.calls().isEmpty()
                ? "Write $!{input." + use.name() + "}, or put #if($input." + use.name() + ") … #end around."
                : "Write \"$!{input." + use.name() + "}\", in quotation marks, as the argument.";
    }

    private static boolean isInput(VelocityReference reference) {
        return reference.root().equals("input") && reference.property() != null;
    }
}
