package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns JSON into plain Java values and back. */
final class Values {
    /** For values of the user's own types, which may have parts of java.time and Optional. */
    private static final ObjectMapper TYPES = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(Json.mapper()))
            .mappingProvider(new JacksonMappingProvider(Json.mapper()))
            .build();

    private Values() {}

    /** Returns a value as a tree. */
    static JsonNode tree(@Nullable Object value) {
        return TYPES.valueToTree(value);
    }

    /** Returns a tree as a value of a type. */
    static <T> T typed(JsonNode tree, Class<T> type) {
        return TYPES.convertValue(tree, type);
    }

    static String json(JsonNode tree) {
        return Json.text(tree);
    }

    /** Writes JSON so that equal trees make equal texts. */
    static String sorted(JsonNode tree) {
        try {
            return Json.mapper()
                    .writer()
                    .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written.", e);
        }
    }

    static String pretty(JsonNode tree) {
        return tree.toPrettyString();
    }

    /**
     * Reads JSON.
     *
     * @throws IllegalArgumentException that says what is not JSON, without quoting it
     */
    static JsonNode parse(String text, String subject, String remedy) {
        try {
            return Json.parse(text);
        } catch (NotJson e) {
            throw new IllegalArgumentException(subject + " is not JSON: " + e.getMessage() + ". " + remedy, e);
        }
    }

    static JsonNode jsonOrText(String text) {
        try {
            return Json.parse(text);
        } catch (NotJson e) {
            return TextNode.valueOf(text);
        }
    }

    /** Returns what a JSONPath finds. */
    static @Nullable Object at(JsonNode tree, String path) {
        try {
            return plain(Json.mapper().valueToTree(JsonPath.compile(path).read(tree, PATHS)));
        } catch (JsonPathException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The JSONPath " + path + " finds nothing: " + e.getMessage(), e);
        }
    }

    /** Returns an object as a map; keeps the order of its members. */
    static Map<String, @Nullable Object> map(ObjectNode object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
        return Collections.unmodifiableMap(map);
    }

    /**
     * Returns a tree as the values that people write in tests: maps, lists, texts, booleans, {@code null}; a whole number is
     * an Integer, Long or BigInteger, the first that holds it; another number is a Double, or a BigDecimal if a Double has
     * not all its digits.
     */
    static @Nullable Object plain(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return map(object);
        }
        if (tree.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            tree.forEach(item -> list.add(plain(item)));
            return Collections.unmodifiableList(list);
        }
        if (tree.isIntegralNumber()) {
            return tree.canConvertToInt()
                    ? (Object) tree.intValue()
                    : tree.canConvertToLong() ? (Object) tree.longValue() : tree.bigIntegerValue();
        }
        if (tree.isNumber()) {
            BigDecimal exact = tree.decimalValue();
            double near = exact.doubleValue();
            return Double.isFinite(near) && BigDecimal.valueOf(near).compareTo(exact) == 0 ? (Object) near : exact;
        }
        return tree.isBoolean() ? (Object) tree.booleanValue() : tree.isTextual() ? tree.textValue() : null;
    }
}
