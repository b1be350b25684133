package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.rules.HeaderRules;
import io.github.genesysdataactions.velocity.VelocityPart;
import java.util.Map;

/** Looks at the inputs in header values, and at their literals. */
final class LintHeaders {
    private LintHeaders() {}

    static void check(Map<String, String> headers, LintInputs inputs, LintReport report) {
        headers.forEach((name, value) -> {
            LintTemplate template = new LintTemplate(HeaderRules.path(name), value);
            Lint.parses(template, report);
            LintNames.ofRequest(template, report);
            LintSlips.check(template, false, report);
            LintUses uses = new LintUses(template, inputs, report, LintHeaders::optionalRemedy);
            for (VelocityPart part : template.parts()) {
                uses.of(part).stream()
                        .filter(use -> inputs.isRisky(use.name()) && !use.isEscaped())
                        .forEach(use -> unescaped(use, template, report));
            }
            LintSecrets.inHeader(name, template, report);
        });
    }

    private static String optionalRemedy(LintUse use) {
        return LintUses.quietly(use) + " The header is sent, empty, without a value.";
    }

    private static void unescaped(LintUse use, LintTemplate template, LintReport report) {
        report.add(
                LintRule.UNESCAPED_HEADER_INPUT,
                template,
                use.outer().at(),
                use.name(),
                "The input '" + use.name() + "' is in a header without escaping; a line break in it would begin another"
                        + " header, and letters beyond ASCII may not arrive: with a\\r"
                        + "\\n"
                        + "X-Admin: true the request has the header X-Admin.",
                "Write $esc.url(\"$!{input." + use.name() + "}\") and decode it there, or pass it in the body.");
    }
}
