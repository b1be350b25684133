package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.schema.SchemaChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a change of a schema from where flows stand: they send inputs that the schema names, and read outputs that it
 * names.
 *
 * <p>So an input schema may let in more, and an output schema less. What cannot be told counts as breaking.
 */
final class SchemaComparison {
    private static final Set<String> OF_OBJECTS = Set.of("properties", "required", "additionalProperties");

    private final boolean isInput;
    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaComparison(boolean isInput) {
        this.isInput = isInput;
    }

    static List<SchemaChange> between(ObjectNode one, ObjectNode other, boolean isInput, JsonPath path) {
        SchemaComparison comparison = new SchemaComparison(isInput);
        ObjectNode from = NormalForm.of(one);
        ObjectNode to = NormalForm.of(other);
        boolean hasReferences = !SubSchemas.references(from, path).isEmpty()
                || !SubSchemas.references(to, path).isEmpty();
        if (hasReferences && !from.equals(to)) {
            comparison.add(
                    path,
                    KeywordChange.CHANGES,
                    "Changes, and has a $ref, so that the effect on values is not looked into.");
        } else {
            comparison.compare(from, to, path);
        }
        return List.copyOf(comparison.changes);
    }

    private void compare(ObjectNode one, ObjectNode other, JsonPath path) {
        for (String keyword : names(one, other)) {
            JsonNode from = one.path(keyword);
            JsonNode to = other.path(keyword);
            if (keyword.equals("items") && isSchema(from) && isSchema(to)) {
                compare(schema(from), schema(to), path.field(keyword));
            } else if (!OF_OBJECTS.contains(keyword)) {
                KeywordChange effect = KeywordChange.of(keyword, one, other);
                // Architect has another kind of variable for another type, a narrower one included.
                boolean isOutputType = keyword.equals("type") && !isInput && effect != KeywordChange.NONE;
                if (!from.equals(to)) {
                    add(
                            path.field(keyword),
                            isOutputType ? KeywordChange.CHANGES : effect,
                            SchemaDifferences.message(from, to));
                }
            }
        }
        properties(one, other, path.field("properties"));
        required(one, other, path.field("required"));
        additionalProperties(
                one.path("additionalProperties"),
                other.path("additionalProperties"),
                path.field("additionalProperties"));
    }

    private void properties(ObjectNode one, ObjectNode other, JsonPath path) {
        JsonNode from = one.path("properties");
        JsonNode to = other.path("properties");
        for (String name : names(from, to)) {
            if (!to.has(name)) {
                add(path.field(name), KeywordChange.CHANGES, "Drops this property.");
            } else if (!from.has(name)) {
                add(path.field(name), KeywordChange.NONE, "Adds this property.");
            } else if (isSchema(from.get(name)) && isSchema(to.get(name))) {
                compare(schema(from.get(name)), schema(to.get(name)), path.field(name));
            } else if (!from.get(name).equals(to.get(name))) {
                add(path.field(name), KeywordChange.CHANGES, SchemaDifferences.message(from.get(name), to.get(name)));
            }
        }
    }

    private void required(ObjectNode one, ObjectNode other, JsonPath path) {
        Set<String> from = texts(one.path("required"));
        Set<String> to = texts(other.path("required"));
        for (String name : from) {
            boolean isDropped = one.path("properties").has(name)
                    && !other.path("properties").has(name);
            if (!to.contains(name) && !isDropped) {
                add(path, KeywordChange.LOOSENS, Shown.name(name) + " is no longer required.");
            }
        }
        for (String name : to) {
            if (!from.contains(name)) {
                add(path, KeywordChange.TIGHTENS, Shown.name(name) + " becomes required.");
            }
        }
    }

    /** Compares what is said of properties without a name, which flows neither set nor read one by one. */
    private void additionalProperties(JsonNode from, JsonNode to, JsonPath path) {
        if (from.equals(to)) {
            return;
        }
        boolean isMap = from.isObject() || to.isObject();
        if (isMap && isSchema(from) && isSchema(to)) {
            compare(schema(from), schema(to), path);
        } else if (isSchema(from)) {
            add(
                    path,
                    isInput || isMap ? KeywordChange.CHANGES : KeywordChange.NONE,
                    SchemaDifferences.message(from, to));
        } else {
            add(path, KeywordChange.NONE, SchemaDifferences.message(from, to));
        }
    }

    /** Whether it is a schema; one that is not there is the empty schema. */
    private static boolean isSchema(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private static ObjectNode schema(JsonNode node) {
        return node instanceof ObjectNode schema ? schema : Json.object();
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void add(JsonPath path, KeywordChange effect, String message) {
        boolean breaking =
                effect == KeywordChange.CHANGES || effect == (isInput ? KeywordChange.TIGHTENS : KeywordChange.LOOSENS);
        String harm = isInput
                ? " What flows send now can be refused."
                : " Flows can get what they do not expect, or miss what they read.";
        changes.add(new SchemaChange(path.text(), breaking ? message + harm : message, breaking));
    }
}
