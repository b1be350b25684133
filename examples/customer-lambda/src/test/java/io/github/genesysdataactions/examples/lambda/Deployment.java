package io.github.genesysdataactions.examples.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A template with values for its parameters: works out {@code Ref}, {@code Fn::Sub} and {@code Fn::If}. */
final class Deployment {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z:]+)}");

    private final Template template;
    private final Map<String, String> values = new HashMap<>(Map.of(
            "AWS::Partition", "aws",
            "AWS::Region", "us-east-1",
            "AWS::AccountId", "111122223333"));

    Deployment(Template template, Map<String, String> parameters) {
        this.template = template;
        template.tree()
                .get("Parameters")
                .properties()
                .forEach(parameter -> Optional.ofNullable(parameter.getValue().get("Default"))
                        .ifPresent(value -> values.put(parameter.getKey(), value.asText())));
        values.putAll(parameters);
    }

    /** Returns the trust policy of a role. */
    JsonNode trustOf(String role) {
        return resolved(properties(role).get("AssumeRolePolicyDocument"));
    }

    /** Returns the one policy of a role. */
    JsonNode policyOf(String role) {
        JsonNode policies = properties(role).get("Policies");
        if (policies.size() != 1) {
            throw new IllegalStateException(role + " has " + policies.size() + " policies");
        }
        return resolved(policies.get(0).get("PolicyDocument"));
    }

    JsonNode resolved(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> Optional.of(resolved(element))
                    .filter(value -> !value.isMissingNode())
                    .ifPresent(array::add));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.has("Ref")) {
            String name = node.get("Ref").textValue();
            return name.equals("AWS::NoValue") ? MissingNode.getInstance() : TextNode.valueOf(value(name));
        }
        if (node.has("Fn::Sub")) {
            return TextNode.valueOf(
                    VARIABLE.matcher(node.get("Fn::Sub").textValue()).replaceAll(variable -> value(variable.group(1))));
        }
        if (node.has("Fn::If")) {
            JsonNode parts = node.get("Fn::If");
            JsonNode condition =
                    template.tree().get("Conditions").get(parts.get(0).textValue());
            return resolved(parts.get(holds(condition) ? 1 : 2));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> object.set(field.getKey(), resolved(field.getValue())));
        return object;
    }

    private boolean holds(JsonNode condition) {
        if (condition.has("Fn::Not")) {
            return !holds(condition.get("Fn::Not").get(0));
        }
        JsonNode both = condition.get("Fn::Equals");
        return resolved(both.get(0)).asText().equals(resolved(both.get(1)).asText());
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(template + " needs a value for " + name);
        }
        return value;
    }

    private JsonNode properties(String role) {
        return template.resources("AWS::IAM::Role").get(role);
    }
}
