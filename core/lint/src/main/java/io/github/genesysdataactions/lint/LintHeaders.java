package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.rules.HeaderRules;
import io.github.genesysdataactions.velocity.VelocityPart;
import java.util.Map;

/** Looks at the inputs in header values, and at their literals. */
final class LintHeaders {
    private LintHeaders() {}

    static void check(Map<String, String> headers, InputFacts inputs, FindingCollector findings) {
        headers.forEach((name, value) -> {
            PlacedTemplate template = new PlacedTemplate(HeaderRules.path(name), value);
            Lint.parses(template, findings);
            LintNames.ofRequest(template, findings);
            LintSlips.check(template, false, findings);
            LintUses uses = new LintUses(template, inputs, findings, LintHeaders::optionalRemedy);
            for (VelocityPart part : template.parts()) {
                uses.of(part).stream()
                        .filter(use -> inputs.isRisky(use.name()) && !use.isEscaped())
                        .forEach(use -> unescaped(use, template, findings));
            }
            LintSecrets.inHeader(name, template, findings);
        });
    }

    private static String optionalRemedy(LintUse use) {
        return LintUses.quietly(use) + " The header is sent, empty, without a value.";
    }

    private static void unescaped(LintUse use, PlacedTemplate template, FindingCollector findings) {
        findings.add(
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
