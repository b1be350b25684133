package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.error.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of {@code @{env.NAME}}, which is no Velocity. Where that is to stand itself, another {@code @} is
 * written before it.
 */
final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("(@+)\\{env\\.([A-Za-z0-9_]*)(\\}?)");
    private static final Pattern LOOKALIKE = Pattern.compile("@+\\{env\\.");

    private final Map<String, String> values;

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns the variables that a text names and that have a value. */
    Map<String, String> named(String text) {
        Map<String, String> named = new TreeMap<>();
        for (Matcher reference = REFERENCE.matcher(text); reference.find(); ) {
            if (isMeant(reference) && !value(reference).isEmpty()) {
                named.put(reference.group(2), value(reference));
            }
        }
        return named;
    }

    /** Finds the references in a file that have no value. */
    void check(String text, String file, List<Problem> problems) {
        Matcher reference = REFERENCE.matcher(text);
        int line = 1;
        int from = 0;
        while (reference.find()) {
            for (; from < reference.start(); from++) {
                line += text.charAt(from) == '\n' ? 1 : 0;
            }
            if (isMeant(reference) && value(reference).isEmpty()) {
                problems.add(problem(file + ", line " + line, reference));
            }
        }
    }

    /** Returns a copy of a tree with the values; names of members stay as they are. */
    ObjectNode resolve(ObjectNode tree, String file, List<Problem> problems) {
        ObjectNode copy = tree.deepCopy();
        visit(copy, text -> resolve(text, file, problems));
        return copy;
    }

    String resolve(String text, String file, List<Problem> problems) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            if (!isMeant(reference)) {
                return Matcher.quoteReplacement(reference.group().substring(1));
            }
            if (value(reference).isEmpty()) {
                problems.add(problem(file, reference));
            }
            return Matcher.quoteReplacement(value(reference));
        });
    }

    /** Returns a copy of a tree that {@link #resolve} makes this one of. */
    static ObjectNode escape(ObjectNode tree) {
        ObjectNode copy = tree.deepCopy();
        visit(copy, Variables::escape);
        return copy;
    }

    static String escape(String text) {
        return LOOKALIKE.matcher(text).replaceAll("@$0");
    }

    private static boolean isMeant(MatchResult reference) {
        return reference.group(1).length() == 1;
    }

    private String value(MatchResult reference) {
        return reference.group(3).isEmpty() ? "" : values.getOrDefault(reference.group(2), "");
    }

    private static Problem problem(String place, MatchResult reference) {
        return reference.group(3).isEmpty() || reference.group(2).isEmpty()
                ? new Problem(
                        place,
                        "@{env. is not followed by a name and }.",
                        "Write @{env.NAME}, or @@{env. to keep these characters as they are.")
                : new Problem(
                        place,
                        "The environment variable " + reference.group(2) + " is not set or empty.",
                        "Set it, or write @@{env." + reference.group(2) + "} to keep these characters as they are.");
    }

    private interface Change {
        String of(String text);
    }

    private static void visit(JsonNode node, Change change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(changed(member.getValue(), change)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, changed(list.get(i), change));
            }
        }
    }

    private static JsonNode changed(JsonNode value, Change change) {
        visit(value, change);
        return value.isTextual() ? TextNode.valueOf(change.of(value.textValue())) : value;
    }
}
