package io.github.genesysdataactions.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON so that what is read and written back is equal: key order, unknown fields, number value and
 * scale.
 *
 * <p>Failures are {@link JsonFault}s, which never quote the input.
 */
public final class Json {
    /**
     * Trees are read and walked by recursion, and Jackson's own limit of 1,000 levels can overflow the usual stack of 1 MB
     * where the JVM has only its first compiler. Genesys Cloud reads contracts of 50 levels, each two or three in JSON.
     */
    static final int MAX_NESTING = 250;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();

    private Json() {}

    /** Returns a new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns a parser with the limits of everything that is read here; the caller closes it. */
    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(withoutMark(text));
    }

    /** A byte order mark, which some editors and gateways put first, is not part of JSON. */
    static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws JsonFault if the text is anything else
     */
    public static JsonNode read(String text) {
        return io(() -> {
            try (JsonParser parser = parser(text)) {
                return Tree.read(parser);
            }
        });
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
        throw new JsonFault("The text is JSON, but not an object");
    }

    /**
     * Returns the text if it is one JSON value and nothing after it, without building its tree.
     *
     * @throws JsonFault if the text is anything else
     */
    public static String requireJson(String text) {
        return io(() -> {
            try (JsonParser parser = parser(text)) {
                if (parser.nextToken() == null) {
                    throw new JsonFault("The text is empty");
                }
                parser.skipChildren();
                if (parser.nextToken() != null) {
                    throw new JsonFault("There is text after the end of the JSON");
                }
                return text;
            }
        });
    }

    /**
     * Checks an object without building its tree, which costs a fifth of reading it, and picks these members.
     *
     * @return the members' texts in the order of the names; nothing if one of them is missing, blank or no text, or if it
     *     takes {@link #readObject} to say whether anything is wrong
     */
    public static Optional<List<String>> skim(String text, String... names) {
        try (JsonParser parser = parser(text)) {
            return new Skim(parser, names).texts();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Writes a tree on one line. */
    public static String write(JsonNode node) {
        return write(out -> Tree.write(node, out));
    }

    /** Writes a tree for people: two spaces, line feeds. */
    public static String writePretty(JsonNode node) {
        return writePretty(out -> Tree.write(node, out));
    }

    /** Writes a tree as a part of something. */
    public static void write(JsonNode node, JsonGenerator out) throws IOException {
        Tree.write(node, out);
    }

    /** What is written piece by piece, without a tree. */
    @FunctionalInterface
    public interface Content {
        /** Writes one value. */
        void to(JsonGenerator out) throws IOException;
    }

    /** Writes content on one line. */
    public static String write(Content content) {
        return text(content);
    }

    /** Writes content for people: two spaces, line feeds. */
    public static String writePretty(Content content) {
        return text(out -> content.to(out.setPrettyPrinter(new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n")))));
    }

    private static String text(Content content) {
        return io(() -> {
            try (SegmentedStringWriter text = new SegmentedStringWriter(FACTORY._getBufferRecycler())) {
                try (JsonGenerator out = FACTORY.createGenerator(text)) {
                    content.to(out);
                }
                return text.getAndClear();
            }
        });
    }

    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T io(Work<T> work) {
        try {
            return work.run();
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        } catch (NumberFormatException e) {
            // Jackson leaves an exponent beyond an int to BigDecimal, whose message quotes the number.
            throw new JsonFault("The JSON has a number whose exponent is beyond all limits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T notNull(@Nullable T value) {
        if (value == null) {
            throw new JsonFault("The value is null");
        }
        return value;
    }
}
