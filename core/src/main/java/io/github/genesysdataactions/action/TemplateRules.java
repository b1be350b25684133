package io.github.genesysdataactions.action;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what templates and the translation map refer to. */
final class TemplateRules {
    private TemplateRules() {}

    /**
     * Finds placeholders that name no input. Only a closed input schema says that there are no others, so an open one
     * finds nothing.
     */
    static List<Problem> placeholders(String template, JsonPath path, @Nullable Schema input) {
        if (!(input instanceof ObjectSchema schema) || !schema.isClosed()) {
            return List.of();
        }
        Set<String> inputs = schema.properties().keySet();
        Set<String> unknown = new LinkedHashSet<>();
        for (VelocityReference reference : VelocityReference.in(template)) {
            String name = reference.property();
            if (reference.root().equals("input") && name != null && !isKnown(name, inputs)) {
                unknown.add(name);
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : unknown) {
            problems.add(new Problem(
                    path.text(),
                    "The placeholder ${input." + name + "} names no input, and the input contract allows no others.",
                    inputs.isEmpty()
                            ? "Add '" + name + "' to the input contract."
                            : "Use one of " + String.join(", ", inputs) + ", or add '" + name
                                    + "' to the input contract."));
        }
        return problems;
    }

    /** Velocity, by its settings, ends a name at the first hyphen or goes on: either reading will do. */
    private static boolean isKnown(String name, Set<String> inputs) {
        if (name.equals("rawRequest") || inputs.contains(name)) {
            return true;
        }
        for (int hyphen = name.indexOf('-'); hyphen >= 0; hyphen = name.indexOf('-', hyphen + 1)) {
            if (inputs.contains(name.substring(0, hyphen))) {
                return true;
            }
        }
        return false;
    }

    /** Finds defaults that are no JSON text: they are put into the success template as they are. */
    static List<Problem> translationDefaults(Map<String, String> defaults) {
        List<Problem> problems = new ArrayList<>();
        defaults.forEach((key, json) -> {
            try {
                Json.read(json);
            } catch (JsonFault e) {
                problems.add(new Problem(
                        Paths.DEFAULTS.field(key).text(),
                        "The default is no JSON, but is put into the answer as it is.",
                        "Write a JSON literal: text needs its quotes, as in \"\\\"unknown\\\"\"."));
            }
        });
        return problems;
    }
}
