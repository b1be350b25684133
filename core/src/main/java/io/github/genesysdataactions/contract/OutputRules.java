package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Checks an output schema: an object or a list. */
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
        problems.addAll(SubSchemas.references(schema, path));
        Draft04.check(schema, path, problems);
        return problems;
    }

    /** Finds lists whose items are lists. */
    static List<Problem> nestedLists(ObjectNode schema, JsonPath path) {
        List<Problem> problems = new ArrayList<>();
        SubSchemas.visit(schema, path, (part, place) -> checkItems(part, place, problems));
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
                "The items of a list are lists; sources differ on whether an output contract may have them.",
                "Put the inner list into a property of an object, or try the action with it.");
    }
}
