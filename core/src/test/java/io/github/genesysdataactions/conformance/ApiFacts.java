package io.github.genesysdataactions.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the official JavaScript SDK says of the public API, in {@code api-facts.json}: operations, query names, and the
 * fields of models. No test of ours can have had a hand in it. {@code .ci/renew-api-facts} renews it.
 */
final class ApiFacts {
    private static final JsonNode FACTS = read();
    private static final Pattern WRAPPING = Pattern.compile("^Array<|>$|^\\{ \\[key: string]: |; }$| \\(\\w+\\)$");
    private static final Set<String> PLAIN = Set.of("string", "number", "boolean", "object", "JsonSchemaDocument");

    private ApiFacts() {}

    static Set<String> operations() {
        Set<String> names = new TreeSet<>();
        FACTS.path("operations").fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<String> queryNames(String operation) {
        List<String> names = new ArrayList<>();
        FACTS.path("operations").path(operation).path("query").forEach(name -> names.add(name.textValue()));
        return names;
    }

    /** Returns the type of what an operation answers, such as {@code Array<CredentialType>}. */
    static String answer(String operation) {
        return FACTS.path("operations").path(operation).path("answer").asText();
    }

    /** Returns the type of what an operation is sent, empty if nothing is. */
    static String body(String operation) {
        return FACTS.path("operations").path(operation).path("body").asText();
    }

    static Set<String> fields(String model) {
        Set<String> names = new TreeSet<>();
        FACTS.path("models").path(model).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Says whether a path with dots leads to a field of a type. */
    static boolean has(String type, String path) {
        String current = type;
        for (String name : path.split("\\.", -1)) {
            String model = plain(current);
            if (model.equals("object")) {
                return true;
            }
            if (current.contains("[key: string]")) {
                current = model;
                continue;
            }
            if (!fields(model).contains(name)) {
                return false;
            }
            current = FACTS.path("models").path(model).path(name).asText();
        }
        return true;
    }

    /** Says what a value has that its type does not. */
    static List<String> faults(String at, String type, JsonNode value) {
        List<String> faults = new ArrayList<>();
        String model = plain(type);
        if (type.startsWith("Array<")) {
            if (!value.isArray()) {
                faults.add(at + " is not an array");
            }
            value.forEach(element -> faults.addAll(faults(at + "[]", model, element)));
        } else if (type.startsWith("{")) {
            value.properties().forEach(entry -> faults.addAll(faults(at + "{}", model, entry.getValue())));
        } else if (!PLAIN.contains(model)) {
            if (!value.isObject()) {
                faults.add(at + " is not an object");
            }
            value.properties().forEach(entry -> {
                String typed =
                        FACTS.path("models").path(model).path(entry.getKey()).asText();
                faults.addAll(
                        typed.isEmpty()
                                ? List.of(at + "." + entry.getKey() + " is not a field of the model " + model)
                                : faults(at + "." + entry.getKey(), typed, entry.getValue()));
            });
        }
        return faults;
    }

    private static String plain(String type) {
        String before;
        String plain = type;
        do {
            before = plain;
            plain = WRAPPING.matcher(plain).replaceAll("");
        } while (!plain.equals(before));
        return plain;
    }

    private static JsonNode read() {
        try (InputStream in = ApiFacts.class.getResourceAsStream("/api-facts.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, "/api-facts.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
