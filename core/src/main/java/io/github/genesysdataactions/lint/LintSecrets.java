package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityPart;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for literals that do not belong in an action; no finding shows one. */
final class LintSecrets {
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:.*[-_])?(?:(?:api|access|secret|private|master|subscription|functions)[-_]?key|apikey|token|secret"
                    + "|password|passwd|pwd|authorization|auth|cookie|signature|sig)");
    private static final Pattern SCHEME = Pattern.compile("(?i)^\\s*(?:basic|bearer|token|apikey|digest)\\s+");
    private static final Pattern LONG_ENOUGH = Pattern.compile("\\S{6}");
    private static final Pattern QUERY = Pattern.compile("[?&]([^=&\\s]{1,64}+)=([^&#\\s]++)");
    private static final Pattern USER_INFO = Pattern.compile("^[a-zA-Z]+://[^/?#@:\\s]++:[^/?#@\\s]++@");
    private static final Pattern KNOWN_FORM = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+\\."
            + "|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30}|xox[abprs]-[A-Za-z0-9-]{10}|-----BEGIN ");
    private static final Pattern ID = Pattern.compile(
            "(?i)(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+_=-]{32,}+");

    private LintSecrets() {}

    static void inUrl(LintTemplate url, LintReport report) {
        String literal = literal(url);
        boolean secret = USER_INFO.matcher(literal).find()
                || QUERY.matcher(literal)
                        .results()
                        .anyMatch(query -> SECRET_NAME.matcher(query.group(1)).matches()
                                && LONG_ENOUGH.matcher(query.group(2)).find());
        if (secret || looksSecret(literal)) {
            report.add(
                    LintRule.SECRET_IN_URL,
                    url.path(),
                    "A literal in the URL looks like a secret; whoever may see the action, its export or a log of the"
                            + " address sees it.",
                    "Put it into the integration's credentials, and write ${credentials.…} in a header.");
        }
        ids(url, literal, report);
    }

    static void inHeader(String name, LintTemplate value, LintReport report) {
        String literal = literal(value);
        boolean named = SECRET_NAME.matcher(name).matches()
                && LONG_ENOUGH.matcher(SCHEME.matcher(literal).replaceFirst("")).find();
        if (named || looksSecret(literal)) {
            report.add(
                    LintRule.SECRET_IN_HEADER,
                    value.path(),
                    "A literal in the header looks like a secret; whoever may see the action or its export sees it.",
                    "Put it into the integration's credentials, and write ${credentials.…}.");
        }
        ids(value, literal, report);
    }

    private static void ids(LintTemplate template, String literal, LintReport report) {
        if (ID.matcher(literal).find()) {
            report.add(
                    LintRule.ID_IN_REQUEST,
                    template.path(),
                    "A UUID is written into the request; an id belongs to one organization, so that a copy of the action"
                            + " elsewhere does not find what it means.",
                    "Make it an input, or a field of the integration's credentials.");
        }
    }

    /** Joins the literal pieces, with a line break in the place of each reference. */
    private static String literal(LintTemplate template) {
        return template.parts().stream()
                .map(part -> part instanceof VelocityPart.Text text ? text.text() : "\n")
                .collect(Collectors.joining());
    }

    private static boolean looksSecret(String literal) {
        return KNOWN_FORM.matcher(literal).find()
                || WORD.matcher(ID.matcher(literal).replaceAll("\n")).results().anyMatch(LintSecrets::looksRandom);
    }

    /** Words and names of things change between letters and digits seldom, random text does all the time. */
    private static boolean looksRandom(MatchResult word) {
        String text = word.group();
        int changes = 0;
        for (int i = 1; i < text.length(); i++) {
            changes += kind(text.charAt(i)) == kind(text.charAt(i - 1)) ? 0 : 1;
        }
        boolean hasDigit = text.chars().anyMatch(Character::isDigit);
        return hasDigit && changes * 4 >= text.length();
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
    }
}
