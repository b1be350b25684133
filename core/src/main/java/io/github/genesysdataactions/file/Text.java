package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.Sayable;

/** The texts of files. */
final class Text {
    private Text() {}

    /** Writes a tree for people, with a line feed at the end. */
    static String json(JsonNode tree) {
        return Sayable.escaped(Json.writePretty(tree)) + "\n";
    }

    static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
