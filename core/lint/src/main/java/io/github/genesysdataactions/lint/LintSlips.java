package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the characters around references for slips of the pen. */
final class LintSlips {
    private static final Pattern CALL = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]*)\\(");
    private static final Pattern WITHOUT_DOLLAR = Pattern.compile(
            "(?<![$!#{\\w])!?\\{((?:input|credentials)\\.[A-Za-z][\\w-]*|rawResult|successTemplateUtils\\.[a-zA-Z]+)");

    /** How far before a reference an opening brace is looked for. */
    private static final int LONGEST_LOOK = 200;

    private final PlacedTemplate template;
    private final FindingCollector findings;

    private LintSlips(PlacedTemplate template, FindingCollector findings) {
        this.template = template;
        this.findings = findings;
    }

    /** @param isJson whether the template is to print JSON */
    static void check(PlacedTemplate template, boolean isJson, FindingCollector findings) {
        LintSlips slips = new LintSlips(template, findings);
        template.references().forEach(slips::outside);
        template.references().stream().filter(VelocityReference::inString).forEach(slips::strayInText);
        slips.withoutDollar();
        JsonTracker tracker = new JsonTracker();
        int open = 0;
        for (VelocityPart part : template.parts()) {
            boolean inString = tracker.place().inString();
            if (part instanceof VelocityReference reference) {
                if (isJson && !inString && !tracker.place().lost()) {
                    slips.doubled(reference);
                }
                if ((!isJson || inString) && open == 0) {
                    slips.stray(reference);
                }
            } else if (part instanceof VelocityPart.Text text) {
                // In JSON, braces outside strings are its own.
                open = isJson ? 0 : Math.max(0, open + count(text.text(), '{') - count(text.text(), '}'));
            }
            tracker.pass(part);
        }
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(one -> one == c).count();
    }

    private void outside(VelocityReference reference) {
        if (!reference.formal() || reference.end() >= template.text().length()) {
            return;
        }
        Matcher call = CALL.matcher(template.text())
                .region(reference.end(), template.text().length());
        if (call.lookingAt()) {
            findings.add(
                    LintRule.METHOD_OUTSIDE_BRACES,
                    template,
                    reference.at(),
                    reference.root() + "." + reference.property(),
                    "The brace ends the reference, so '." + call.group(1) + "(…)' after it is sent as text.",
                    "Write the call within the braces: ${" + name(reference) + "." + call.group(1) + "(…)}.");
        }
    }

    private void doubled(VelocityReference reference) {
        if (at(reference.at() - 1) == '$' && at(reference.at() - 2) != '\\') {
            findings.add(
                    LintRule.DOUBLED_DOLLAR,
                    template,
                    reference.at() - 1,
                    reference.root(),
                    "The first of two dollar signs is printed before the value, which is not JSON.",
                    "Write ${" + name(reference) + "} with one.");
        }
    }

    /** In an argument's double quotes, where braces may be around a reference, as in {@code "{$input.x}"}. */
    private void strayInText(VelocityReference reference) {
        int open = 0;
        for (int i = reference.at() - 1; i >= Math.max(0, reference.at() - LONGEST_LOOK) && at(i) != '"'; i--) {
            open += at(i) == '{' ? 1 : at(i) == '}' ? -1 : 0;
        }
        if (open <= 0) {
            stray(reference);
        }
    }

    private void stray(VelocityReference reference) {
        if (!reference.formal() && reference.method() == null && at(reference.end()) == '}') {
            findings.add(
                    LintRule.STRAY_BRACE,
                    template,
                    reference.end(),
                    reference.root() + "." + reference.property(),
                    "The '}' after the reference is printed, because nothing opens it.",
                    "Write ${" + name(reference) + "}.");
        }
    }

    /** Returns the character there; 0 outside the text. */
    private char at(int index) {
        return index < 0 || index >= template.text().length()
                ? 0
                : template.text().charAt(index);
    }

    private void withoutDollar() {
        Matcher braces = WITHOUT_DOLLAR.matcher(template.text());
        if (braces.find()) {
            findings.add(
                    LintRule.LOST_DOLLAR,
                    template,
                    braces.start(),
                    braces.group(1),
                    "'{" + braces.group(1) + "' has no dollar sign, so it is sent as it is written.",
                    "Write ${" + braces.group(1) + "….");
        }
    }

    private static String name(VelocityReference reference) {
        return reference.root() + (reference.property() == null ? "" : "." + reference.property());
    }
}
