package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the Jackson annotations of records and enums: names, descriptions, and those that cannot be followed. */
final class JsonNames {
    /** What these do to the JSON cannot be said in a schema without running them. */
    private static final Set<String> NOT_FOLLOWED = Set.of(
            "JsonFormat",
            "JsonGetter",
            "JsonIgnore",
            "JsonNaming",
            "JsonSerialize",
            "JsonTypeInfo",
            "JsonUnwrapped",
            "JsonValue");

    /** A method that is merely ignored is no part of the JSON anyhow. */
    private static final Set<String> NOT_FOLLOWED_ON_METHODS = Set.of("JsonAnyGetter", "JsonGetter", "JsonValue");

    private JsonNames() {}

    static String name(RecordComponent component) {
        return find(component, JsonProperty.class)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }

    static Optional<String> description(RecordComponent component) {
        return find(component, JsonPropertyDescription.class)
                .map(JsonPropertyDescription::value)
                .filter(text -> !text.isEmpty());
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> {
                    JsonProperty renamed = constant.getAnnotation(JsonProperty.class);
                    return renamed == null || renamed.value().isEmpty() ? constant.getName() : renamed.value();
                })
                .toList();
    }

    /** Refuses a component whose JSON has a form that only Jackson knows. */
    static void refuseWhatChangesTheForm(RecordComponent component, String subject) {
        places(component).forEach(place -> refuse(place, subject, NOT_FOLLOWED));
    }

    /** Refuses a record or enum whose JSON has a form that only Jackson knows. */
    static void refuseWhatChangesTheForm(Class<?> type, String subject) {
        refuse(type, subject, NOT_FOLLOWED);
        for (Method method : type.getDeclaredMethods()) {
            refuse(method, subject, NOT_FOLLOWED_ON_METHODS);
        }
    }

    private static void refuse(AnnotatedElement place, String subject, Set<String> notFollowed) {
        for (Annotation annotation : place.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (type.getName().startsWith("com.fasterxml.jackson.") && notFollowed.contains(type.getSimpleName())) {
                throw new IllegalArgumentException(subject + " carries @" + type.getSimpleName()
                        + ", which gives its JSON a form that a schema made from the record would not have."
                        + " Remove it, or write the schema with Schema.object.");
            }
        }
    }

    /** Jackson's annotations reach accessor, field and constructor parameter, never the component itself. */
    private static List<AnnotatedElement> places(RecordComponent component) {
        List<AnnotatedElement> places = new ArrayList<>();
        places.add(component.getAccessor());
        for (Field field : component.getDeclaringRecord().getDeclaredFields()) {
            if (field.getName().equals(component.getName())) {
                places.add(field);
            }
        }
        return places;
    }

    private static <A extends Annotation> Optional<A> find(RecordComponent component, Class<A> type) {
        return places(component).stream()
                .flatMap(place -> Optional.ofNullable(place.getAnnotation(type)).stream())
                .findFirst();
    }
}
