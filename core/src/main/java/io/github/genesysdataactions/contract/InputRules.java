package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Ascii;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks an input schema: one flat object of scalars. */
final class InputRules {
    private static final Set<String> RESERVED = Set.of("orgId", "integrationId", "rawRequest");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "null");
    /** A schema that has one of these, and names no type, is about objects or lists. */
    private static final Set<String> OF_OBJECTS_AND_LISTS = Set.of("properties", "patternProperties", "items");

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
        checkBesideProperties(schema, path, problems);
        problems.addAll(SubSchemas.references(schema, path));
        Draft04.check(schema, path, problems);
        return problems;
    }

    private static void checkProperty(String name, JsonNode schema, JsonPath path, List<Problem> problems) {
        checkName(name, path, problems);
        if (TYPES.contains(schema.path("type").asText())) {
            checkFlat(name, schema, path, problems);
        } else if (!schema.has("$ref")) {
            problems.add(notFlat(name, kind(schema), path));
        }
    }

    /** Checks the keywords that say more of the properties of one object; those of {@code not} are what is not there. */
    private static void checkBesideProperties(JsonNode object, JsonPath path, List<Problem> problems) {
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            for (int i = 0; i < object.path(keyword).size(); i++) {
                checkBranch(object.path(keyword).path(i), path.field(keyword).item(i), problems);
            }
        }
        for (Map.Entry<String, JsonNode> dependency :
                object.path("dependencies").properties()) {
            checkBranch(dependency.getValue(), path.field("dependencies").field(dependency.getKey()), problems);
        }
        for (Map.Entry<String, JsonNode> pattern :
                object.path("patternProperties").properties()) {
            JsonPath place = path.field("patternProperties").field(pattern.getKey());
            checkFlat(pattern.getKey(), pattern.getValue(), place, problems);
        }
        checkFlat("*", object.path("additionalProperties"), path.field("additionalProperties"), problems);
    }

    private static void checkBranch(JsonNode branch, JsonPath path, List<Problem> problems) {
        for (Map.Entry<String, JsonNode> property : branch.path("properties").properties()) {
            JsonPath place = path.field("properties").field(property.getKey());
            checkName(property.getKey(), place, problems);
            checkFlat(property.getKey(), property.getValue(), place, problems);
        }
        checkBesideProperties(branch, path, problems);
    }

    private static void checkName(String name, JsonPath path, List<Problem> problems) {
        if (RESERVED.contains(name)) {
            problems.add(new Problem(
                    path.text(),
                    "The input name '" + name + "' is reserved by Genesys Cloud (orgId, integrationId, rawRequest).",
                    "Choose another name."));
        } else if (!isName(name)) {
            problems.add(new Problem(
                    path.text(),
                    "The input name " + Shown.name(name) + " does not match ^[a-zA-Z][a-zA-Z0-9_-]*$.",
                    "Begin with a letter, and use letters, digits, '_' and '-' only."));
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && !Ascii.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !name.isEmpty() && Ascii.isLetter(name.charAt(0));
    }

    /** Checks that a value's schema, and what it is put together from, accepts no object and no list. */
    private static void checkFlat(String name, JsonNode schema, JsonPath path, List<Problem> problems) {
        JsonNode type = schema.path("type");
        boolean isScalar = TYPES.contains(type.asText());
        if (!type.isMissingNode() && !isScalar) {
            problems.add(notFlat(name, kind(schema), path));
        } else if (!isScalar && OF_OBJECTS_AND_LISTS.stream().anyMatch(schema::has)) {
            problems.add(notFlat(name, "holds objects or lists", path));
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            for (int i = 0; i < schema.path(keyword).size(); i++) {
                checkFlat(
                        name, schema.path(keyword).path(i), path.field(keyword).item(i), problems);
            }
        }
    }

    private static Problem notFlat(String name, String what, JsonPath path) {
        return new Problem(
                path.text(),
                "The input " + Shown.name(name) + " " + what
                        + "; input contracts are flat, with the types string, integer, number, boolean and null.",
                "Use one of these types, or a string that carries JSON.");
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return "has no type";
        }
        return type.isArray() ? "has a list of types" : "has the type " + Shown.value(type);
    }
}
