package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.HashSet;
import java.util.Set;

/** Looks at what is made of the remote answer: success template and output contract. */
final class LintAnswer {
    private final PlacedTemplate template;
    private final LintTranslations translations;
    private final FindingCollector findings;

    private LintAnswer(PlacedTemplate template, LintTranslations translations, FindingCollector findings) {
        this.template = template;
        this.translations = translations;
        this.findings = findings;
    }

    static void check(
            PlacedTemplate template, LintTranslations translations, JsonNode schema, FindingCollector findings) {
        LintAnswer lint = new LintAnswer(template, translations, findings);
        LintNames.ofAnswer(template, translations.keys(), findings);
        LintSlips.check(template, true, findings);
        lint.properties();
        lint.unused();
        lint.quoted();
        if (JsonSkeleton.isNoJson(template, lint::isJson, true)) {
            findings.add(
                    LintRule.SUCCESS_TEMPLATE_IS_NOT_JSON,
                    template.path(),
                    "Whatever the remote answer is, the success template does not print JSON.",
                    "Write ${rawResult} for the answer as it is, or look for a missing comma, quotation mark or"
                            + " bracket.");
        }
        JsonSkeleton.of(template, lint::isJson, true)
                .ifPresent(skeleton -> skeleton.json()
                        .ifPresent(answer -> new AnswerFit(skeleton, template, translations, findings)
                                .check(answer, schema, JsonPath.ROOT)));
    }

    /** Returns whether what the reference prints is one JSON value, as translated ones are. */
    private boolean isJson(VelocityReference reference) {
        return (translations.has(reference.root()) && reference.method() == null)
                || reference.root().equals("rawResult")
                || reference.root().equals("successTemplateUtils");
    }

    private void properties() {
        for (VelocityReference reference : template.references()) {
            if (reference.root().equals("rawResult") && reference.property() != null) {
                findings.add(
                        LintRule.RAW_RESULT_IS_TEXT,
                        template,
                        reference.at(),
                        "rawResult",
                        "rawResult is the answer as a text, which has no properties.",
                        "Pick the part by JSONPath in translationMap, and write ${key}.");
            }
        }
    }

    private void unused() {
        Set<String> used = new HashSet<>();
        for (VelocityReference reference : template.references()) {
            String root = reference.root();
            for (int end = root.length(); end > 0; end = root.lastIndexOf('-', end - 1)) {
                used.add(root.substring(0, end));
            }
        }
        translations.keys().stream()
                .filter(key -> !used.contains(key))
                .forEach(key -> findings.add(
                        LintRule.UNUSED_TRANSLATION,
                        FieldPaths.TRANSLATIONS.field(key),
                        "The success template does not use the key '" + key
                                + "', so the path is looked up for nothing.",
                        "Write ${" + key + "} where the value belongs, give the key the name that the template has for"
                                + " it, or take it out of translationMap."));
    }

    private void quoted() {
        JsonTracker tracker = new JsonTracker();
        for (VelocityPart part : template.parts()) {
            JsonState place = tracker.place();
            if (part instanceof VelocityReference reference
                    && place.inString()
                    && !place.lost()
                    && reference.method() == null
                    && (translations.has(reference.root()) || reference.root().equals("rawResult"))) {
                findings.add(
                        LintRule.QUOTED_TRANSLATION,
                        template,
                        reference.at(),
                        reference.root(),
                        "'" + reference.root()
                                + "' stands between quotation marks; its value is put in as JSON, so a text"
                                + " brings its own.",
                        "Write ${" + reference.root() + "} without quotation marks around it.");
            }
            tracker.pass(part);
        }
    }
}
