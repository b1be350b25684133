package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;

/** Shows a part of a schema in a message, cut where it is long. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    static String value(JsonNode node) {
        return cut(Json.write(node));
    }

    static String name(String name) {
        return "'" + cut(name.replaceAll("\\p{Cntrl}", "?")) + "'";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
