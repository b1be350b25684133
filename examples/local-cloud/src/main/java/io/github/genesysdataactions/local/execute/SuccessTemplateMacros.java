package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import org.jspecify.annotations.Nullable;

/** {@code $successTemplateUtils}: what a success template does with the JSON texts of the translation map. */
public final class SuccessTemplateMacros {
    private final String defaultName;

    SuccessTemplateMacros(String defaultName) {
        this.defaultName = defaultName;
    }

    /** Returns the first element of a JSON array as JSON; null, which Velocity prints as the reference, if it is empty. */
    public @Nullable String firstFromArray(@Nullable String array) {
        return firstFromArray(array, null);
    }

    /** Returns the first element of a JSON array as JSON, or the default as it is if the array is empty. */
    public @Nullable String firstFromArray(@Nullable String array, @Nullable String ifEmpty) {
        JsonNode tree = parse("firstFromArray", array);
        if (!tree.isArray()) {
            throw new IllegalArgumentException("successTemplateUtils.firstFromArray was given no JSON array");
        }
        return tree.isEmpty() ? ifEmpty : Json.text(tree.get(0));
    }

    /** Does what the method with two parameters does, with the name {@code key}. */
    public String moveKeysIntoArrayOfObjects(@Nullable String object) {
        return moveKeysIntoArrayOfObjects(object, defaultName);
    }

    /**
     * Makes an array of the members of a JSON object: each value, which is an object itself, gets its key under the
     * given name in front; any other value becomes {@code {name: key, "value": value}}. Which parameters the service's
     * macro takes is an assumption.
     */
    public String moveKeysIntoArrayOfObjects(@Nullable String object, String name) {
        JsonNode tree = parse("moveKeysIntoArrayOfObjects", object);
        if (!tree.isObject()) {
            throw new IllegalArgumentException(
                    "successTemplateUtils.moveKeysIntoArrayOfObjects was given no JSON object");
        }
        ArrayNode moved = Json.array();
        tree.properties().forEach(member -> {
            ObjectNode one = moved.addObject().put(name, member.getKey());
            if (member.getValue() instanceof ObjectNode value) {
                value.properties().forEach(field -> one.set(field.getKey(), field.getValue()));
            } else {
                one.set("value", member.getValue());
            }
        });
        return Json.text(moved);
    }

    private static JsonNode parse(String macro, @Nullable String text) {
        try {
            return Json.parse(text == null ? "" : text);
        } catch (NotJson e) {
            throw new IllegalArgumentException("successTemplateUtils." + macro + " was given a text that is not JSON");
        }
    }
}
