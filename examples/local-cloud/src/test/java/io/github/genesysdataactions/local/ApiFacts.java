package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the official JavaScript SDK says of the public API: operations, the containers of their answers, and the names
 * and types of fields. Neither this cloud nor the client library had a hand in it, so it can judge both.
 */
final class ApiFacts {
    private static final JsonNode FACTS = read();
    private static final Pattern ARRAY = Pattern.compile("Array<(.+)>");
    private static final Pattern MAP = Pattern.compile("\\{ \\[key: string]: (.+); }");

    /** Fields that the SDK types otherwise than the service's own documentation shows them. */
    private static final Map<String, String> TYPED_OTHERWISE = Map.of(
            // The Resource Center's page on data actions that fail during testing shows the data action service's
            // shape.
            "TestExecutionResult.error", "ServiceError",
            "TestExecutionOperationResult.error", "ServiceError",
            // What an action answers is whatever its contract says.
            "TestExecutionResult.finalResult", "anything",
            "TestExecutionOperationResult.result", "anything");

    /** The error body of the data action service, which the SDK does not type. */
    private static final Set<String> SERVICE_ERROR = Set.of(
            "errorCode",
            "status",
            "correlationId",
            "entityId",
            "entityName",
            "userMessage",
            "userParamsMessage",
            "userParams",
            "details",
            "errors");

    private ApiFacts() {}

    /** Returns every operation as method and path. */
    static Set<String> operations() {
        Set<String> names = new TreeSet<>();
        FACTS.path("operations").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the operation that a request is for. */
    static Optional<String> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> Pattern.matches(
                        Pattern.quote(operation).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q"), method + " " + path))
                .min(Comparator.comparingInt(operation -> operation.split("\\{", -1).length));
    }

    /** Says what an answer has that the SDK does not know, or has otherwise. */
    static List<String> faults(String operation, int status, String text, JsonNode body) {
        List<String> faults = new ArrayList<>();
        if (status >= 400) {
            judge("answer", body.has("errorCode") ? "ServiceError" : "ErrorBody", body, faults);
            return faults;
        }
        String type = FACTS.path("operations").path(operation).path("answer").asText();
        if (type.equals("void")) {
            if (!text.isEmpty()) {
                faults.add("answer has a body, where the SDK expects none");
            }
        } else if (type.equals("object")) {
            judge("answer", "anything", body, faults);
        } else if (!type.equals("string")) {
            judge("answer", type, body, faults);
        }
        return faults;
    }

    private static void judge(String at, String typed, JsonNode value, List<String> faults) {
        String type = typed.replaceAll(" \\((required|optional)\\)$", "");
        Matcher array = ARRAY.matcher(type);
        Matcher map = MAP.matcher(type);
        if (value.isNull() || type.equals("anything")) {
            return;
        }
        if (array.matches()) {
            expect(at, "an array", value.isArray(), faults);
            if (value instanceof ArrayNode elements) {
                elements.forEach(element -> judge(at + "[]", array.group(1), element, faults));
            }
        } else if (map.matches()) {
            expect(at, "an object", value.isObject(), faults);
            value.properties().forEach(entry -> judge(at + "{}", map.group(1), entry.getValue(), faults));
        } else if (type.equals("string")) {
            expect(at, "a string", value.isTextual(), faults);
        } else if (type.equals("number")) {
            expect(at, "a number", value.isNumber(), faults);
        } else if (type.equals("boolean")) {
            expect(at, "a boolean", value.isBoolean(), faults);
        } else if (type.equals("object") || type.equals("JsonSchemaDocument")) {
            // What is in a schema is the user's.
            expect(at, "an object", value.isObject(), faults);
        } else if (type.equals("ServiceError")) {
            value.fieldNames().forEachRemaining(name -> {
                expect(
                        at + "." + name,
                        "a field of the data action service's errors",
                        SERVICE_ERROR.contains(name),
                        faults);
            });
        } else {
            model(at, type, value, faults);
        }
    }

    private static void model(String at, String type, JsonNode value, List<String> faults) {
        JsonNode fields = FACTS.path("models").path(type);
        expect(at, "an object of the model " + type, value.isObject() && fields.isObject(), faults);
        value.properties().forEach(entry -> {
            String name = entry.getKey();
            if (fields.has(name)) {
                String typed = TYPED_OTHERWISE.getOrDefault(
                        type + "." + name, fields.path(name).asText());
                judge(at + "." + name, typed, entry.getValue(), faults);
            } else {
                faults.add(at + "." + name + " is not a field of the model " + type);
            }
        });
    }

    private static void expect(String at, String what, boolean met, List<String> faults) {
        if (!met) {
            faults.add(at + " is not " + what);
        }
    }

    private static JsonNode read() {
        try (InputStream in = ApiFacts.class.getResourceAsStream("/api-facts.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, "/api-facts.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
