package io.github.genesysdataactions.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Java's types that Jackson, without further modules, writes as one JSON scalar. */
final class ScalarTypes {
    private static final Map<Class<?>, String> JSON_TYPES = new HashMap<>();

    static {
        put("boolean", boolean.class, Boolean.class);
        put("integer", byte.class, Byte.class, short.class, Short.class, int.class, Integer.class);
        put("integer", long.class, Long.class, BigInteger.class, OptionalInt.class, OptionalLong.class);
        put("number", float.class, Float.class, double.class, Double.class, BigDecimal.class);
        put("number", Number.class, OptionalDouble.class);
        put("string", String.class, CharSequence.class, char.class, Character.class, UUID.class, URI.class);
        // Jackson writes the one as base64, the other as text.
        put("string", byte[].class, char[].class);
    }

    private ScalarTypes() {}

    static Optional<String> jsonType(Class<?> type) {
        return Optional.ofNullable(JSON_TYPES.get(type));
    }

    private static void put(String jsonType, Class<?>... types) {
        for (Class<?> type : types) {
            JSON_TYPES.put(type, jsonType);
        }
    }
}
