package io.github.genesysdataactions.lambda;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    static SchemaWord of(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)
                || type.isEnum()
                || type == char.class
                || type == Character.class) {
            return STRING;
        }
        if (INTEGERS.contains(type)) {
            return INTEGER;
        }
        if (NUMBERS.contains(type)) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return ARRAY;
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? OBJECT : ANY;
    }

    boolean scalar() {
        return this == STRING || this == INTEGER || this == NUMBER || this == BOOLEAN;
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
