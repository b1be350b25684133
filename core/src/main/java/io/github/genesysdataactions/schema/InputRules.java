package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks an input schema: one flat object of scalars. */
final class InputRules {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");
    private static final Set<String> RESERVED = Set.of("orgId", "integrationId", "rawRequest");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "null");

    private InputRules() {}

    static List<Problem> check(ObjectNode schema, JsonPath path) {
        List<Problem> problems = new ArrayList<>();
        if (!schema.path("type").asText().equals("object")) {
            if (!schema.has("$ref")) {
                problems.add(new Problem(
                        path.text(),
                        "An input contract is an object with properties; this one " + kind(schema) + ".",
                        "Use Schema.object(…) and name each input as a property."));
            }
        } else if (!schema.path("properties").isObject()) {
            problems.add(new Problem(
                    path.text(),
                    "An input contract is an object with properties; this one has no 'properties'.",
                    "Name each input as a property, or write \"properties\": {} for none."));
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            checkProperty(
                    property.getKey(),
                    property.getValue(),
                    path.field("properties").field(property.getKey()),
                    problems);
        }
        problems.addAll(SubSchemas.references(schema, path));
        return problems;
    }

    private static void checkProperty(String name, JsonNode schema, JsonPath path, List<Problem> problems) {
        if (RESERVED.contains(name)) {
            problems.add(new Problem(
                    path.text(),
                    "The input name '" + name + "' is reserved by Genesys Cloud (orgId, integrationId, rawRequest).",
                    "Choose another name."));
        } else if (!NAME.matcher(name).matches()) {
            problems.add(new Problem(
                    path.text(),
                    "The input name " + Shown.name(name) + " does not match ^[a-zA-Z][a-zA-Z0-9_-]*$.",
                    "Begin with a letter, and use letters, digits, '_' and '-' only."));
        }
        if (!TYPES.contains(schema.path("type").asText()) && !schema.has("$ref")) {
            problems.add(new Problem(
                    path.text(),
                    "The input " + Shown.name(name) + " " + kind(schema)
                            + "; input contracts are flat, with the types string, integer, number, boolean and null.",
                    "Use one of these types, or a string that carries JSON."));
        }
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return "has no type";
        }
        return type.isArray() ? "has a list of types" : "has the type " + Shown.value(type);
    }
}
