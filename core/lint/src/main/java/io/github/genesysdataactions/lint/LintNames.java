package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at the names in a template: what it refers to, and the methods that it calls. */
final class LintNames {
    private static final Set<String> MAKE_VARIABLES = Set.of("set", "foreach", "macro", "define");
    /** A short name such as {@code $id} that is near a known one is chance. */
    private static final int LONG_ENOUGH_TO_COMPARE = 5;

    private final PlacedTemplate template;
    private final FindingCollector findings;
    private final Set<String> known = new TreeSet<>(Tools.names());
    private final Set<String> variables;
    private final Set<String> translations;
    private final boolean isAnswer;

    private LintNames(PlacedTemplate template, Set<String> translations, boolean isAnswer, FindingCollector findings) {
        this.template = template;
        this.findings = findings;
        this.isAnswer = isAnswer;
        this.translations = translations;
        this.variables = variables(template);
        known.addAll(isAnswer ? Tools.OF_ANSWERS : Tools.OF_REQUESTS);
        known.addAll(translations);
    }

    /** Looks at a template of the request. */
    static void ofRequest(PlacedTemplate template, FindingCollector findings) {
        new LintNames(template, Set.of(), false, findings).check();
    }

    /** Looks at a success template. */
    static void ofAnswer(PlacedTemplate template, Set<String> translations, FindingCollector findings) {
        new LintNames(template, translations, true, findings).check();
    }

    private static Set<String> variables(PlacedTemplate template) {
        Set<String> variables = new HashSet<>();
        for (VelocityPart part : template.parts()) {
            if (part instanceof VelocityPart.Directive directive && MAKE_VARIABLES.contains(directive.name())) {
                directive.references().stream()
                        .limit(directive.name().equals("macro") ? Long.MAX_VALUE : 1)
                        .forEach(reference -> variables.add(reference.root()));
            }
        }
        return variables;
    }

    private void check() {
        Set<Integer> printed = new HashSet<>();
        JsonTracker tracker = new JsonTracker();
        for (VelocityPart part : template.parts()) {
            if (part instanceof VelocityReference reference
                    && (!isAnswer || tracker.place().inString())) {
                printed.add(reference.at());
            }
            tracker.pass(part);
        }
        for (VelocityReference reference : template.references()) {
            boolean isPrinted = printed.contains(reference.at()) || reference.inString();
            if (!isKnown(reference.root()) && !(isPrinted && isText(reference))) {
                unknown(reference);
            } else if (reference.method() != null || reference.property() != null) {
                checkMethod(reference);
            }
        }
    }

    /** Velocity, by its settings, ends a name at the first hyphen or goes on: either reading will do. */
    private boolean isKnown(String root) {
        for (int end = root.length(); end > 0; end = root.lastIndexOf('-', end - 1)) {
            String name = root.substring(0, end);
            if (known.contains(name) || Tools.isKnown(name) || variables.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the reference may be meant as text, as in {@code ?$filter=…}, which is printed as it is written. */
    private boolean isText(VelocityReference reference) {
        boolean bare =
                !reference.formal() && !reference.quiet() && reference.property() == null && reference.method() == null;
        return bare && meant(reference.root()).isEmpty();
    }

    private Optional<String> meant(String root) {
        return root.length() < LONG_ENOUGH_TO_COMPARE
                ? known.stream().filter(root::equalsIgnoreCase).findFirst()
                : Tools.nearest(root, known);
    }

    private void unknown(VelocityReference reference) {
        String root = reference.root();
        Optional<String> meant = Tools.nearest(root, known);
        boolean isTranslation = isAnswer
                && reference.method() == null
                && reference.property() == null
                && meant.filter(name -> !translations.contains(name)).isEmpty();
        if (isTranslation) {
            findings.add(
                    LintRule.UNDECLARED_TRANSLATION,
                    template,
                    reference.at(),
                    root,
                    "The reference to '" + root
                            + "' does not name a key of the translation map, so it never has a value.",
                    meant.map(name -> "Write '" + name + "', which is there.")
                            .orElse("Add '" + root + "' to translationMap, or use a key that is there."));
        } else {
            findings.add(
                    LintRule.UNKNOWN_ROOT,
                    template,
                    reference.at(),
                    root,
                    "Nothing is called '" + root + "' here, so the reference never has a value"
                            + (reference.quiet() ? "." : ", and is sent as it is written."),
                    meant.map(name -> "Write '" + name + "'.")
                            .orElse("Use one of " + String.join(", ", known) + ", or \\$ for a dollar sign."));
        }
    }

    private void checkMethod(VelocityReference reference) {
        String root = reference.root();
        Set<String> methods = Tools.methods(root);
        if (variables.contains(root) || methods.isEmpty()) {
            return;
        }
        String method = reference.method();
        if (root.equals("input")) {
            // A number has methods of its own, so that only what looks like a slip is one.
            if (method != null
                    && !methods.contains(method)
                    && Tools.nearest(method, methods).isPresent()) {
                unknown(reference, "the text", method, methods);
            }
        } else if (method != null && reference.property() == null && !methods.contains(method)) {
            unknown(reference, "'" + root + "'", method, methods);
        } else if (method == null && reference.property() != null && !Tools.hasProperty(root, reference.property())) {
            unknown(reference, "'" + root + "'", reference.property(), methods);
        }
    }

    private void unknown(VelocityReference reference, String owner, String method, Collection<String> methods) {
        findings.add(
                LintRule.UNKNOWN_METHOD,
                template,
                reference.at(),
                reference.root() + "." + method,
                "There is no '" + method + "' in " + owner + ", so the call is sent as it is written.",
                Tools.nearest(method, methods)
                        .map(name -> "Write '" + name + "'.")
                        .orElse("Use one of " + String.join(", ", new TreeSet<>(methods)) + "."));
    }
}
