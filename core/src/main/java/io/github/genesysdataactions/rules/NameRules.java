package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks names, categories and what else identifies an action, and says how long a name may be. */
public final class NameRules {
    private static final Pattern EXPORT =
            Pattern.compile("(.*\\S)\\s*- Exported \\d{4}-\\d{2}-\\d{2} @ \\d{1,2}:\\d{2}\\s*", Pattern.DOTALL);
    /** In characters of Unicode, as the public API's {@code maxLength} counts. */
    private static final int LONGEST_NAME = 256;

    private NameRules() {}

    /** Names and categories have 1 to 256 characters (provider source MyPureCloud/terraform-provider-genesyscloud). */
    public static List<Problem> name(String field, String value) {
        String path = JsonPath.ROOT.field(field).text();
        if (value.isBlank()) {
            return List.of(new Problem(path, "The " + field + " is blank.", "Write 1 to 256 characters."));
        }
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST_NAME) {
            return List.of(new Problem(
                    path,
                    "The " + field + " has " + length + " characters; Genesys Cloud takes up to 256.",
                    "Shorten it."));
        }
        return List.of();
    }

    /** Returns as much of a name as leaves room for an ending of so many characters. */
    public static String beginning(String name, int room) {
        int most = LONGEST_NAME - room;
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most));
    }

    /** Finds a name that the admin page gave to an export of an action. */
    public static List<Problem> exported(String name) {
        Matcher export = EXPORT.matcher(name);
        return export.matches()
                ? List.of(new Problem(
                        JsonPath.ROOT.field("name").text(),
                        "This looks like an export of '" + export.group(1)
                                + "'; under the present name it is another action.",
                        "Write \"name\": \"" + export.group(1)
                                + "\" to mean that one, or a name of your own for a new one."))
                : List.of();
    }

    public static List<Problem> notBlank(String field, String value) {
        return value.isBlank()
                ? List.of(new Problem(
                        JsonPath.ROOT.field(field).text(),
                        "The " + field + " is blank.",
                        "Name one, or leave it unset."))
                : List.of();
    }

    /** Names an action in a message. */
    public static String subject(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return "Action '" + (plain.length() <= 80 ? plain : plain.substring(0, 80) + "…") + "'";
    }
}
