package io.github.genesysdataactions.lint;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that templates know: the tools of "Velocity macros for data actions" with their methods, which for {@code esc} and
 * {@code math} are those of Apache Velocity Tools, and what a request or an answer brings.
 */
final class Tools {
    /** What a request knows beside the tools. */
    static final Set<String> OF_REQUESTS = Set.of("input", "credentials", "authResponse");

    /** What a success template knows beside the tools and the keys of the translation map. */
    static final Set<String> OF_ANSWERS = Set.of("rawResult", "input", "credentials", "authResponse");

    private static final Set<String> OF_LOOPS = Set.of("foreach", "velocityCount", "velocityHasNext");

    private static final Map<String, Set<String>> METHODS = Map.of(
            "esc",
            Set.of(
                    "jsonEncode",
                    "jsonDecode",
                    "jsonString",
                    "json",
                    "url",
                    "unurl",
                    "uriEncode",
                    "urlFormEncode",
                    "java",
                    "javascript",
                    "javaScript",
                    "html",
                    "xml",
                    "sql",
                    "velocity",
                    "unicode",
                    "propertyKey",
                    "propertyValue",
                    "getQuote",
                    "getSingleQuote",
                    "getDollar",
                    "getHash",
                    "getBackslash",
                    "getExclamation",
                    "getNewline"),
            "encoding",
            Set.of("base64"),
            "math",
            Set.of(
                    "abs",
                    "add",
                    "average",
                    "getAverage",
                    "ceil",
                    "div",
                    "floor",
                    "getRandom",
                    "random",
                    "getTotal",
                    "total",
                    "idiv",
                    "matches",
                    "max",
                    "min",
                    "mod",
                    "mul",
                    "pow",
                    "round",
                    "roundTo",
                    "sub",
                    "toDouble",
                    "toInteger",
                    "toNumber"),
            "urlTool",
            Set.of("optionalQueryParam"),
            "salesforce",
            Set.of("escReserved"),
            "msdynamics",
            Set.of("phoneNumberFilter"),
            "successTemplateUtils",
            Set.of("firstFromArray", "moveKeysIntoArrayOfObjects"));

    private static final Set<String> CHARACTERS = Set.of(
            "quote",
            "q",
            "singleQuote",
            "s",
            "dollar",
            "d",
            "hash",
            "h",
            "backslash",
            "b",
            "exclamation",
            "e",
            "newline",
            "n");

    /** The methods of {@code java.lang.String} that templates use. */
    private static final Set<String> OF_TEXTS = Set.of(
            "replace",
            "replaceAll",
            "replaceFirst",
            "substring",
            "trim",
            "strip",
            "toLowerCase",
            "toUpperCase",
            "length",
            "indexOf",
            "lastIndexOf",
            "contains",
            "startsWith",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "isEmpty",
            "isBlank",
            "matches",
            "concat",
            "charAt",
            "split",
            "toString",
            "valueOf",
            "format",
            "compareTo",
            "hashCode",
            "repeat");

    private Tools() {}

    static Set<String> names() {
        return METHODS.keySet();
    }

    static boolean isKnown(String root) {
        return METHODS.containsKey(root) || OF_LOOPS.contains(root);
    }

    /** Returns the methods of a tool, or those of a text; empty if nothing is known of what the name has. */
    static Set<String> methods(String root) {
        return root.equals("input") ? OF_TEXTS : METHODS.getOrDefault(root, Set.of());
    }

    /** Returns whether a tool has this property; only {@code esc} has some. */
    static boolean hasProperty(String tool, String property) {
        return tool.equals("esc") && CHARACTERS.contains(property);
    }

    /** Returns the name that was probably meant; empty if none is near. */
    static Optional<String> nearest(String written, Collection<String> known) {
        String best = null;
        int least = Math.max(1, Math.min(3, written.length() / 3)) + 1;
        for (String name : known) {
            boolean isCutOff = written.length() > 3 && name.regionMatches(true, 0, written, 0, written.length());
            int distance = isCutOff
                    ? Math.min(1, name.length() - written.length())
                    : distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), least);
            if (distance < least || (distance == least && best != null && name.compareTo(best) < 0)) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Counts letters that are wrong, missing, too many, or have changed places; stops counting at a limit. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit || one.length() > 100) {
            return limit + 1;
        }
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
            }
        }
        return rows[one.length()][other.length()];
    }
}
