package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Proposes a schema for a sample: all values that stand at one place of it get one schema together. */
final class SampleSchema {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 50;

    private SampleSchema() {}

    static ObjectNode schema(String json) {
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException("The sample has " + json.length()
                    + " characters; at most 1,000,000 are read. Take a smaller one, with fewer items in its lists.");
        }
        try {
            ObjectNode root = Json.object().put("$schema", Schema.DRAFT_04);
            return root.setAll(of(List.of(Json.read(json)), false, 0));
        } catch (JsonFault e) {
            throw new IllegalArgumentException("A sample is JSON. " + e.getMessage() + ".", e);
        }
    }

    private static ObjectNode of(List<JsonNode> values, boolean asItems, int level) {
        if (level > DEEPEST) {
            throw new IllegalArgumentException(
                    "The sample is more than 50 levels deep, and Genesys Cloud reads no more."
                            + " Have the remote system answer with less.");
        }
        ObjectNode schema = Json.object();
        Set<String> types = types(values);
        if ((asItems && types.contains("array")) || types.isEmpty() || types.equals(Set.of("null"))) {
            return schema;
        }
        if (types.size() == 1) {
            schema.put("type", types.iterator().next());
        } else {
            types.forEach(schema.putArray("type")::add);
        }
        if (types.contains("object")) {
            addProperties(schema, values, level);
        }
        if (types.contains("array")) {
            List<JsonNode> items = new ArrayList<>();
            values.stream().filter(ArrayNode.class::isInstance).forEach(list -> list.forEach(items::add));
            schema.set("items", of(items, true, level + 1));
        }
        return schema;
    }

    private static Set<String> types(List<JsonNode> values) {
        Set<String> types = new LinkedHashSet<>();
        for (JsonNode value : values) {
            types.add(
                    value.isIntegralNumber()
                            ? "integer"
                            : value.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        if (types.contains("number")) {
            types.remove("integer");
        }
        return types;
    }

    private static void addProperties(ObjectNode schema, List<JsonNode> values, int level) {
        Map<String, List<JsonNode>> members = new LinkedHashMap<>();
        int objects = 0;
        for (JsonNode value : values) {
            if (value.isObject()) {
                objects++;
                value.properties()
                        .forEach(member -> members.computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                                .add(member.getValue()));
            }
        }
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Schema.list();
        for (Map.Entry<String, List<JsonNode>> member : members.entrySet()) {
            properties.set(member.getKey(), of(member.getValue(), false, level + 1));
            if (member.getValue().size() == objects) {
                required.add(member.getKey());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", true);
    }
}
