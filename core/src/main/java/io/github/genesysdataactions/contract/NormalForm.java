package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes from a draft-04 schema what is its default meaning, so that a schema which the server has completed compares
 * equal to the one that was sent.
 */
final class NormalForm {
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "definitions", "dependencies");
    private static final Set<String> FALSE_BY_DEFAULT = Set.of("uniqueItems", "exclusiveMinimum", "exclusiveMaximum");
    private static final Set<String> ZERO_BY_DEFAULT = Set.of("minLength", "minItems", "minProperties");
    private static final Set<String> FREE_BY_DEFAULT = Set.of("additionalProperties", "additionalItems");
    private static final Set<String> VALUES = Set.of("default", "enum");

    private NormalForm() {}

    static ObjectNode of(JsonNode schema) {
        ObjectNode normal = Json.object();
        schema.properties().forEach(keyword -> {
            if (!goesWithoutSaying(keyword.getKey(), keyword.getValue())) {
                normal.set(keyword.getKey(), value(keyword.getKey(), keyword.getValue()));
            }
        });
        return normal;
    }

    private static boolean goesWithoutSaying(String keyword, JsonNode value) {
        if (keyword.equals("$schema")) {
            return value.asText().contains("json-schema.org/draft-04/schema");
        }
        if (MAPS.contains(keyword) || keyword.equals("required")) {
            return value.isNull() || (value.isContainerNode() && value.isEmpty());
        }
        if (value.isNull()) {
            return !VALUES.contains(keyword);
        }
        if (FALSE_BY_DEFAULT.contains(keyword)) {
            return value.equals(BooleanNode.FALSE);
        }
        if (ZERO_BY_DEFAULT.contains(keyword)) {
            return value.isNumber() && value.decimalValue().signum() == 0;
        }
        boolean empty = value.isObject() && value.isEmpty();
        return FREE_BY_DEFAULT.contains(keyword) && (empty || value.equals(BooleanNode.TRUE));
    }

    private static JsonNode value(String keyword, JsonNode value) {
        if (MAPS.contains(keyword) && value.isObject()) {
            ObjectNode normal = Json.object();
            value.properties().forEach(entry -> normal.set(entry.getKey(), schemas(entry.getValue())));
            return normal;
        }
        if (keyword.equals("required") && value.isArray()) {
            TreeSet<String> names = new TreeSet<>();
            value.forEach(name -> names.add(name.asText()));
            ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
            names.forEach(sorted::add);
            return sorted;
        }
        return SubSchemas.isSchemaKeyword(keyword) ? schemas(value) : numbers(value);
    }

    /** Handles one schema or a list of them. */
    private static JsonNode schemas(JsonNode value) {
        if (value.isObject()) {
            return of(value);
        }
        if (value.isArray()) {
            ArrayNode normal = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> normal.add(schemas(one)));
            return normal;
        }
        return value;
    }

    private static JsonNode numbers(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal plain = value.decimalValue().stripTrailingZeros();
            return DecimalNode.valueOf(plain);
        }
        if (value.isArray()) {
            ArrayNode normal = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> normal.add(numbers(one)));
            return normal;
        }
        if (value.isObject()) {
            ObjectNode normal = Json.object();
            value.properties().forEach(entry -> normal.set(entry.getKey(), numbers(entry.getValue())));
            return normal;
        }
        return value;
    }
}
