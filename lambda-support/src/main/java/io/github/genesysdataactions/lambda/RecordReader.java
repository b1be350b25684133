package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Reads the components of a record. */
final class RecordReader {
    private RecordReader() {}

    static ComponentReader.Read read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = canonical(type, components);
        constructor.setAccessible(true);
        Parameter[] parameters = constructor.getParameters();
        List<ComponentReader.Part> parts = new ArrayList<>(components.length);
        for (int i = 0; i < components.length; i++) {
            parts.add(part(type, components[i], parameters[i]));
        }
        return new ComponentReader.Read(parts, constructor::newInstance);
    }

    private static ComponentReader.Part part(Class<?> type, RecordComponent component, Parameter parameter) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        Field field = field(type, component);
        List<AnnotatedElement> places = new ArrayList<>(List.of(accessor, field, parameter));
        addInherited(type, component.getName(), places);
        String name = name(component.getName(), accessor, field);
        checkNames(component.getName(), name, places, type.getSimpleName());
        boolean nullable = ComponentReader.saysNullable(component)
                || ComponentReader.saysNullable(component.getAnnotatedType())
                || ComponentReader.saysNullable(accessor)
                || ComponentReader.saysNullable(accessor.getAnnotatedReturnType());
        return new ComponentReader.Part(
                component.getName(), name, component.getGenericType(), places, nullable, accessor::invoke);
    }

    /** The value of {@code @JsonProperty} on the accessor or the field; else the component's own name. */
    private static String name(String javaName, Method accessor, Field field) {
        for (AnnotatedElement place : List.of(accessor, field)) {
            JsonProperty property = place.getAnnotation(JsonProperty.class);
            if (property != null && !property.value().isEmpty()) {
                return property.value();
            }
        }
        return javaName;
    }

    /** Jackson takes a name from any of the places; the contract follows accessor and field only. */
    private static void checkNames(String javaName, String name, List<AnnotatedElement> places, String type) {
        for (AnnotatedElement place : places) {
            for (Annotation annotation : FormAnnotations.at(place)) {
                String other = written(annotation);
                if (!other.isEmpty() && !other.equals(name)) {
                    throw new IllegalArgumentException("The component '" + javaName + "' of " + type
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

    private static void addInherited(Class<?> type, String name, List<AnnotatedElement> places) {
        for (Class<?> parent : type.getInterfaces()) {
            for (Method method : parent.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getName().equals(name)) {
                    places.add(method);
                }
            }
            addInherited(parent, name, places);
        }
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new LinkageError("A record without its constructor", e);
        }
    }

    // An accessor that is written out does not inherit the component's annotations; the private field always does.
    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new LinkageError("A record without the field of its component", e);
        }
    }
}
