package io.github.genesysdataactions.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes JSON so that what is read and written back is equal: key order, unknown fields, number value and
 * scale.
 *
 * <p>Failures are {@link JsonFault}s, which never quote the input.
 */
public final class Json {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // A name that stands twice: seen for free while a tree is built, and by READER elsewhere.
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final ObjectReader READER = MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** Returns a new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws JsonFault if the text is anything else
     */
    public static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new JsonFault("The text is empty");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        } catch (NumberFormatException e) {
            throw beyondNumbers();
        }
    }

    /**
     * Reads one JSON object.
     *
     * @throws JsonFault if the text is anything else
     */
    public static ObjectNode readObject(String text) {
        if (read(text) instanceof ObjectNode object) {
            return object;
        }
        throw new JsonFault("The text is JSON, but no object");
    }

    /**
     * Checks an object without building its tree, which costs a fifth of reading it, and picks these members.
     *
     * @return the members' texts in the order of the names; nothing if one of them is missing, blank or no text, or if it
     *     takes {@link #readObject} to say whether anything is wrong
     */
    public static Optional<List<String>> skim(String text, String... names) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return new Skim(parser, names).texts();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a value of a user's type.
     *
     * @throws JsonFault if the text is no JSON or does not fit the type
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            T value = READER.forType(type).readValue(text);
            if (value == null) {
                throw new JsonFault("The value is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        } catch (NumberFormatException e) {
            throw beyondNumbers();
        }
    }

    /**
     * Reads a JSON object as a map.
     *
     * @throws JsonFault if the text is anything else
     */
    public static Map<String, Object> readMap(String text) {
        try {
            Map<String, Object> value = READER.forType(MAP).readValue(text);
            if (value == null) {
                throw new JsonFault("The value is null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        } catch (NumberFormatException e) {
            throw beyondNumbers();
        }
    }

    /**
     * Turns a user's value (a record, a map, …) into a tree; what is absent is left out.
     *
     * @throws JsonFault if the value cannot be written as JSON
     */
    public static JsonNode tree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof JsonProcessingException cause ? JsonFault.of(cause) : e;
        }
    }

    /** Writes a tree on one line. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        }
    }

    /** Writes a tree for people: two spaces, line feeds. */
    public static String writePretty(JsonNode node) {
        try {
            return PRETTY.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        }
    }

    /** What is written piece by piece, without a tree. */
    @FunctionalInterface
    public interface Content {
        /** Writes one value. */
        void to(JsonGenerator out) throws IOException;
    }

    /** Writes content on one line. */
    public static String write(Content content) {
        return write(content, MAPPER.writer());
    }

    /** Writes content for people: two spaces, line feeds. */
    public static String writePretty(Content content) {
        return write(content, PRETTY);
    }

    private static String write(Content content, ObjectWriter writer) {
        JsonFactory factory = writer.getFactory();
        try (SegmentedStringWriter text = new SegmentedStringWriter(factory._getBufferRecycler())) {
            try (JsonGenerator out = writer.createGenerator(text)) {
                content.to(out);
            }
            return text.getAndClear();
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jackson leaves an exponent beyond an {@code int} to {@code BigDecimal}, whose message quotes the number. */
    private static JsonFault beyondNumbers() {
        return new JsonFault("The JSON has a number whose exponent is beyond all limits");
    }
}
