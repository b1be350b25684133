package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/** What to write instead of what is refused; loaded only then. */
final class Remedies {
    private Remedies() {}

    static String of(Annotation annotation) {
        if (annotation instanceof JsonProperty property
                && FormAnnotations.isBothWays(property)
                && saysRequired(property)) {
            return "Express it with the type: an Optional or @Nullable component may be absent, any other may not.";
        }
        return switch (annotation.annotationType().getSimpleName()) {
            case "JsonNaming" -> "Write @JsonProperty(\"…\") at each component.";
            case "JsonAlias" -> "A contract has one name for it: write that one with @JsonProperty.";
            case "JsonUnwrapped" -> "Write the inner components as components of the outer type.";
            case "JsonAnySetter", "JsonAnyGetter" -> "Name each property as a component, or use a Map<String, …>.";
            case "JsonIgnore", "JsonIgnoreProperties" -> "Leave the component out.";
            case "JsonFormat" -> "Remove it: dates and times travel as ISO 8601 text, enums as the names of constants.";
            case "JsonInclude" -> "Remove it: null and an empty Optional are left out, and nothing else is.";
            case "JsonTypeInfo", "JsonSubTypes" ->
                "Use one record, with an Optional for each part that only some kinds have.";
            case "JsonValue" ->
                "For an enum write @JsonProperty(\"…\") at each constant, for others use the value's type.";
            case "JsonDeserialize", "JsonSerialize" -> "Use a type that travels without it, such as String.";
            default -> "Remove it.";
        };
    }

    private static boolean saysRequired(JsonProperty property) {
        return property.required() || property.isRequired() != OptBoolean.DEFAULT;
    }

    private static String requiredOrNot(JsonProperty property) {
        return saysRequired(property) ? "(isRequired = " + property.isRequired() + ")" : "";
    }

    static String shown(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        String name = "@" + type.getSimpleName();
        if (annotation instanceof JsonProperty property) {
            if (!FormAnnotations.isBothWays(property)) {
                return name + "(access = " + property.access() + ")";
            }
            return property.required() ? name + "(required = true)" : name + requiredOrNot(property);
        }
        if (annotation instanceof JsonInclude include) {
            return name + "(" + include.value() + ")";
        }
        return type.getName().startsWith("tools.jackson.") ? name + " of Jackson 3" : name;
    }

    static String of(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (Shapes.isOptional(raw)) {
            return "An Optional may only be a component itself, as in Optional<List<String>>.";
        }
        Class<?> plain = (Class<?>) raw;
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
