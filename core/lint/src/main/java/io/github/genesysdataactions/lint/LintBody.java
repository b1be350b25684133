package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks at the request template: JSON, or a form if the Content-Type says so. */
final class LintBody {
    private final PlacedTemplate body;
    private final InputFacts inputs;
    private final FindingCollector findings;
    private final LintUses uses;

    private LintBody(PlacedTemplate body, InputFacts inputs, FindingCollector findings) {
        this.body = body;
        this.inputs = inputs;
        this.findings = findings;
        this.uses = new LintUses(body, inputs, findings, LintUses::quietly);
    }

    static void check(PlacedTemplate body, Map<String, String> headers, InputFacts inputs, FindingCollector findings) {
        LintBody lint = new LintBody(body, inputs, findings);
        String type = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(looksLikeJson(body) ? "json" : "");
        boolean isJson = type.contains("json");
        LintNames.ofRequest(body, findings);
        LintSlips.check(body, isJson, findings);
        if (isJson) {
            lint.json();
            if (JsonSkeleton.isNoJson(body, LintBody::isJson, false)) {
                findings.add(
                        LintRule.REQUEST_TEMPLATE_IS_NOT_JSON,
                        body.path(),
                        "Whatever the inputs are, the request body is not JSON.",
                        "Look for a missing comma, quotation mark or bracket.");
            }
        } else if (type.contains("form-urlencoded")) {
            lint.form();
        } else {
            body.parts().forEach(lint.uses::of);
        }
    }

    private static boolean isJson(VelocityReference reference) {
        return !reference.root().equals("esc") && !reference.root().equals("encoding");
    }

    private static boolean looksLikeJson(PlacedTemplate body) {
        return body.parts().stream()
                .filter(VelocityPart.Text.class::isInstance)
                .map(part -> ((VelocityPart.Text) part).text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> "{[\"".indexOf(text.charAt(0)) >= 0)
                .isPresent();
    }

    private void form() {
        for (VelocityPart part : body.parts()) {
            for (LintUse use : uses.of(part)) {
                if (inputs.isRisky(use.name()) && !use.isEscapedForUrl()) {
                    findings.add(
                            LintRule.UNESCAPED_FORM_INPUT,
                            body,
                            use.outer().at(),
                            use.name(),
                            "The input '" + use.name()
                                    + "' is in the form without escaping; '&', '+' or '%' in it changes"
                                    + " the request: with a&admin=true the form has the field admin.",
                            "Write $esc.urlFormEncode(\"$!{input." + use.name() + "}\").");
                }
            }
        }
    }

    private void json() {
        JsonTracker tracker = new JsonTracker();
        for (VelocityPart part : body.parts()) {
            List<LintUse> printed = uses.of(part);
            JsonState place = tracker.place();
            if (!place.lost()) {
                printed.forEach(use -> check(use, place));
            }
            tracker.pass(part);
        }
    }

    private void check(LintUse use, JsonState place) {
        String name = use.name();
        if (place.inString()) {
            if (inputs.isRisky(name) && !use.isEscaped()) {
                unescaped(use);
            }
        } else if ((place.isValue() || place.isName()) && use.isAlone()) {
            if (inputs.isText(name) && !inputs.saysJson(name)) {
                unquoted(use);
            }
            boolean mayBeNothing = !use.printsItself() && !use.input().hasDefault() && inputs.isOptional(name);
            if (mayBeNothing && !use.guarded() && place.last() == ':') {
                leavesGap(use);
            }
        }
    }

    private void unescaped(LintUse use) {
        findings.add(
                LintRule.UNESCAPED_JSON_INPUT,
                body,
                use.outer().at(),
                use.name(),
                "The input '" + use.name()
                        + "' is in a JSON string without escaping; a quotation mark, a backslash or a line"
                        + " break in it breaks the JSON: with x\",\"admin\":\"true the object has the property admin.",
                "Write $esc.jsonEncode(\"$!{input." + use.name() + "}\").");
    }

    private void unquoted(LintUse use) {
        findings.add(
                LintRule.UNQUOTED_JSON_INPUT,
                body,
                use.outer().at(),
                use.name(),
                "The input '" + use.name()
                        + "' is a text, and stands in the JSON without quotation marks: with abc it is not"
                        + " JSON, and with 1,\"admin\":true the object has the property admin.",
                "Write \"$esc.jsonEncode(\"$!{input." + use.name()
                        + "}\")\" with them; if the text is to carry JSON, say" + " JSON in its description.");
    }

    private void leavesGap(LintUse use) {
        findings.add(
                LintRule.OPTIONAL_INPUT_LEAVES_GAP,
                body,
                use.outer().at(),
                use.name(),
                "The input '" + use.name()
                        + "' is optional; without a value nothing stands after the colon, which is no" + " JSON.",
                "Put #if(\"$!{input." + use.name() + "}\" != \"\") … #else null #end around the value.");
    }
}
