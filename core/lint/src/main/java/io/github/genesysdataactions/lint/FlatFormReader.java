package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;

/** Reads the flat form as the public one, so that the same rules hold for both. */
final class FlatFormReader {
    private FlatFormReader() {}

    static boolean isFlat(JsonNode json) {
        return !json.has("contract") && !json.has("config") && (json.has("url") || json.has("inputSchema"));
    }

    /** Returns contract, URL, method, headers and timeout where the public form has them; the timeout in whole seconds. */
    static ObjectNode toPublic(JsonNode flat) {
        ObjectNode json = Json.object();
        ObjectNode contract = json.putObject("contract");
        copy(flat, "inputSchema", contract.putObject("input"), "inputSchema");
        copy(flat, "outputSchema", contract.putObject("output"), "successSchema");
        ObjectNode config = json.putObject("config");
        if (flat.path("timeout").isNumber()) {
            config.put("timeoutSeconds", flat.path("timeout").longValue() / 1000);
        }
        ObjectNode request = config.putObject("request");
        copy(flat, "url", request, "requestUrlTemplate");
        copy(flat, "method", request, "requestType");
        copy(flat, "headers", request, "headers");
        return json;
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String name) {
        if (from.has(field)) {
            to.set(name, from.get(field));
        }
    }
}
