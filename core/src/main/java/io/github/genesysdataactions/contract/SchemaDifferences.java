package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds where two schemas say something else. */
final class SchemaDifferences {
    private static final String REMEDY =
            "The contract of a published action cannot be changed: keep it as it is, or create another action.";

    private final List<Problem> differences = new ArrayList<>();

    private SchemaDifferences() {}

    static List<Problem> between(ObjectNode one, ObjectNode other, JsonPath path) {
        SchemaDifferences found = new SchemaDifferences();
        found.compare(NormalForm.of(one), NormalForm.of(other), path);
        return List.copyOf(found.differences);
    }

    private void compare(JsonNode one, JsonNode other, JsonPath path) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(one.path(name), other.path(name), path.field(name));
            }
        } else if (!one.equals(other)) {
            differences.add(new Problem(path.text(), message(one, other), REMEDY));
        }
    }

    static String message(JsonNode one, JsonNode other) {
        if (other.isMissingNode()) {
            return "Drops " + Shown.value(one) + ".";
        }
        if (one.isMissingNode()) {
            return "Adds " + Shown.value(other) + ".";
        }
        return "Changes from " + Shown.value(one) + " to " + Shown.value(other) + ".";
    }
}
