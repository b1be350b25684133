package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds what a success template is sure to print against the output contract. */
final class AnswerFit {
    private final JsonSkeleton skeleton;
    private final PlacedTemplate template;
    private final LintTranslations translations;
    private final FindingCollector findings;

    AnswerFit(
            JsonSkeleton skeleton, PlacedTemplate template, LintTranslations translations, FindingCollector findings) {
        this.skeleton = skeleton;
        this.template = template;
        this.translations = translations;
        this.findings = findings;
    }

    void check(JsonNode answer, JsonNode schema, JsonPath path) {
        List<String> types = types(schema);
        if (schema.has("$ref")) {
            return;
        }
        var value = skeleton.value(answer);
        if (value.isPresent()) {
            checkValue(value.get(), schema, path);
        } else if (!types.isEmpty() && types.stream().noneMatch(type -> isOf(answer, type))) {
            misfit(path, "is " + kind(answer) + ", and the output contract has " + String.join(" or ", types));
        } else if (answer.isObject()) {
            checkObject(answer, schema, path);
        } else if (answer.isArray() && schema.path("items").isObject()) {
            for (int i = 0; i < answer.size(); i++) {
                check(answer.get(i), schema.path("items"), path.item(i));
            }
        }
    }

    private void checkValue(VelocityReference value, JsonNode schema, JsonPath path) {
        List<String> types = types(schema);
        String key = value.root();
        if (value.method() == null && translations.has(key)) {
            translations
                    .defaultOf(key)
                    .ifPresent(json -> checkDefault(key, FieldPaths.DEFAULTS.field(key), -1, json, schema, path));
            if (!types.isEmpty() && !types.contains("array") && translations.findsList(key)) {
                findings.add(
                        LintRule.FILTER_WITHOUT_FIRST,
                        template,
                        value.at(),
                        key,
                        "The path of '" + key + "' always finds a list, and the output contract has "
                                + String.join(" or ", types) + " at " + path + ".",
                        "Write ${successTemplateUtils.firstFromArray(\"${" + key + "}\", \"" + example(types, false)
                                + "\")}, with the answer for an empty list.");
            }
        } else if ("firstFromArray".equals(value.method())) {
            checkFirst(value, schema, path);
        }
    }

    private void checkFirst(VelocityReference call, JsonNode schema, JsonPath path) {
        List<VelocityReference> lists = call.inner().stream()
                .filter(inner -> translations.has(inner.root()))
                .toList();
        if (call.arguments().size() > 1) {
            literal(call.arguments().get(1))
                    .ifPresent(json -> checkDefault(path.text(), template.path(), call.at(), json, schema, path));
        } else if (lists.size() == 1 && translations.findsList(lists.get(0).root())) {
            String key = lists.get(0).root();
            findings.add(
                    LintRule.FIRST_WITHOUT_DEFAULT,
                    template,
                    call.at(),
                    key,
                    "The path of '" + key + "' may find nothing, and firstFromArray has nothing to print then.",
                    "Write ${successTemplateUtils.firstFromArray(\"${" + key + "}\", \"" + example(types(schema), false)
                            + "\")}.");
        }
    }

    /** Returns the text of a string of the template language; empty if it is not one, or has references but quotation marks. */
    private static Optional<String> literal(String argument) {
        if (argument.length() < 2 || argument.charAt(0) != '"' || !argument.endsWith("\"")) {
            return Optional.empty();
        }
        String text = argument.substring(1, argument.length() - 1)
                .replace("\"\"", "\"")
                .replaceAll("\\$\\{?esc\\.(?:quote|q)\\b}?", "\"");
        return text.indexOf('$') >= 0 || text.indexOf('#') >= 0 ? Optional.empty() : Optional.of(text);
    }

