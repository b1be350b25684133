package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the keywords of a schema by what the meta-schema of JSON Schema draft-04 says of their values. */
final class Draft04 {
    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");

    private static final Pattern TYPE_OR_PROPERTIES = Pattern.compile("\\.(?:type|properties)$");

    private final List<Problem> problems;

    private Draft04(List<Problem> problems) {
        this.problems = problems;
    }

    /** Adds what is wrong, but for types and properties that a problem is told of already. */
    static void check(ObjectNode schema, JsonPath path, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        new Draft04(found).schema(schema, path);
        if (found.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        problems.forEach(problem -> told.add(problem.path()));
        found.stream()
                .filter(problem -> !told.contains(problem.path())
                        && !told.contains(
                                TYPE_OR_PROPERTIES.matcher(problem.path()).replaceFirst("")))
                .forEach(problems::add);
    }

    private void schema(JsonNode schema, JsonPath path) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            keyword(schema, keyword.getKey(), keyword.getValue(), path);
        }
    }

    private void keyword(JsonNode schema, String name, JsonNode value, JsonPath path) {
        switch (name) {
            case "id", "$schema", "title", "description", "format" ->
                expect(value.isTextual(), path, name, "a text", "Write a text.");
            case "type" -> type(value, path);
            case "maximum", "minimum" ->
                expect(value.isNumber(), path, name, "a number", "Write it without quotation marks.");
            case "multipleOf" ->
                expect(
                        value.isNumber() && value.decimalValue().signum() > 0,
                        path,
                        name,
                        "a number above 0",
                        "Write one without quotation marks.");
            case "exclusiveMaximum", "exclusiveMinimum" -> exclusive(schema, name, value, path);
            case "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties" ->
                expect(isCount(value), path, name, "a whole number from 0 on", "Write one without quotation marks.");
            case "pattern" -> pattern(value, path);
            case "uniqueItems" -> expect(value.isBoolean(), path, name, "true or false", "Write one of them.");
            case "required" -> required(value, path);
            case "enum" ->
                expect(
                        value.isArray() && !value.isEmpty() && isUnique(value),
                        path,
                        name,
                        "a list of different values, at least one",
                        "List the values, or leave 'enum' out.");
            case "properties", "patternProperties", "definitions" -> members(name, value, path);
            case "dependencies" -> dependencies(value, path);
            case "additionalItems", "additionalProperties" -> {
                if (!value.isBoolean()) {
                    one(name, value, path);
                }
            }
            case "not" -> one(name, value, path);
            case "items" -> {
                if (value.isArray()) {
                    list(name, value, path);
                } else {
                    one(name, value, path);
                }
            }
            case "allOf", "anyOf", "oneOf" -> list(name, value, path);
            default -> {}
        }
    }

    private void type(JsonNode value, JsonPath path) {
        boolean isList = value.isArray() && !value.isEmpty() && isUnique(value);
        boolean known = isList || TYPES.contains(value.asText());
        for (JsonNode one : value) {
            known &= one.isTextual() && TYPES.contains(one.textValue());
        }
        if (!known || !(isList || value.isTextual())) {
            problems.add(new Problem(
                    path.field("type").text(),
                    "draft-04 has no type " + Shown.value(value) + ".",
                    "Use string, integer, number, boolean, object, array or null, in lower case."));
        }
    }

    private void exclusive(JsonNode schema, String name, JsonNode value, JsonPath path) {
        String limit = name.equals("exclusiveMaximum") ? "maximum" : "minimum";
        expect(
                value.isBoolean() && schema.has(limit),
                path,
                name,
                "true or false beside '" + limit + "'",
                "Write the limit as '" + limit + "', and \"" + name + "\": true beside it.");
    }

    private void pattern(JsonNode value, JsonPath path) {
        expect(
                value.isTextual() && isPattern(value.textValue()),
                path,
                "pattern",
                "a regular expression",
                "Correct it; a bracket that means itself needs a backslash.");
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void required(JsonNode value, JsonPath path) {
        boolean names = value.isArray() && !value.isEmpty() && isUnique(value);
        for (JsonNode name : value) {
            names &= name.isTextual();
        }
        expect(
                names,
                path,
                "required",
                "a list of different names, at least one",
                value.isBoolean()
                        ? "Name the property in 'required' of the object that has it."
                        : "List the names, or leave 'required' out.");
    }

    private void members(String name, JsonNode value, JsonPath path) {
        if (expect(value.isObject(), path, name, "an object of schemas", "Name each schema.")) {
            value.properties().forEach(member -> one(member.getKey(), member.getValue(), path.field(name)));
        }
    }

    private void dependencies(JsonNode value, JsonPath path) {
        if (expect(value.isObject(), path, "dependencies", "an object", "Name each property.")) {
            JsonPath place = path.field("dependencies");
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonNode names = member.getValue();
                if (names.isArray()) {
                    boolean texts = !names.isEmpty() && isUnique(names);
                    for (JsonNode one : names) {
                        texts &= one.isTextual();
                    }
                    expect(texts, place, member.getKey(), "a list of different names", "List the names.");
                } else {
                    one(member.getKey(), names, place);
                }
            }
        }
    }

    private void list(String name, JsonNode value, JsonPath path) {
        if (expect(value.isArray() && !value.isEmpty(), path, name, "a list of schemas, at least one", "Add one.")) {
            for (int i = 0; i < value.size(); i++) {
                JsonPath place = path.field(name).item(i);
                if (value.get(i).isObject()) {
                    schema(value.get(i), place);
                } else {
                    problems.add(new Problem(
                            place.text(), "This is not a schema.", "Write a schema, such as {\"type\": \"string\"}."));
                }
            }
        }
    }

    private void one(String name, JsonNode value, JsonPath path) {
        if (expect(value.isObject(), path, name, "a schema", "Write a schema, such as {\"type\": \"string\"}.")) {
            schema(value, path.field(name));
        }
    }

    private boolean expect(boolean fits, JsonPath path, String name, String what, String remedy) {
        if (!fits) {
            problems.add(new Problem(path.field(name).text(), "'" + name + "' is not " + what + ".", remedy));
        }
        return fits;
    }

    private static boolean isCount(JsonNode value) {
        return value.isIntegralNumber() && value.decimalValue().signum() >= 0;
    }

    private static boolean isUnique(JsonNode list) {
        if (list.size() < 2) {
            return true;
        }
        Set<JsonNode> seen = new HashSet<>();
        list.forEach(seen::add);
        return seen.size() == list.size();
    }
}
