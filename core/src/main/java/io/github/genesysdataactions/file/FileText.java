package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Encodable;
import io.github.genesysdataactions.json.Json;

/** The texts of files. */
final class FileText {
    private FileText() {}

    /** Writes a tree for people, with a line feed at the end. */
    static String json(JsonNode tree) {
        return Encodable.escaped(Json.writePretty(tree)) + "\n";
    }

    static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
