package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads fields of a server's answer leniently: a field of another type counts as absent. */
public final class Fields {
    private Fields() {}

    public static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue());
    }

    public static String requiredText(JsonNode object, String name, JsonPath path) {
        return text(object, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> JsonFault.missing(path.field(name), "text"));
    }

    public static OptionalInt number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    public static boolean flag(JsonNode object, String name) {
        return object.path(name).booleanValue();
    }

    /** Returns any value as JSON text; {@code null} counts as absent. */
    public static Optional<String> json(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(Json.write(value));
    }

    /** Returns an object's members in their order; other values become JSON text. */
    public static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(
                        entry.getKey(),
                        entry.getValue().isTextual() ? entry.getValue().textValue() : Json.write(entry.getValue())));
        return Collections.unmodifiableMap(texts);
    }

    public static ObjectNode put(ObjectNode object, Map<String, String> texts) {
        texts.forEach(object::put);
        return object;
    }
}
