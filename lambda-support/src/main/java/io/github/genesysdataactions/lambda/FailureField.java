package io.github.genesysdataactions.lambda;

import io.github.genesysdataactions.lambda.Shape.Component;
import java.util.Map;
import java.util.Set;

/** Checks that an output has a place for failures that are data. */
final class FailureField {
    private static final Map<String, SchemaWord> PARTS =
            Map.of("status", SchemaWord.INTEGER, "code", SchemaWord.STRING, "message", SchemaWord.STRING);

    private FailureField() {}

    static void check(String name, Shape output) {
        if (!(output instanceof Shape.Components components)) {
            throw refused(name, "the output is not a record");
        }
        Component field = components.byName().get(name);
        if (field == null || !(field.shape() instanceof Shape.Components failure)) {
            throw refused(name, "the output has no record of this name");
        }
        for (Map.Entry<String, SchemaWord> part : PARTS.entrySet()) {
            Component found = failure.byName().get(part.getKey());
            if (found == null || found.shape().word() != part.getValue()) {
                throw refused(name, "it has no " + part.getKey());
            }
        }
        requireOptional(name, failure, PARTS.keySet());
        requireOptional(name, components, Set.of());
    }

    private static void requireOptional(String name, Shape.Components shape, Set<String> given) {
        for (Component component : shape.all()) {
            if (component.required() && !given.contains(component.name())) {
                throw refused(
                        name,
                        "'" + component.name() + "' of " + shape.type().getSimpleName()
                                + " is required, and absent when the action fails");
            }
        }
    }

    private static IllegalArgumentException refused(String name, String why) {
        return new IllegalArgumentException("The output cannot report failures in its field '" + name + "': " + why
                + ". Write Optional<Failure> " + name
                + ", with record Failure(int status, String code, String message) {},"
                + " and an Optional for everything beside it.");
    }
}
