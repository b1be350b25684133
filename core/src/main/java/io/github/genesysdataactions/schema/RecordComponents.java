package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the components of a record. */
final class RecordComponents {
    private RecordComponents() {}

    static List<Component> of(Class<?> record, String subject) {
        RecordComponent[] parts = record.getRecordComponents();
        Constructor<?> canonical = canonical(record, parts);
        List<Component> components = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            components.add(component(record, parts[i], canonical, i, subject));
        }
        return components;
    }

    private static Component component(
            Class<?> record, RecordComponent part, Constructor<?> canonical, int index, String subject) {
        Method accessor = part.getAccessor();
        Field field = field(record, part);
        List<AnnotatedElement> places =
                new ArrayList<>(List.of(accessor, field, canonical.getParameters()[index]));
        for (Class<?> one : JacksonRules.family(record)) {
            for (Method method : one.getDeclaredMethods()) {
                if (one != record
                        && method.getParameterCount() == 0
                        && method.getName().equals(part.getName())) {
                    places.add(method);
                }
            }
        }
        String name = Stream.of(accessor, field)
                .flatMap(place -> Optional.ofNullable(place.getAnnotation(JsonProperty.class)).stream())
                .map(JsonProperty::value)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(part.getName());
        checkNames(part, name, places, subject);
        boolean nullable = Component.saysNullable(
                Stream.of(part, accessor, part.getAnnotatedType(), accessor.getAnnotatedReturnType()));
        return new Component(part.getName(), name, part.getGenericType(), places, nullable);
    }

    /** Jackson takes a name from any of these places; the function looks at accessor and field only. */
    private static void checkNames(RecordComponent part, String name, List<AnnotatedElement> places, String subject) {
        for (AnnotatedElement place : places) {
            for (Annotation annotation : HarmlessAnnotations.unbundled(place)) {
                String other = written(annotation);
                if (!other.isEmpty() && !other.equals(name)) {
                    throw new IllegalArgumentException("The component '" + part.getName() + "' of " + subject
                            + " has the JSON name '" + other
                            + "' at an interface, a setter annotation or a constructor parameter, and '" + name
                            + "' at the record. Write @JsonProperty(\"" + other + "\") at the component.");
                }
            }
        }
    }

    private static String written(Annotation annotation) {
        if (annotation instanceof JsonProperty property) {
            return property.value();
        }
        return annotation instanceof JsonSetter setter ? setter.value() : "";
    }

    private static Constructor<?> canonical(Class<?> record, RecordComponent[] parts) {
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return record.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new LinkageError("A record without its constructor", e);
        }
    }

    private static Field field(Class<?> record, RecordComponent part) {
        try {
            return record.getDeclaredField(part.getName());
        } catch (NoSuchFieldException e) {
            throw new LinkageError("A record without the field of its component", e);
        }
    }
}
