package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what templates and the translation map refer to. */
public final class TemplateRules {
    /** The request template where none is written: the whole input. */
    public static final String WHOLE_INPUT = "${input.rawRequest}";

    /** The success template where none is written: the whole answer. */
    public static final String WHOLE_ANSWER = "${rawResult}";

    private TemplateRules() {}

    /**
     * Finds placeholders that name no input.
     *
     * @param inputs the names of all inputs that there can be
     */
    public static List<Problem> placeholders(String template, JsonPath path, Set<String> inputs) {
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

    /** Returns whether a template takes a value from the integration that the action belongs to. */
    public static boolean needsIntegration(String template) {
        return VelocityReference.in(template).stream()
                .anyMatch(reference -> reference.root().equals("credentials")
                        || reference.root().equals("authResponse"));
    }

    /** Finds defaults that are no JSON text: they are put into the success template as they are. */
    public static List<Problem> translationDefaults(Map<String, String> defaults) {
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
