package io.github.genesysdataactions.schema;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/** What to write instead of a type that has no place in a contract. */
final class Remedies {
    private Remedies() {}

    static String of(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (Component.isOptional(raw)) {
            return "An Optional may only be a component itself, as in Optional<List<String>>.";
        }
        if (!(raw instanceof Class<?> plain)) {
            return "Use a record, an enum, a String, a number, a boolean, or a List of these.";
        }
        if (plain.getName().startsWith("java.time.")
                || plain == java.util.Date.class
                || plain == java.util.Calendar.class) {
            return "Use Instant, OffsetDateTime, LocalDate, LocalTime, LocalDateTime, YearMonth, Duration, Period or a"
                    + " String.";
        }
        if (Collection.class.isAssignableFrom(plain)) {
            return "Use List<…>, Set<…> or Collection<…>, and say what it holds.";
        }
        if (Map.class.isAssignableFrom(plain)) {
            return "Use Map<String, …> with the type of the values.";
        }
        if (plain.isInterface() || Modifier.isAbstract(plain.getModifiers())) {
            return "Use a record: the JSON does not say which class to create.";
        }
        return "Use a record, an enum, a String, a number, a boolean, or a List of these.";
    }
}