    /** @param at where in the template the default stands; -1 if it is not in the template */
    private void checkDefault(String subject, JsonPath place, int at, String json, JsonNode schema, JsonPath path) {
        JsonNode value = read(json);
        List<String> types = types(schema);
        boolean isJson = !value.isMissingNode();
        boolean fits = isJson
                && (types.isEmpty() || types.stream().anyMatch(type -> isOf(value, type)))
                && (!schema.path("enum").isArray() || contains(schema.path("enum"), value));
        if (fits || (!isJson && at < 0)) {
            return;
        }
        String message =
                "The default " + (isJson ? "is " + kind(value) : "is not JSON") + ", and the output contract has "
                        + String.join(" or ", types) + (schema.has("enum") ? " of an enum" : "") + " at " + path + ".";
        String remedy = "Write one of that type, such as " + example(types, at < 0)
                + ", or let the contract have what the default is.";
        if (at < 0) {
            findings.add(LintRule.DEFAULT_DOES_NOT_FIT, place, message, remedy);
        } else {
            findings.add(LintRule.DEFAULT_DOES_NOT_FIT, template, at, subject, message, remedy);
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
    }

    private static JsonNode read(String json) {
        try {
            return Json.read(json);
        } catch (JsonFault e) {
            return MissingNode.getInstance();
        }
    }

    /** Returns a literal of one of the types, alone or as it stands in a string of a template. */
    private static String example(List<String> types, boolean isAlone) {
        return types.contains("string")
                ? isAlone ? "\"\"" : "$esc.quote$esc.quote"
                : types.contains("integer") || types.contains("number")
                        ? "0"
                        : types.contains("boolean") ? "false" : types.contains("object") ? "{}" : "null";
    }

    private void checkObject(JsonNode answer, JsonNode schema, JsonPath path) {
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        boolean allLiteral = names.stream().allMatch(JsonSkeleton::isLiteral);
        for (JsonNode required : schema.path("required")) {
            if (allLiteral && !answer.has(required.asText())) {
                misfit(path.field(required.asText()), "is missing, and the output contract requires it");
            }
        }
        Set<String> misspelt = allLiteral ? checkUnset(names, schema, path) : Set.of();
        for (String name : names) {
            if (schema.path("properties").has(name)) {
                check(answer.path(name), schema.path("properties").path(name), path.field(name));
            } else if (JsonSkeleton.isLiteral(name) && isClosed(schema)) {
                misfit(path.field(name), "is there, and the output contract allows no such property");
            } else if (JsonSkeleton.isLiteral(name) && namesAll(schema) && !misspelt.contains(name)) {
                findings.add(
                        LintRule.UNDECLARED_OUTPUT,
                        template,
                        0,
                        path.field(name).text(),
                        "The success template sets " + path.field(name)
                                + ", and the output contract has no such property, so that flows do not see it.",
                        "Add it to the contract of an action that is not published yet, or take it out of the template.");
            }
        }
    }

    /** Returns whether the properties are all that a flow can know of an object. */
    private static boolean namesAll(JsonNode schema) {
        return !schema.path("properties").isEmpty()
                && !schema.path("additionalProperties").isObject()
                && Stream.of("patternProperties", "allOf", "anyOf", "oneOf").noneMatch(schema::has);
    }

    /**
     * Looks for properties of the contract that nothing sets; required ones are found as missing.
     *
     * @return what is set instead, where a name is misspelt
     */
    private Set<String> checkUnset(List<String> names, JsonNode schema, JsonPath path) {
        List<String> spare = names.stream()
                .filter(name -> !schema.path("properties").has(name))
                .toList();
        Set<String> misspelt = new HashSet<>();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fieldNames().forEachRemaining(property -> {
            if (!names.contains(property) && !required.contains(property)) {
                Tools.nearest(property, spare).ifPresent(misspelt::add);
                findings.add(
                        LintRule.UNSET_OUTPUT,
                        template,
                        0,
                        path.field(property).text(),
                        "The success template never sets " + path.field(property) + " of the output contract.",
                        Tools.nearest(property, spare)
                                .map(name -> "It has '" + name + "', which the contract does not have; write '"
                                        + property + "'.")
                                .orElse("Set it, or leave it out of the contract of an action that is not published"
                                        + " yet."));
            }
        });
        return misspelt;
    }

    private static boolean isClosed(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean() && !others.booleanValue() && !schema.has("patternProperties");
    }

    private void misfit(JsonPath path, String what) {
        findings.add(
                LintRule.ANSWER_DOES_NOT_FIT,
                template,
                0,
                path.text() + what,
                "Whatever the values are, " + path + " of the answer " + what + ".",
                "Change the success template, or the contract of an action that is not published yet.");
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual()
                ? List.of(type.asText())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toUnmodifiableList());
    }

    private static boolean isOf(JsonNode node, String type) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "boolean" -> node.isBoolean();
            case "null" -> node.isNull();
            case "number" -> node.isNumber();
            case "integer" ->
                node.isNumber()
                        && (node.isIntegralNumber()
                                || node.decimalValue().stripTrailingZeros().scale() <= 0);
            default -> true;
        };
    }

    private static String kind(JsonNode node) {
        if (node.isContainerNode()) {
            return node.isObject() ? "an object" : "a list";
        }
        if (node.isTextual()) {
            return "a text";
        }
        return node.isBoolean() ? "true or false" : node.isNull() ? "null" : "a number";
    }
}
