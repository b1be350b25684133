package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Ascii;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks header names and values against RFC 9110, sections 5.1 and 5.5.
 *
 * <p>No message shows a value, nor an invalid name: both may hold a secret.
 */
public final class HeaderRules {
    private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";
    private static final Pattern JSON_TYPE =
            Pattern.compile("(?i)\\s*(?:application|text)/(?:json|[a-z0-9!#$&^_.+-]+\\+json)\\s*(?:;.*)?");

    private HeaderRules() {}

    public static List<Problem> check(Map<String, String> headers) {
        List<Problem> problems = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            position++;
            if (isToken(header.getKey())) {
                checkValue(header.getKey(), header.getValue(), problems);
            } else {
                problems.add(new Problem(
                        FieldPaths.HEADERS.text(),
                        "The name of header " + position + " is empty or has a character that RFC 9110 does not allow.",
                        "Use letters, digits and any of !#$%&'*+-.^_`|~."));
            }
        }
        return problems;
    }

    /** Returns where a header stands; an invalid name is left out. */
    public static JsonPath path(String name) {
        return isToken(name) ? FieldPaths.HEADERS.field(name) : FieldPaths.HEADERS;
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && TOKEN_SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static void checkValue(String name, String value, List<Problem> problems) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            problems.add(new Problem(
                    path(name).text(),
                    "The value of the header '" + name + "' has a line break, which would begin another header.",
                    "Write it on one line."));
        } else if (!isFieldValue(value)) {
            problems.add(new Problem(
                    path(name).text(),
                    "The value of the header '" + name + "' has a character that RFC 9110 does not allow.",
                    "Use visible ASCII characters, spaces and tabs; encode others."));
        } else if (name.equalsIgnoreCase("Accept") && !value.contains("$") && !isJson(value)) {
            problems.add(new Problem(
                    path(name).text(),
                    "The Accept header may name JSON media types only; Genesys Cloud reads nothing else.",
                    "Write application/json, or leave the header out."));
        }
    }

    private static boolean isFieldValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c == 0x7f || c > 0xff)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJson(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .allMatch(type -> JSON_TYPE.matcher(type).matches());
    }
}
