package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.Paths;
import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.HashSet;
import java.util.Set;

/** Looks at what is made of the remote answer: success template and output contract. */
final class LintAnswer {
    private final LintTemplate template;
    private final LintTranslations translations;
    private final LintReport report;

    private LintAnswer(LintTemplate template, LintTranslations translations, LintReport report) {
        this.template = template;
        this.translations = translations;
        this.report = report;
    }

    static void check(LintTemplate template, LintTranslations translations, JsonNode schema, LintReport report) {
        LintAnswer lint = new LintAnswer(template, translations, report);
        LintNames.ofAnswer(template, translations.keys(), report);
        LintSlips.check(template, true, report);
        lint.properties();
        lint.unused();
        lint.quoted();
        if (JsonSkeleton.isNoJson(template, lint::isJson, true)) {
            report.add(
                    LintRule.SUCCESS_TEMPLATE_IS_NOT_JSON,
                    template.path(),
                    "Whatever the remote answer is, the success template does not print JSON.",
                    "Write ${rawResult} for the answer as it is, or look for a missing comma, quotation mark or"
                            + " bracket.");
        }
        JsonSkeleton.of(template, lint::isJson, true)
                .ifPresent(skeleton -> skeleton.json()
                        .ifPresent(answer -> new AnswerFit(skeleton, template, translations, report)
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
                report.add(
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
                .forEach(key -> report.add(
                        LintRule.UNUSED_TRANSLATION,
                        Paths.TRANSLATIONS.field(key),
                        "The success template does not use the key '" + key
                                + "', so the path is looked up for nothing.",
                        "Write ${" + key + "} where the value belongs, give the key the name that the template has for"
                                + " it, or take it out of translationMap."));
    }

    private void quoted() {
        JsonCourse course = new JsonCourse();
        for (VelocityPart part : template.parts()) {
            JsonPlace place = course.place();
            if (part instanceof VelocityReference reference
                    && place.inString()
                    && !place.lost()
                    && reference.method() == null
                    && (translations.has(reference.root()) || reference.root().equals("rawResult"))) {
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
