package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Checks an output schema: an object or a list, without lists in lists. */
final class OutputRules {
    private OutputRules() {}

    static List<Problem> check(ObjectNode schema, JsonPath path) {
        List<Problem> problems = new ArrayList<>();
        String type = schema.path("type").asText();
        if (!type.equals("object") && !type.equals("array") && !schema.has("$ref")) {
            problems.add(new Problem(
                    path.text(),
                    "An output contract is an object or a list; this one has "
                            + (schema.has("type") ? "the type " + Shown.value(schema.get("type")) : "no type") + ".",
                    "Use Schema.object(…) or Schema.array(…), and put a single value into a property."));
        }
        SubSchemas.visit(schema, path, (part, place) -> checkItems(part, place, problems));
        problems.addAll(SubSchemas.references(schema, path));
        return problems;
    }

    private static void checkItems(ObjectNode schema, JsonPath path, List<Problem> problems) {
        JsonNode items = schema.path("items");
        JsonPath place = path.field("items");
        if (canBeList(items)) {
            problems.add(nested(place));
        }
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            if (canBeList(items.get(i))) {
                problems.add(nested(place.item(i)));
            }
        }
    }

    private static boolean canBeList(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.asText().equals("array") || (schema.isObject() && type.isMissingNode() && schema.has("items"))) {
            return true;
        }
        for (JsonNode one : type) {
            if (one.asText().equals("array")) {
                return true;
            }
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (canBeList(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Problem nested(JsonPath place) {
        return new Problem(
                place.text(),
                "The items of a list are lists; output contracts have no lists in lists.",
                "Put the inner list into a property of an object.");
    }
}
