package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.contract.ContractRules;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the schemas of a contract. */
final class LintContract {
    private static final Set<String> LATER =
            Set.of("const", "if", "then", "else", "contains", "propertyNames", "$defs", "examples", "dependentSchemas");
    private static final Set<String> COMBINED = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "definitions", "dependencies");
    private static final Set<String> VALUES = Set.of("enum", "default", "const", "examples");

    private final FindingCollector findings;

    LintContract(FindingCollector findings) {
        this.findings = findings;
    }

    void input(JsonNode schema) {
        if (schema.isObject()) {
            findings.addAll(
                    LintRule.CONTRACT_IS_REFUSED,
                    ContractRules.input(Schema.parse(Json.write(schema)), FieldPaths.INPUT.text()));
            walk(schema, FieldPaths.INPUT, false);
        }
    }

    void output(JsonNode schema) {
        if (schema.isObject()) {
            findings.addAll(
                    LintRule.CONTRACT_IS_REFUSED,
                    ContractRules.output(Schema.parse(Json.write(schema)), FieldPaths.OUTPUT.text()));
            walk(schema, FieldPaths.OUTPUT, true);
            nested(schema, FieldPaths.OUTPUT);
        }
    }

    private void walk(JsonNode schema, JsonPath path, boolean isOutput) {
        for (int i = 0; schema.isArray() && i < schema.size(); i++) {
            walk(schema.get(i), path.item(i), isOutput);
        }
        if (schema.isObject()) {
            required(schema, path);
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            JsonPath place = path.field(keyword.getKey());
            keyword(keyword.getKey(), place);
            if (NAMED.contains(keyword.getKey())) {
                for (Map.Entry<String, JsonNode> property : keyword.getValue().properties()) {
                    JsonPath member = place.field(property.getKey());
                    if (isOutput && keyword.getKey().equals("properties")) {
                        name(property.getKey(), member);
                    }
                    walk(property.getValue(), member, isOutput);
                }
            } else if (!VALUES.contains(keyword.getKey())) {
                walk(keyword.getValue(), place, isOutput);
            }
        }
    }

    private void nested(JsonNode schema, JsonPath path) {
        findings.addAll(
                LintRule.NESTED_LISTS, ContractRules.nestedLists(Schema.parse(Json.write(schema)), path.text()));
    }

    private void required(JsonNode schema, JsonPath path) {
        JsonNode others = schema.path("additionalProperties");
        if (!others.isBoolean()
                || others.booleanValue()
                || schema.path("patternProperties").size() > 0) {
            return;
        }
        for (int i = 0; i < schema.path("required").size(); i++) {
            String name = schema.path("required").get(i).asText();
            if (!schema.path("properties").has(name)) {
                List<String> names = new ArrayList<>();
                schema.path("properties").fieldNames().forEachRemaining(names::add);
                findings.add(
                        LintRule.REQUIRED_IS_NOT_ALLOWED,
                        path.field("required").item(i),
                        "'" + name + "' is required, is not a property, and no others are allowed: no object is valid.",
                        Tools.nearest(name, names)
                                .map(meant -> "Write '" + meant + "', which is a property.")
                                .orElse("Add the property, or take the name out of required."));
            }
        }
    }

    private void keyword(String name, JsonPath place) {
        if (LATER.contains(name)) {
            findings.add(
                    LintRule.KEYWORD_BEYOND_DRAFT_04,
                    place,
                    "draft-04 does not know this keyword, so it may be ignored.",
                    "Say it in draft-04, such as an enum of one value for a const.");
        } else if (COMBINED.contains(name)) {
            findings.add(
                    LintRule.COMBINED_SCHEMAS,
                    place,
                    "Agentic virtual agents are reported not to take actions with " + name + ".",
                    "Write one schema if virtual agents are to use the action.");
        }
    }

    private void name(String name, JsonPath place) {
        if (name.indexOf('.') >= 0) {
            findings.add(
                    LintRule.DOTTED_OUTPUT_NAME,
                    place,
                    "The name has a full stop, and so looks like a nested property to Architect.",
                    "Nest the property, or rename it.");
        }
    }
}
