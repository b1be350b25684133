package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Walks a schema of draft-04 with its sub-schemas, and not into examples, defaults or property names. */
final class SubSchemas {
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "definitions", "dependencies");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SINGLE = Set.of("not", "additionalItems", "additionalProperties");

    private SubSchemas() {}

    /** Returns whether the keyword's value is a schema or a list of schemas. */
    static boolean isSchemaKeyword(String keyword) {
        return keyword.equals("items") || LISTS.contains(keyword) || SINGLE.contains(keyword);
    }

    /** Visits a schema, then its sub-schemas, in the order of the document. */
    static void visit(ObjectNode schema, JsonPath path, BiConsumer<ObjectNode, JsonPath> visitor) {
        visitor.accept(schema, path);
        schema.properties().forEach(keyword -> {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            if (MAPS.contains(name)) {
                JsonPath place = path.field(name);
                value.properties().forEach(entry -> visitNode(entry.getValue(), place.field(entry.getKey()), visitor));
            } else if (SINGLE.contains(name)) {
                visitNode(value, path.field(name), visitor);
            } else if (LISTS.contains(name) || name.equals("items")) {
                JsonPath place = path.field(name);
                visitNode(value, place, visitor);
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    visitNode(value.get(i), place.item(i), visitor);
                }
            }
        });
    }

    private static void visitNode(JsonNode node, JsonPath path, BiConsumer<ObjectNode, JsonPath> visitor) {
        if (node instanceof ObjectNode schema) {
            visit(schema, path, visitor);
        }
    }

    /** Finds every {@code $ref}, which Genesys Cloud does not follow. */
    static List<Problem> references(ObjectNode schema, JsonPath path) {
        List<Problem> problems = new ArrayList<>();
        visit(schema, path, (part, place) -> {
            if (part.has("$ref")) {
                problems.add(new Problem(
                        place.field("$ref").text(),
                        "Contracts have no references; this one points at " + Shown.value(part.get("$ref")) + ".",
                        "Write the schema out in its place."));
            }
        });
        return problems;
    }
}
