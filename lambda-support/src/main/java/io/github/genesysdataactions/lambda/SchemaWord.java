package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What JSON Schema calls the JSON that a Java type is read from. */
enum SchemaWord {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    /** A type such as {@link Object} that is read from anything. */
    ANY;

    // byte[] travels as base64, char[] as text.
    private static final Set<Class<?>> STRINGS = Set.of(
            String.class,
            CharSequence.class,
            char.class,
            Character.class,
            UUID.class,
            URI.class,
            byte[].class,
            char[].class);

    private static final Set<Class<?>> INTEGERS = Set.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(float.class, Float.class, double.class, Double.class, BigDecimal.class, Number.class);

    /** The word for a type that is read and written as text, a number or a boolean; else {@link #ANY}. */
    static SchemaWord ofScalar(Class<?> type) {
        if (STRINGS.contains(type)) {
            return STRING;
        }
        if (INTEGERS.contains(type)) {
            return INTEGER;
        }
        if (NUMBERS.contains(type)) {
            return NUMBER;
        }
        return type == boolean.class || type == Boolean.class ? BOOLEAN : ANY;
    }

    /** Whether a value that starts with this token is of this type. */
    boolean covers(JsonToken token) {
        return switch (this) {
            case STRING -> token == JsonToken.VALUE_STRING;
            case INTEGER -> token == JsonToken.VALUE_NUMBER_INT;
            case NUMBER -> token.isNumeric();
            case BOOLEAN -> token.isBoolean();
            case ARRAY -> token == JsonToken.START_ARRAY;
            case OBJECT -> token == JsonToken.START_OBJECT;
            case ANY -> true;
        };
    }

    /** The word with its article, such as "an integer". */
    String phrase() {
        String word = name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case INTEGER, ARRAY, OBJECT -> "an " + word;
            case ANY -> "of another type";
            default -> "a " + word;
        };
    }
}
