package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tells whether text can be written as UTF-8. JSON's escapes allow half a surrogate pair, which nothing behind the handler
 * could store or send without replacing it.
 */
final class WholeText {
    private WholeText() {}

    /** Whether all text in a value is whole. The nesting of values is limited, so this may recurse. */
    static boolean in(JsonNode value) {
        if (value.isTextual()) {
            return is(value.textValue());
        }
        if (value.isEmpty()) {
            return true;
        }
        for (JsonNode child : value) {
            if (!in(child)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no text in this JSON can be broken, so that nothing need be looked at one by one. */
    static boolean throughout(String json) {
        return !json.contains("\\ud") && !json.contains("\\uD") && is(json);
    }

    /** The text with a replacement character for each half of a pair. */
    static String repaired(String text) {
        if (is(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(repaired::appendCodePoint);
        return repaired.toString();
    }

    /** Refuses a name in the JSON of a type that is not whole. */
    static void requireName(String name, String subject) {
        if (!is(name)) {
            throw new IllegalArgumentException(subject
                    + " has a JSON name with half a surrogate pair, which cannot be sent. Write whole characters.");
        }
    }

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
