package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import java.util.List;
import java.util.Locale;

/** Looks at the inputs in a URL, and at its literals. */
final class LintUrl {
    private final PlacedTemplate url;
    private final InputFacts inputs;
    private final LintUses uses;
    private final FindingCollector findings;
    private final int hostEnd;
    private boolean inQuery;

    LintUrl(PlacedTemplate url, InputFacts inputs, FindingCollector findings) {
        this.url = url;
        this.inputs = inputs;
        this.uses = new LintUses(url, inputs, findings, this::optionalRemedy);
        this.findings = findings;
        this.hostEnd = hostEnd(url.text());
    }

    static void check(PlacedTemplate url, InputFacts inputs, FindingCollector findings) {
        new LintUrl(url, inputs, findings).check();
        LintSecrets.inUrl(url, findings);
    }

    private void check() {
        List<VelocityPart> parts = url.parts();
        for (int i = 0; i < parts.size(); i++) {
            VelocityPart part = parts.get(i);
            for (LintUse use : uses.of(part)) {
                if (use.outer().at() == 0 || use.outer().at() < hostEnd) {
                    choosesHost(use);
                } else {
                    if (inputs.isRisky(use.name()) && !use.isEscapedForUrl()) {
                        unescaped(use);
                    }
                    if (!inQuery && isWholeSegment(parts, i) && use.isAlone()) {
                        segment(use);
                    }
                }
            }
            inQuery |= part instanceof VelocityPart.Text text && text.text().indexOf('?') >= 0;
        }
    }

    /** Returns whether nothing but this part stands between two slashes, or a slash and the end of the path. */
    private static boolean isWholeSegment(List<VelocityPart> parts, int at) {
        String before = at > 0 && parts.get(at - 1) instanceof VelocityPart.Text text ? text.text() : "";
        boolean isLast = at + 1 == parts.size();
        String after = !isLast && parts.get(at + 1) instanceof VelocityPart.Text text ? text.text() : "";
        return before.endsWith("/") && (isLast || after.startsWith("/") || after.startsWith("?"));
    }

    private void segment(LintUse use) {
        if (inputs.isOptional(use.name()) && !use.printsItself() && !use.input().hasDefault() && !use.guarded()) {
            findings.add(
                    LintRule.OPTIONAL_INPUT_LEAVES_SEGMENT,
                    url,
                    use.outer().at(),
                    use.name(),
                    "The input '" + use.name()
                            + "' is optional and a whole segment of the path; without a value the segment"
                            + " is empty, and another address is called.",
                    segmentRemedy(use));
        }
    }

    private static String segmentRemedy(LintUse use) {
        return "Require the input in the contract, or write ${input." + use.name()
                + "|'…'} with what stands in for it.";
    }

    private String optionalRemedy(LintUse use) {
        String name = use.name();
        return inQuery
                ? "Put #if(\"$!{input." + name + "}\" != \"\")&" + name + "=$esc.url(${input." + name
                        + "})#end instead of the parameter."
                : segmentRemedy(use);
    }

    private void choosesHost(LintUse use) {
        findings.add(
                LintRule.HOST_FROM_INPUT,
                url,
                use.outer().at(),
                use.name(),
                "The input '" + use.name() + "' says which host is called, and gets its headers, credentials too: with"
                        + " https://attacker.example/ the request goes there.",
                "Write the host into the URL, or take it from ${credentials.…}.");
    }

    private void unescaped(LintUse use) {
        String method = inQuery ? "url" : "uriEncode";
        String hostile = inQuery ? "a&admin=true" : "../../x?admin=true";
        findings.add(
                LintRule.UNESCAPED_URL_INPUT,
                url,
                use.outer().at(),
                use.name(),
                "The input '" + use.name()
                        + "' is in the URL without escaping; '&', '/', '+' or a space in it changes the"
                        + " request: with " + hostile + " the URL has "
                        + (inQuery ? "…=a&admin=true, one parameter more." : "…/../../x?admin=true, another path."),
                "Write $esc." + method + "(\"" + reference(use) + "\").");
    }

    /** Quiet where the input is optional, but for a segment of the path, which must not be empty. */
    private String reference(LintUse use) {
        return (inQuery && inputs.isOptional(use.name()) ? "$!{input." : "${input.") + use.name() + "}";
    }

    /** Returns where the path or the query begins; 0 if the URL does not name a host. */
    private static int hostEnd(String url) {
        String begin = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
        if (!begin.startsWith("https://") && !begin.startsWith("http://")) {
            return 0;
        }
        int end = url.indexOf("://") + 3;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
