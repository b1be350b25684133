package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Refuses records and enums whose Jackson annotations give the JSON a form that a schema made from the type would not
 * have. Where Jackson looks, this looks: interfaces, constructors and bundles of annotations included.
 */
final class JsonForm {
    private JsonForm() {}

    /** Checks what stands at a record or enum as a whole, and at those of its members that are no component. */
    static void check(Class<?> type, String subject) {
        boolean allRequired = components(type).allMatch(RequiredComponents::isRequired);
        boolean noneRequired = components(type).noneMatch(RequiredComponents::isRequired);
        for (Class<?> one : family(type)) {
            refuse(one, subject, annotation -> HarmlessAnnotations.onType(annotation, allRequired, noneRequired));
        }
        Set<String> accessors = new LinkedHashSet<>(
                components(type).map(RecordComponent::getName).toList());
        for (Class<?> one : family(type)) {
            for (Method method : one.getDeclaredMethods()) {
                boolean isAccessor = method.getParameterCount() == 0 && accessors.contains(method.getName());
                if (!isAccessor && !method.isSynthetic()) {
                    refuse(method, subject, HarmlessAnnotations::onOtherMethod);
                }
            }
        }
        for (Field field : type.getFields()) {
            if (field.isEnumConstant()) {
                refuse(field, subject, HarmlessAnnotations::onConstant);
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            boolean isCanonical = type.isRecord() && isCanonical(constructor);
            refuse(constructor, subject, annotation -> isCanonical && HarmlessAnnotations.onConstructor(annotation));
        }
    }

    /** Checks what stands at a component: at accessor, field and constructor parameter, and in the interfaces. */
    static void check(RecordComponent component, String subject) {
        boolean isRequired = RequiredComponents.isRequired(component);
        String name = JsonNames.name(component);
        for (AnnotatedElement place : places(component)) {
            refuse(place, subject, annotation -> HarmlessAnnotations.onComponent(annotation, isRequired));
            for (Annotation annotation : HarmlessAnnotations.unbundled(place)) {
                Optional<String> other = renamed(annotation).filter(to -> !to.equals(name));
                if (other.isPresent()) {
                    throw new IllegalArgumentException(subject + " has the JSON name '" + other.get()
                            + "' at an interface, a setter annotation or a constructor parameter, and '" + name
                            + "' at the record. Write @JsonProperty(\"" + other.get() + "\") at the component.");
                }
            }
        }
    }

    private static void refuse(AnnotatedElement place, String subject, Predicate<Annotation> isHarmless) {
        for (Annotation annotation : HarmlessAnnotations.unbundled(place)) {
            if (!isHarmless.test(annotation)) {
                throw new IllegalArgumentException(subject + " carries " + HarmlessAnnotations.shown(annotation)
                        + ", which gives its JSON a form that a schema made from the record would not have."
                        + " Remove it, or write the schema with Schema.object.");
            }
        }
    }

    private static Optional<String> renamed(Annotation annotation) {
        if (annotation instanceof JsonProperty property) {
            return Optional.of(property.value()).filter(name -> !name.isEmpty());
        }
        if (annotation instanceof JsonSetter setter) {
            return Optional.of(setter.value()).filter(name -> !name.isEmpty());
        }
        return Optional.empty();
    }

    private static List<AnnotatedElement> places(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        List<AnnotatedElement> places = new ArrayList<>();
        for (Class<?> one : family(type)) {
            for (Method method : one.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getName().equals(component.getName())) {
                    places.add(method);
                }
            }
        }
        int index = 0;
        for (RecordComponent other : type.getRecordComponents()) {
            if (other.getName().equals(component.getName())) {
                break;
            }
            index++;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && field.getName().equals(component.getName())) {
                places.add(field);
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isCanonical(constructor)) {
                places.add(constructor.getParameters()[index]);
            }
        }
        return places;
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        Class<?>[] components = components(constructor.getDeclaringClass())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return Arrays.equals(constructor.getParameterTypes(), components);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }

    /** Returns the type and all its interfaces, whose annotations Jackson takes for the type's own. */
    private static Set<Class<?>> family(Class<?> type) {
        Set<Class<?>> family = new LinkedHashSet<>();
        family.add(type);
        for (Class<?> one : type.getInterfaces()) {
            family.addAll(family(one));
        }
        return family;
    }
}
