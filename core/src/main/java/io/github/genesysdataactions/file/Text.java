package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;
import java.util.regex.Pattern;

/** Texts that survive UTF-8, which has no halves of surrogate pairs. */
final class Text {
    private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]");

    private Text() {}

    /** Writes a tree for people, with a line feed at the end. */
    static String json(JsonNode tree) {
        return ascii(Json.writePretty(tree)) + "\n";
    }

    /** Escapes the halves of surrogate pairs in JSON, where they can only stand in texts. */
    static String ascii(String json) {
        return HALF.matcher(json)
                .replaceAll(
                        half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }

    /** Returns whether UTF-8 holds all of the text. */
    static boolean isEncodable(String text) {
        return !HALF.matcher(text).find();
    }

    static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
