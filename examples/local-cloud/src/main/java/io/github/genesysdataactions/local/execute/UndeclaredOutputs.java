package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the members of an output that its contract, which names others, does not have; of a list, in the first item that has them. */
final class UndeclaredOutputs {
    private static final List<String> ALTERNATIVES =
            List.of("$ref", "allOf", "anyOf", "oneOf", "patternProperties", "dependencies");

    private final List<Output> found = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private UndeclaredOutputs() {}

    /**
     * A member.
     *
     * @param holder the JSON pointer of the object that has it
     * @param pointer its own JSON pointer
     * @param isRefused whether the contract refuses it
     */
    record Output(String holder, String pointer, boolean isRefused) {
        /** Returns its name, or where it is within the output. */
        String shownName() {
            return holder.isEmpty()
                    ? "'" + pointer.substring(1).replace("~1", "/").replace("~0", "~") + "'"
                    : pointer;
        }
    }

    static List<Output> of(JsonNode schema, String output) {
        UndeclaredOutputs outputs = new UndeclaredOutputs();
        try {
            outputs.visit(schema, Json.parse(output), "", "");
        } catch (NotJson e) {
            return List.of();
        }
        return outputs.found;
    }

    // The form of a pointer has no numbers, so that each member of a list's items is told once.
    private void visit(JsonNode schema, JsonNode value, String pointer, String form) {
        if (ALTERNATIVES.stream().anyMatch(schema::has)) {
            return;
        }
        JsonNode properties = schema.path("properties");
        if (value.isObject() && !properties.isEmpty()) {
            JsonNode others = schema.path("additionalProperties");
            value.properties().forEach(member -> {
                String step = "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                if (properties.has(member.getKey())) {
                    visit(properties.get(member.getKey()), member.getValue(), pointer + step, form + step);
                } else if (!others.isObject() && told.add(form + step)) {
                    found.add(new Output(pointer, pointer + step, others.isBoolean() && !others.booleanValue()));
                }
            });
        } else if (value.isArray() && schema.path("items").isObject()) {
            for (int i = 0; i < value.size(); i++) {
                visit(schema.get("items"), value.get(i), pointer + "/" + i, form + "/*");
            }
        }
    }
}
