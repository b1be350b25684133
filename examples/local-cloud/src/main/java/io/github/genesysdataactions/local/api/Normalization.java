package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rewrites a schema as a service does that reads it into a model of its own: with {@code $schema}, the known keywords
 * first and in a fixed order, properties by name, and {@code additionalProperties} filled in. The order is that of the
 * public API's model JsonSchemaDocument; that the service works so is an assumption.
 */
final class Normalization {
    private static final List<String> FIRST = List.of(
            "id", "$schema", "title", "description", "type", "required", "properties", "items", "additionalProperties");

    private Normalization() {}

    static JsonNode schema(JsonNode schema) {
        if (!schema.isObject() || schema.has("$schema")) {
            return ordered(schema);
        }
        ObjectNode named = Json.object().put("$schema", "http://json-schema.org/draft-04/schema#");
        schema.properties().forEach(entry -> named.set(entry.getKey(), entry.getValue()));
        return ordered(named);
    }

    private static JsonNode ordered(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        List<String> names = new ArrayList<>(FIRST);
        schema.properties().stream()
                .map(entry -> entry.getKey())
                .filter(name -> !FIRST.contains(name))
                .sorted()
                .forEach(names::add);
        ObjectNode ordered = Json.object();
        for (String name : names) {
            JsonNode value = schema.path(name);
            if (!value.isMissingNode()) {
                ordered.set(name, value(name, value));
            } else if (name.equals("additionalProperties")
                    && schema.path("type").asText().equals("object")) {
                ordered.put(name, true);
            }
        }
        return ordered;
    }

    private static JsonNode value(String keyword, JsonNode value) {
        if (keyword.equals("items")) {
            return ordered(value);
        }
        if (!keyword.equals("properties") || !value.isObject()) {
            return value;
        }
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(entry -> sorted.put(entry.getKey(), ordered(entry.getValue())));
        ObjectNode properties = Json.object();
        sorted.forEach(properties::set);
        return properties;
    }
}
