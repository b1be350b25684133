package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.Paths;
import io.github.genesysdataactions.rules.TemplateRules;
import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at what is made of the remote answer: translation map, defaults, success template, output contract. */
final class LintAnswer {
    private static final Set<String> KNOWN = Set.of(
            "rawResult",
            "input",
            "credentials",
            "authResponse",
            "esc",
            "encoding",
            "math",
            "urlTool",
            "salesforce",
            "successTemplateUtils",
            "foreach",
            "velocityCount");
    private static final Set<String> MAKE_VARIABLES = Set.of("set", "foreach", "macro", "define");

    private final LintTemplate template;
    private final Map<String, String> translations;
    private final LintReport report;
    private final List<VelocityReference> references;

    private LintAnswer(LintTemplate template, Map<String, String> translations, LintReport report) {
        this.template = template;
        this.translations = translations;
        this.report = report;
        this.references = VelocityReference.all(template.parts());
    }

    static void check(LintTemplate template, Map<String, String> translations, JsonNode schema, LintReport report) {
        LintAnswer lint = new LintAnswer(template, translations, report);
        lint.undeclared();
        lint.unused();
        lint.quoted();
        JsonSkeleton.of(template, lint::isJson).ifPresent(skeleton -> lint.check(skeleton, schema));
    }

    /** Looks at the defaults, which need no template. */
    static void defaults(Map<String, String> defaults, Map<String, String> translations, LintReport report) {
        TemplateRules.translationDefaults(defaults)
                .forEach(problem -> report.add(
                        LintRule.DEFAULT_IS_NOT_JSON,
                        new JsonPath(problem.path()),
                        problem.message(),
                        problem.remedy()));
        defaults.keySet().stream()
                .filter(key -> !translations.containsKey(key))
                .forEach(key -> report.add(
                        LintRule.DEFAULT_WITHOUT_TRANSLATION,
                        Paths.DEFAULTS.field(key),
                        "The default is for a key that is not in the translation map, so it is never used.",
                        "Add the key to translationMap, or take the default out."));
    }

    private void check(JsonSkeleton skeleton, JsonNode schema) {
        if (skeleton.json().isPresent()) {
            new AnswerFit(skeleton, template, translations, report)
                    .check(skeleton.json().get(), schema, JsonPath.ROOT);
        } else {
            report.add(
                    LintRule.SUCCESS_TEMPLATE_IS_NOT_JSON,
                    template.path(),
                    "Whatever the remote answer is, the success template prints no JSON.",
                    "Write ${rawResult} for the answer as it is, or look for a missing comma, quotation mark or bracket.");
        }
    }

    /** Returns whether what the reference prints is one JSON value, as translated ones are. */
    private boolean isJson(VelocityReference reference) {
        return (translations.containsKey(reference.root()) && reference.method() == null)
                || reference.root().equals("rawResult")
                || reference.root().equals("successTemplateUtils");
    }

    private void undeclared() {
        Set<String> variables = variables();
        for (VelocityReference reference : references) {
            String root = reference.root();
            if (root.equals("rawResult") && reference.property() != null) {
                report.add(
                        LintRule.RAW_RESULT_IS_TEXT,
                        template,
                        reference.at(),
                        "rawResult",
                        "rawResult is the answer as a text, which has no properties.",
                        "Pick the part by JSONPath in translationMap, and write ${key}.");
            } else if (reference.method() == null && !isKnown(root, variables)) {
                report.add(
                        LintRule.UNDECLARED_TRANSLATION,
                        template,
                        reference.at(),
                        root,
                        "The reference to '" + root + "' names no key of the translation map, so it never has a value.",
                        "Add '" + root + "' to translationMap, or use a key that is there.");
            }
        }
    }

    /** Velocity, by its settings, ends a name at the first hyphen or goes on: either reading will do. */
    private boolean isKnown(String root, Set<String> variables) {
        for (int end = root.length(); end > 0; end = root.lastIndexOf('-', end - 1)) {
            String name = root.substring(0, end);
            if (translations.containsKey(name) || KNOWN.contains(name) || variables.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> variables() {
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

    private void unused() {
        Set<String> used = new HashSet<>();
        for (VelocityReference reference : references) {
            String root = reference.root();
            for (int end = root.length(); end > 0; end = root.lastIndexOf('-', end - 1)) {
                used.add(root.substring(0, end));
            }
        }
        translations.keySet().stream()
                .filter(key -> !used.contains(key))
                .forEach(key -> report.add(
                        LintRule.UNUSED_TRANSLATION,
                        Paths.TRANSLATIONS.field(key),
                        "The success template does not use this key, so the path is looked up for nothing.",
                        "Write ${key} with its name where the value belongs, or take it out of translationMap."));
    }

    private void quoted() {
        JsonCourse course = new JsonCourse();
        for (VelocityPart part : template.parts()) {
            JsonPlace place = course.place();
            if (part instanceof VelocityReference reference
                    && place.inString()
                    && !place.lost()
                    && reference.method() == null
                    && (translations.containsKey(reference.root())
                            || reference.root().equals("rawResult"))) {
                report.add(
                        LintRule.QUOTED_TRANSLATION,
                        template,
                        reference.at(),
                        reference.root(),
                        "'" + reference.root()
                                + "' stands between quotation marks; its value is put in as JSON, so a text"
                                + " brings its own.",
                        "Write ${" + reference.root() + "} without quotation marks around it.");
            }
            course.pass(part);
        }
    }
}
