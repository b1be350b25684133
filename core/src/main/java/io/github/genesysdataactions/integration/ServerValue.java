package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Something that Genesys Cloud sent, kept whole: fields that this library does not know included. */
abstract class ServerValue {
    final ObjectNode json;

    ServerValue(ObjectNode json) {
        this.json = json;
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    static String required(ObjectNode json, String name, JsonPath path) {
        return text(json, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> JsonFault.missing(path.field(name), "text"));
    }

    final Optional<String> text(String name) {
        return text(json, name);
    }

    static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue());
    }

    final OptionalInt number(String name) {
        JsonNode value = json.path(name);
        return value.canConvertToInt() && value.isIntegralNumber()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    /** Returns a time, or nothing if it is written as no ISO-8601 instant. */
    final Optional<Instant> time(String name) {
        try {
            return text(name).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns any value as JSON text; an empty object if there is none. */
    final String jsonOf(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? "{}" : Json.write(value);
    }

    final List<String> texts(String name) {
        return texts(json.path(name));
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    @SuppressWarnings(
            "EqualsGetClass") // all subclasses are final, and the same JSON may be read as two kinds of things
    public boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && json.equals(((ServerValue) other).json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }
}
