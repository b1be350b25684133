package io.github.genesysdataactions.local.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads and writes JSON trees so that numbers keep value and scale, and objects keep the order of their keys. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Returns the configured mapper, for libraries that want one. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one JSON value.
     *
     * @throws NotJson if the bytes are empty or hold anything but one JSON value
     */
    public static JsonNode parse(byte[] bytes) throws NotJson {
        try {
            return present(MAPPER.readTree(bytes));
        } catch (JsonProcessingException e) {
            throw NotJson.at(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one JSON value.
     *
     * @throws NotJson if the text is empty or holds anything but one JSON value
     */
    public static JsonNode parse(String text) throws NotJson {
        try {
            return present(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw NotJson.at(e);
        }
    }

    /** Says whether a text is one JSON value. */
    public static boolean isJson(String text) {
        try {
            parse(text);
            return true;
        } catch (NotJson e) {
            return false;
        }
    }

    /** Writes a tree as compact UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written.", e);
        }
    }

    /** Writes a tree as compact text. */
    public static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written.", e);
        }
    }

    /** Returns a new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns a new, empty array. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static JsonNode present(JsonNode tree) throws NotJson {
        if (tree.isMissingNode()) {
            throw new NotJson("empty");
        }
        return tree;
    }
}
