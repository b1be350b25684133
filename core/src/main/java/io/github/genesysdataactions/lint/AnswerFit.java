package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds what a success template is sure to print against the output contract. */
final class AnswerFit {
    /** Filters, wildcards, descents, slices and unions: a JSONPath with one of them finds a list. */
    private static final Pattern FINDS_LIST = Pattern.compile("\\?|\\*|\\.\\.|\\[[^\\]\\[]*+[:,]");

    private static final Pattern QUOTED = Pattern.compile("'[^']*+'|\"[^\"]*+\"");

    private final JsonSkeleton skeleton;
    private final LintTemplate template;
    private final Map<String, String> translations;
    private final LintReport report;

    AnswerFit(JsonSkeleton skeleton, LintTemplate template, Map<String, String> translations, LintReport report) {
        this.skeleton = skeleton;
        this.template = template;
        this.translations = translations;
        this.report = report;
    }

    void check(JsonNode answer, JsonNode schema, JsonPath path) {
        List<String> types = types(schema);
        if (schema.has("$ref")) {
            return;
        }
        var value = skeleton.value(answer);
        if (value.isPresent()) {
            checkValue(value.get(), types, path);
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

    private void checkValue(VelocityReference value, List<String> types, JsonPath path) {
        String jsonPath = translations.get(value.root());
        if (jsonPath != null
                && value.method() == null
                && !types.isEmpty()
                && !types.contains("array")
                && findsList(jsonPath)) {
            report.add(
                    LintRule.FILTER_WITHOUT_FIRST,
                    template,
                    value.at(),
                    value.root(),
                    "The path of '" + value.root() + "' always finds a list, and the output contract has "
                            + String.join(" or ", types) + " at " + path + ".",
                    "Write ${successTemplateUtils.firstFromArray(\"${" + value.root() + "}\", \"null\")}, with a JSON"
                            + " literal of the right type for an empty list.");
        }
    }

    /** A function at the end, such as {@code length()}, makes one value of a list. */
    private static boolean findsList(String jsonPath) {
        String plain = QUOTED.matcher(jsonPath).replaceAll("''").strip();
        return FINDS_LIST.matcher(plain).find() && !plain.endsWith(")");
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
        for (String name : names) {
            if (schema.path("properties").has(name)) {
                check(answer.path(name), schema.path("properties").path(name), path.field(name));
            } else if (JsonSkeleton.isLiteral(name) && isClosed(schema)) {
                misfit(path.field(name), "is there, and the output contract allows no such property");
            }
        }
    }

    private static boolean isClosed(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean() && !others.booleanValue() && !schema.has("patternProperties");
    }

    private void misfit(JsonPath path, String what) {
        report.add(
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
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            default -> "a number";
        };
    }
}
