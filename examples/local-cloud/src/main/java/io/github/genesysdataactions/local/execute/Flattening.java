package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Architect's flattened form: {@code {"a": {"b": 1}}} is {@code {"a.b": 1}}, and a list of objects is one collection for
 * each of their fields (Genesys Cloud Resource Center, Guidelines for actions used with outbound rules). Details such as
 * the name of a root array's values, {@code items}, are assumptions.
 */
public final class Flattening {
    private static final String ROOT_ARRAY = "items";

    private Flattening() {}

    /** Flattens a schema (model FlattenedJsonSchemaDocument). */
    public static ObjectNode schema(JsonNode schema) {
        ObjectNode flat = Json.object();
        if (schema instanceof ObjectNode object) {
            object.properties().forEach(entry -> flat.set(entry.getKey(), entry.getValue()));
            flat.remove("items");
        }
        ObjectNode properties = flat.put("type", "object").putObject("properties");
        Set<String> arrays = new LinkedHashSet<>();
        addSchema("", schema, false, properties, arrays);
        ObjectNode document = Json.object();
        document.set("schema", flat);
        ArrayNode names = document.putArray("arrayProperties");
        arrays.forEach(names::add);
        return document;
    }

    /** Flattens a value. */
    public static ObjectNode value(JsonNode value) {
        ObjectNode flat = Json.object();
        addValue("", value, flat);
        return flat;
    }

    private static void addSchema(
            String name, JsonNode schema, boolean many, ObjectNode properties, Set<String> arrays) {
        if (schema.path("properties").isObject()) {
            schema.path("properties")
                    .properties()
                    .forEach(entry ->
                            addSchema(joined(name, entry.getKey()), entry.getValue(), many, properties, arrays));
        } else if (schema.path("type").asText().equals("array")) {
            String array = name.isEmpty() ? ROOT_ARRAY : name;
            arrays.add(array);
            JsonNode items = schema.path("items");
            addSchema(
                    name.isEmpty() && items.path("properties").isObject() ? "" : array,
                    items,
                    true,
                    properties,
                    arrays);
        } else if (many) {
            properties
                    .putObject(name)
                    .put("type", "array")
                    .set("items", schema.isMissingNode() ? Json.object() : schema);
        } else if (!name.isEmpty()) {
            properties.set(name, schema);
        }
    }

    private static void addValue(String name, JsonNode value, ObjectNode flat) {
        if (value.isObject()) {
            value.properties().forEach(entry -> addValue(joined(name, entry.getKey()), entry.getValue(), flat));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
            addObjects(name, value, flat);
        } else {
            flat.set(name.isEmpty() ? ROOT_ARRAY : name, value);
        }
    }

    // Every collection is as long as the list: where an object lacks a field, there is a null.
    private static void addObjects(String name, JsonNode objects, ObjectNode flat) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> value(object).fieldNames().forEachRemaining(names::add));
        for (String field : names) {
            ArrayNode collection = flat.putArray(joined(name, field));
            objects.forEach(object -> {
                JsonNode one = value(object).path(field);
                if (one.isMissingNode()) {
                    collection.addNull();
                } else {
                    collection.add(one);
                }
            });
        }
    }

    private static String joined(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }
}
