package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads text, numbers and booleans; the parser stands at a token of the right sort. */
final class ScalarReader {
    private static final String FORM = "is a string, but not in the expected form";
    private static final String RANGE = "is out of range";
    /** As the contract says it. */
    private static final BigDecimal FLOAT_MAX = new BigDecimal(Float.toString(Float.MAX_VALUE));

    private static final Map<Class<?>, long[]> RANGES = Map.of(
            byte.class, new long[] {Byte.MIN_VALUE, Byte.MAX_VALUE},
            Byte.class, new long[] {Byte.MIN_VALUE, Byte.MAX_VALUE},
            short.class, new long[] {Short.MIN_VALUE, Short.MAX_VALUE},
            Short.class, new long[] {Short.MIN_VALUE, Short.MAX_VALUE},
            int.class, new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
            Integer.class, new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
            long.class, new long[] {Long.MIN_VALUE, Long.MAX_VALUE},
            Long.class, new long[] {Long.MIN_VALUE, Long.MAX_VALUE});

    private final JsonParser parser;
    private final boolean textWhole;
    private final InputFaults faults;

    ScalarReader(JsonParser parser, boolean textWhole, InputFaults faults) {
        this.parser = parser;
        this.textWhole = textWhole;
        this.faults = faults;
    }

    @Nullable
    Object read(Shape.Scalar shape, Path path) throws IOException {
        if (shape.word() == SchemaWord.STRING) {
            return text(shape.type(), path);
        }
        if (shape.word() == SchemaWord.BOOLEAN) {
            return parser.getBooleanValue();
        }
        return shape.word() == SchemaWord.INTEGER ? integer(shape.type(), path) : number(shape.type(), path);
    }

    @Nullable
    Object read(Shape.Constants shape, Path path) throws IOException {
        Object constant = shape.byName().get(parser.getText());
        return constant == null
                ? wrong(
                        path,
                        "must be one of " + String.join(", ", shape.byName().keySet()))
                : constant;
    }

    /** Any text. */
    @Nullable
    String text(Path path) throws IOException {
        String text = parser.getText();
        if (!textWhole && !WholeText.is(text)) {
            faults.wrong(path, "has text with half a surrogate pair");
            return null;
        }
        return text;
    }

    private @Nullable Object text(Class<?> type, Path path) throws IOException {
        if (type == byte[].class) {
            return bytes(path);
        }
        String text = text(path);
        if (text == null || type == String.class || type == CharSequence.class) {
            return text;
        }
        if (type == char[].class) {
            return text.toCharArray();
        }
        if (type == char.class || type == Character.class) {
            return text.length() == 1 ? (Object) text.charAt(0) : wrong(path, FORM);
        }
        return type == UUID.class ? uuid(text, path) : uri(text, path);
    }

    private byte @Nullable [] bytes(Path path) throws IOException {
        try {
            return parser.getBinaryValue();
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            return (byte[]) wrong(path, FORM);
        }
    }

    private @Nullable Object uuid(String text, Path path) {
        try {
            // The JDK takes shorter ones, too.
            return text.length() == 36 ? UUID.fromString(text) : wrong(path, FORM);
        } catch (IllegalArgumentException e) {
            return wrong(path, FORM);
        }
    }

    private @Nullable Object uri(String text, Path path) {
        try {
            return text.isEmpty() ? wrong(path, FORM) : new URI(text);
        } catch (URISyntaxException e) {
            return wrong(path, FORM);
        }
    }

    private @Nullable Object integer(Class<?> type, Path path) throws IOException {
        long[] range = RANGES.get(type);
        if (range == null) {
            return parser.getBigIntegerValue();
        }
        boolean isLong = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        long value = isLong ? parser.getLongValue() : 0;
        if (!isLong || value < range[0] || value > range[1]) {
            return wrong(path, "must be an integer from " + range[0] + " to " + range[1]);
        }
        if (type == long.class || type == Long.class) {
            return value;
        }
        if (type == int.class || type == Integer.class) {
            return (int) value;
        }
        return type == short.class || type == Short.class ? (Object) (short) value : (Object) (byte) value;
    }

    private @Nullable Object number(Class<?> type, Path path) throws IOException {
        if (type == Number.class) {
            return anyNumber(path);
        }
        BigDecimal value = decimal(path);
        if (value == null || type == BigDecimal.class) {
            return value;
        }
        if (type == float.class || type == Float.class) {
            return value.abs().compareTo(FLOAT_MAX) > 0 ? wrong(path, RANGE) : (Object) value.floatValue();
        }
        double rounded = value.doubleValue();
        return Double.isFinite(rounded) ? rounded : wrong(path, RANGE);
    }

    /** A number of the smallest type that holds all of it. */
    @Nullable
    Number anyNumber(Path path) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT ? decimal(path) : parser.getNumberValue();
    }

    private @Nullable BigDecimal decimal(Path path) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            BigInteger whole = parser.getBigIntegerValue();
            return new BigDecimal(whole);
        }
        try {
            BigDecimal value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) <= Json.MAX_EXPONENT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Beyond the exponents of BigDecimal.
        }
        throw exponent(path);
    }

    static ActionFailedException exponent(Path path) {
        return InputFault.invalid(path, "has a number with an exponent beyond " + Json.MAX_EXPONENT);
    }

    private @Nullable Object wrong(Path path, String what) {
        faults.wrong(path, what);
        return null;
    }
}
