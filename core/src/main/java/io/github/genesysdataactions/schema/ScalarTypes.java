package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Java's types that travel as one JSON scalar. */
final class ScalarTypes {
    private static final Map<Class<?>, String> JSON_TYPES = new HashMap<>();
    /** What a reader of the contract has to know about the text. */
    private static final Map<Class<?>, String> FORMS = new HashMap<>();
    /** The least and the greatest value of the types that hold less than a number of 64 bits. */
    private static final Map<Class<?>, List<Number>> RANGES = new HashMap<>();

    static {
        put("boolean", boolean.class, Boolean.class);
        narrow("integer", Byte.MIN_VALUE, Byte.MAX_VALUE, byte.class, Byte.class);
        narrow("integer", Short.MIN_VALUE, Short.MAX_VALUE, short.class, Short.class);
        narrow("integer", Integer.MIN_VALUE, Integer.MAX_VALUE, int.class, Integer.class, OptionalInt.class);
        put("integer", long.class, Long.class, BigInteger.class, OptionalLong.class);
        narrow("number", -Float.MAX_VALUE, Float.MAX_VALUE, float.class, Float.class);
        put("number", double.class, Double.class, BigDecimal.class);
        put("number", Number.class, OptionalDouble.class);
        put("string", String.class, CharSequence.class, char.class, Character.class, char[].class);
        text("a UUID", UUID.class);
        text("a URI", URI.class);
        text("base64", byte[].class);
        text("a language tag, as in en_US", Locale.class);
        text("an ISO 8601 date, as in 2026-11-30", LocalDate.class);
        text("an ISO 8601 time, as in 14:30:00", LocalTime.class);
        text("an ISO 8601 date and time without offset, as in 2026-11-30T14:30:00", LocalDateTime.class);
        text("an ISO 8601 month, as in 2026-11", YearMonth.class);
        text("an ISO 8601 duration, as in PT1H30M", Duration.class);
        text("an ISO 8601 period of days, months and years, as in P1M10D", Period.class);
        put("string", Instant.class, OffsetDateTime.class);
    }

    private ScalarTypes() {}

    static Optional<ObjectNode> schema(Class<?> type) {
        String jsonType = JSON_TYPES.get(type);
        if (jsonType == null) {
            return Optional.empty();
        }
        ObjectNode schema = Json.object().put("type", jsonType);
        if (type == char.class || type == Character.class) {
            schema.put("minLength", 1).put("maxLength", 1);
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            schema.put("format", "date-time");
        }
        List<Number> range = RANGES.get(type);
        if (range != null) {
            schema.set("minimum", Json.read(range.get(0).toString()));
            schema.set("maximum", Json.read(range.get(1).toString()));
        }
        return Optional.of(schema);
    }

    /** What the text has to be, such as "a UUID"; nothing for a type whose schema says it all. */
    static Optional<String> form(Class<?> type) {
        return Optional.ofNullable(FORMS.get(type));
    }

    private static void narrow(String jsonType, Number least, Number greatest, Class<?>... types) {
        put(jsonType, types);
        for (Class<?> type : types) {
            RANGES.put(type, List.of(least, greatest));
        }
    }

    private static void text(String form, Class<?> type) {
        put("string", type);
        FORMS.put(type, form);
    }

    private static void put(String jsonType, Class<?>... types) {
        for (Class<?> type : types) {
            JSON_TYPES.put(type, jsonType);
        }
    }
}
