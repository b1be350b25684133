package io.github.genesysdataactions.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.velocity.VelocityTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks for literals of a request that look like secrets; no problem shows one. */
public final class SecretRules {
    /** An id, which looks random but is not secret. */
    public static final Pattern ID = Pattern.compile(
            "(?i)(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])");

    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:.*[-_])?(?:(?:api|access|secret|private|master|subscription|functions)[-_]?key|apikey|token|secret"
                    + "|password|passwd|pwd|authorization|auth|cookie|signature|sig)");
    private static final Pattern SCHEME = Pattern.compile("(?i)^\\s*(?:basic|bearer|token|apikey|digest)\\s+");
    private static final Pattern LONG_ENOUGH = Pattern.compile("\\S{6}");
    private static final Pattern QUERY = Pattern.compile("[?&]([^=&\\s]{1,64}+)=([^&#\\s]++)");
    private static final Pattern USER_INFO = Pattern.compile("^[a-zA-Z]+://[^/?#@:\\s]++:[^/?#@\\s]++@");
    private static final Pattern KNOWN_FORM = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+\\."
            + "|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30}|xox[abprs]-[A-Za-z0-9-]{10}|-----BEGIN ");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+_=-]{32,}+");

    private SecretRules() {}

    /** Checks the URL and the headers of {@code config.request}. */
    public static List<Problem> check(JsonNode request) {
        List<Problem> problems = new ArrayList<>();
        Fields.text(request, "requestUrlTemplate")
                .ifPresent(url -> problems.addAll(inUrl(VelocityTemplate.parse(url))));
        Fields.texts(request.path("headers"))
                .forEach((name, value) -> problems.addAll(inHeader(name, VelocityTemplate.parse(value))));
        return problems;
    }

    /** Checks a URL; the ARN of a function holds none. */
    public static List<Problem> inUrl(VelocityTemplate url) {
        String literal = url.literals();
        boolean isSecret = USER_INFO.matcher(literal).find()
                || QUERY.matcher(literal)
                        .results()
                        .anyMatch(query -> SECRET_NAME.matcher(query.group(1)).matches()
                                && LONG_ENOUGH.matcher(query.group(2)).find())
                || looksSecret(literal);
        return isSecret && !literal.startsWith("arn:")
                ? List.of(new Problem(
                        FieldPaths.URL.text(),
                        "Part of the URL looks like a secret. It is stored in the action, even if a variable supplies it, and"
                                + " anyone who may see the action, its export or a log of the address sees it.",
                        "Put it into the integration's credentials, and write ${credentials.…} in a header."))
                : List.of();
    }

    /** Checks the value of a header. */
    public static List<Problem> inHeader(String name, VelocityTemplate value) {
        String literal = value.literals();
        boolean isNamed = SECRET_NAME.matcher(name).matches()
                && LONG_ENOUGH.matcher(SCHEME.matcher(literal).replaceFirst("")).find();
        return isNamed || looksSecret(literal)
                ? List.of(new Problem(
                        HeaderRules.path(name).text(),
                        "The header's value looks like a secret. It is stored in the action, even if a variable supplies it, and"
                                + " anyone who may see the action or its export sees it.",
                        "Put it into the integration's credentials, and write ${credentials.…}."))
                : List.of();
    }

    private static boolean looksSecret(String literal) {
        return KNOWN_FORM.matcher(literal).find()
                || WORD.matcher(ID.matcher(literal).replaceAll("\n")).results().anyMatch(SecretRules::looksRandom);
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
