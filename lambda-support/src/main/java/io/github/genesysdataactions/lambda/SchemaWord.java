package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** What JSON Schema calls the JSON that a Java type is read from. */
enum SchemaWord {
    STRING("a string", JsonToken.VALUE_STRING, JsonToken.VALUE_STRING),
    INTEGER("an integer", JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_INT),
    NUMBER("a number", JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT),
    BOOLEAN("a boolean", JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE),
    ARRAY("an array", JsonToken.START_ARRAY, JsonToken.START_ARRAY),
    OBJECT("an object", JsonToken.START_OBJECT, JsonToken.START_OBJECT),
    /** A type such as {@link Object} that is read from anything. */
    ANY("of another type", JsonToken.NOT_AVAILABLE, JsonToken.NOT_AVAILABLE);

    private final String phrase;
    private final JsonToken token;
    private final JsonToken other;

    SchemaWord(String phrase, JsonToken token, JsonToken other) {
        this.phrase = phrase;
        this.token = token;
        this.other = other;
    }

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
    boolean covers(JsonToken first) {
        return this == ANY || first == token || first == other;
    }

    /** The word with its article, such as "an integer". */
    String phrase() {
        return phrase;
    }
}
