package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the fields of a request body, collects every fault, and refuses them together. */
final class Fields {
    /** The public API's limit for names and categories. */
    static final int NAME_LIMIT = 256;

    static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private final ObjectNode body;
    private final List<Refusal.FieldFault> faults = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    Fields(ObjectNode body) {
        this.body = body;
    }

    /** Reads a text that has to be there, 1 to {@code limit} characters long. */
    String text(String path, int limit) {
        return optionalText(path, limit).orElseGet(() -> {
            if (value(path).isEmpty()) {
                fault("missing.field", path, "is required");
            }
            return "";
        });
    }

    /** Reads a text that may be missing or null. */
    Optional<String> optionalText(String path, int limit) {
        return value(path).flatMap(node -> {
            if (!node.isTextual()
                    || node.textValue().isBlank()
                    || node.textValue().length() > limit) {
                fault("invalid.value", path, "has to be a text of 1 to " + limit + " characters");
                return Optional.empty();
            }
            return Optional.of(node.textValue());
        });
    }

    /** Reads a template, which may be any text, even an empty one. */
    Optional<String> template(String path) {
        return value(path).flatMap(node -> {
            if (!node.isTextual()) {
                fault("invalid.value", path, "has to be a text");
                return Optional.empty();
            }
            return Optional.of(node.textValue());
        });
    }

    /** Reads an object that has to be there. */
    ObjectNode object(String path) {
        return optionalObject(path).orElseGet(() -> {
            if (value(path).isEmpty()) {
                fault("missing.field", path, "is required");
            }
            return Json.object();
        });
    }

    /** Reads an object that may be missing or null. */
    Optional<ObjectNode> optionalObject(String path) {
        return value(path).flatMap(node -> {
            if (node instanceof ObjectNode object) {
                return Optional.of(object);
            }
            fault("invalid.value", path, "has to be an object");
            return Optional.empty();
        });
    }

    /** Reads an object whose values are texts; missing or null is an empty one. */
    ObjectNode texts(String path) {
        ObjectNode object = optionalObject(path).orElseGet(Json::object);
        object.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                fault("invalid.value", path + "." + entry.getKey(), "has to be a text");
            }
        });
        return object;
    }

    /** Reads a whole number that may be missing or null. */
    Optional<Integer> integer(String path, int from, int to) {
        return value(path).flatMap(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < from || node.intValue() > to) {
                fault("invalid.value", path, "has to be a whole number from " + from + " to " + to);
                return Optional.empty();
            }
            return Optional.of(node.intValue());
        });
    }

    /** Reads a truth value; missing or null is false. */
    boolean flag(String path) {
        return value(path)
                .filter(node -> {
                    if (!node.isBoolean()) {
                        fault("invalid.value", path, "has to be true or false");
                    }
                    return node.asBoolean();
                })
                .isPresent();
    }

    /** Notes every field of an object that is not one of these; the path of the whole body is empty. */
    void only(String path, String... names) {
        JsonNode object = path.isEmpty() ? body : value(path).orElseGet(MissingNode::getInstance);
        object.fieldNames().forEachRemaining(name -> {
            if (!List.of(names).contains(name)) {
                fault("invalid.value", path.isEmpty() ? name : path + "." + name, "is not a field of this request");
            }
        });
    }

    /** Notes a fault at a field. */
    void fault(String errorCode, String path, String reason) {
        faults.add(new Refusal.FieldFault(errorCode, path));
        reasons.add("'" + path + "' " + reason);
    }

    /** Refuses the request if anything was wrong so far. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refusal(
                    400,
                    "bad.request",
                    reasons.stream().collect(Collectors.joining("; ", "The request is not valid: ", ".")),
                    faults);
        }
    }

    private Optional<JsonNode> value(String path) {
        JsonNode node = body;
        for (String name : Arrays.asList(path.split("\\.", -1))) {
            node = node.path(name);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }
}
