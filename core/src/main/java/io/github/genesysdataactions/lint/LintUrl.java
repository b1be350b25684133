package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import java.util.Locale;

/** Looks at the inputs in a URL, and at its literals. */
final class LintUrl {
    private final LintTemplate url;
    private final LintUses uses;
    private final LintReport report;
    private final int hostEnd;

    LintUrl(LintTemplate url, LintInputs inputs, LintReport report) {
        this.url = url;
        this.uses = new LintUses(url, inputs, report);
        this.report = report;
        this.hostEnd = hostEnd(url.text());
    }

    static void check(LintTemplate url, LintInputs inputs, LintReport report) {
        new LintUrl(url, inputs, report).check(inputs);
        LintSecrets.inUrl(url, report);
    }

    private void check(LintInputs inputs) {
        boolean inQuery = false;
        for (VelocityPart part : url.parts()) {
            for (LintUse use : uses.of(part)) {
                if (use.outer().at() == 0 || use.outer().at() < hostEnd) {
                    choosesHost(use);
                } else if (inputs.isRisky(use.name()) && !use.isEscapedForUrl()) {
                    unescaped(use, inQuery);
                }
            }
            inQuery |= part instanceof VelocityPart.Text text && text.text().indexOf('?') >= 0;
        }
    }

    private void choosesHost(LintUse use) {
        report.add(
                LintRule.HOST_FROM_INPUT,
                url,
                use.outer().at(),
                use.name(),
                "The input '" + use.name() + "' says which host is called, and gets its headers, credentials too.",
                "Write the host into the URL, or take it from ${credentials.…}.");
    }

    private void unescaped(LintUse use, boolean inQuery) {
        String method = inQuery ? "url" : "uriEncode";
        report.add(
                LintRule.UNESCAPED_URL_INPUT,
                url,
                use.outer().at(),
                use.name(),
                "The input '" + use.name() + "' stands in the URL as it is; '&', '/', '+' or a space in it changes the"
                        + " request.",
                "Write $esc." + method + "(\"$!{input." + use.name() + "}\").");
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
