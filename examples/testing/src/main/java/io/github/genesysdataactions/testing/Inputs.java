package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the input of a run from what a test gives, and knows the inputs of a contract. */
final class Inputs {
    private Inputs() {}

    static List<String> names(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the types of the inputs by their names; the first one, where a contract has several. */
    static Map<String, String> types(JsonNode schema) {
        Map<String, String> types = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            JsonNode type = property.getValue().path("type");
            types.put(property.getKey(), type.isArray() ? type.path(0).asText() : type.asText());
        });
        return types;
    }

    /** Returns a map, a record or another value as the input of a run; components without a value are left out. */
    static ObjectNode of(Object input) {
        JsonNode tree = input instanceof String text
                ? Values.parse(text, "The input", "Write one JSON object, or give a map.")
                : Values.tree(input);
        if (!(tree instanceof ObjectNode object)) {
            throw new IllegalArgumentException(
                    "An input is a JSON object, and " + input.getClass().getSimpleName() + " makes "
                            + tree.getNodeType() + ". Give a map, a record, or JSON text.");
        }
        if (input instanceof Map<?, ?> || input instanceof String) {
            return object;
        }
        ObjectNode given = Json.object();
        object.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                given.set(member.getKey(), member.getValue());
            }
        });
        return given;
    }
}
