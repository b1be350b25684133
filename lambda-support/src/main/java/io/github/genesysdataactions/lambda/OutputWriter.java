package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.lambda.Shape.Component;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes outputs: components and nothing else, so that the answer has what the contract says; what is null or empty is left
 * out. Thread-safe.
 */
final class OutputWriter {
    private final Shape declared;
    private final Jackson jackson;
    /** Bounded by the classes that the function's own code puts into outputs. */
    private final Map<Class<?>, Shape> met = new ConcurrentHashMap<>();

    OutputWriter(Shape declared, Jackson jackson) {
        this.declared = declared;
        this.jackson = jackson;
    }

    Shape shape() {
        return declared;
    }

    /**
     * Returns an output as JSON.
     *
     * @throws IllegalStateException if it holds what JSON cannot express: NaN, an infinity, half a surrogate pair or a
     *     null key
     * @throws ActionFailedException with status 500 if null is where the contract does not allow it
     */
    String write(@Nullable Object output) throws IOException {
        if (output == null) {
            return "{}";
        }
        try (SegmentedStringWriter text = new SegmentedStringWriter(Json.FACTORY._getBufferRecycler())) {
            try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
                write(output, declared, json);
            }
            String written = text.getAndClear();
            if (!WholeText.is(written)) {
                throw new IllegalStateException("The output has half a surrogate pair");
            }
            return written;
        }
    }

    private void write(@Nullable Object value, Shape shape, JsonGenerator json) throws IOException {
        if (value == null) {
            if (!shape.takesNull()) {
                throw ActionFailedException.invalidOutput(
                        "A list or map of the output has null in it, which the contract does not allow.");
            }
            json.writeNull();
        } else if (shape instanceof Shape.Components components
                && components.type().isInstance(value)) {
            components(value, components, json);
        } else if (shape instanceof Shape.Constants constants) {
            json.writeString(constants.names().get(value));
        } else if (value instanceof Iterable<?> items && !(value instanceof JsonNode)) {
            Shape item = shape instanceof Shape.Items known ? known.item() : new Shape.Anything();
            json.writeStartArray();
            for (Object one : items) {
                write(one, item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            Shape held = shape instanceof Shape.Entries known ? known.value() : new Shape.Anything();
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                if (entry.getKey() == null) {
                    throw new IllegalStateException("The output has a map with null as a key");
                }
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), held, json);
            }
            json.writeEndObject();
        } else if (value.getClass().isArray() && !(value instanceof byte[]) && !(value instanceof char[])) {
            array(value, shape instanceof Shape.Items known ? known.item() : new Shape.Anything(), json);
        } else if (!scalar(value, json)) {
            other(value, json);
        }
    }

    private void components(Object value, Shape.Components shape, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Component component : shape.all()) {
            Object held = held(get(component, value));
            require(held, component, shape);
            // What takes anything takes null, and has to be there.
            if (held != null || component.required()) {
                json.writeFieldName(component.name());
                write(held, component.shape(), json);
            }
        }
        json.writeEndObject();
    }

    /**
     * Refuses null in the place of an output.
     *
     * @throws ActionFailedException if the contract requires a part of it
     */
    void requireNothing() {
        if (declared instanceof Shape.Components components) {
            for (Component component : components.all()) {
                require(null, component, components);
            }
        }
    }

    private static void require(@Nullable Object held, Component component, Shape.Components shape) {
        if (held == null && component.required() && !component.shape().takesNull()) {
            throw ActionFailedException.invalidOutput("Required in the output, but null: " + component.name() + " of "
                    + shape.type().getSimpleName() + ".");
        }
    }

    private static @Nullable Object get(Component component, Object value) {
        try {
            return component.getter().get(value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The component " + component.name() + " cannot be read", e);
        }
    }

    private static @Nullable Object held(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        return value;
    }

    private void array(Object array, Shape item, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < Array.getLength(array); i++) {
            write(Array.get(array, i), item, json);
        }
        json.writeEndArray();
    }

    private static boolean scalar(Object value, JsonGenerator json) throws IOException {
        if (value instanceof CharSequence || value instanceof Character) {
            json.writeString(value.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            json.writeNumber(((Number) value).intValue());
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            requireFinite(number, json);
            json.writeNumber(number);
        } else if (value instanceof Float number) {
            requireFinite(number, json);
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof UUID || value instanceof URI) {
            json.writeString(value.toString());
        } else if (value instanceof byte[] bytes) {
            json.writeBinary(bytes);
        } else if (value instanceof char[] text) {
            json.writeString(text, 0, text.length);
        } else {
            return false;
        }
        return true;
    }

    private static void requireFinite(double number, JsonGenerator json) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("The output has NaN or an infinity at "
                    + json.getOutputContext().pathAsPointer() + ", for which JSON has no number");
        }
    }

    /** What the declared type does not say: the class of the value decides. */
    private void other(Object value, JsonGenerator json) throws IOException {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (type.isRecord() || type.isEnum()) {
            Shape shape = met.get(type);
            if (shape == null) {
                shape = Shapes.of(Typed.of(type), jackson);
                met.put(type, shape);
            }
            write(value, shape, json);
            return;
        }
        JsonNode tree = jackson.mapper().valueToTree(value);
        requireFinite(tree, json);
        jackson.mapper().writeTree(json, tree);
    }

    private static void requireFinite(JsonNode tree, JsonGenerator json) {
        if (tree.isDouble() || tree.isFloat()) {
            requireFinite(tree.doubleValue(), json);
        }
        for (JsonNode child : tree) {
            requireFinite(child, json);
        }
    }
}
