package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the names and descriptions that Jackson's annotations give to records and enums. */
final class JsonNames {
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
