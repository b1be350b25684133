package io.github.genesysdataactions.lambda;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses types whose Jackson annotations ask for another JSON than the contract, which is made from the same type, has. */
final class JsonForm {
    private JsonForm() {}

    /** Checks the annotations of a type, and of those members that are not components. */
    static void check(Class<?> type, List<ComponentReader.Part> parts, String subject) {
        boolean allRequired = true;
        Set<AnnotatedElement> places = new HashSet<>();
        for (ComponentReader.Part part : parts) {
            allRequired &= part.isRequired();
            places.addAll(part.places());
        }
        checkFamily(type, subject, places, allRequired);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Annotation[] annotations = FormAnnotations.at(constructor);
            if (annotations.length > 0) {
                boolean takesComponents = constructor.getParameterCount() == parts.size()
                        && places.containsAll(Set.of(constructor.getParameters()));
                for (Annotation annotation : annotations) {
                    require(
                            takesComponents && FormAnnotations.isHarmlessOnConstructor(annotation),
                            subject,
                            annotation);
                }
            }
        }
    }

    // Jackson takes the annotations of superclasses and interfaces for the type's own.
    private static void checkFamily(Class<?> type, String subject, Set<AnnotatedElement> places, boolean allRequired) {
        for (Annotation annotation : FormAnnotations.at(type)) {
            require(FormAnnotations.isHarmlessOnType(annotation, allRequired), subject, annotation);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic() && !places.contains(method)) {
                for (Annotation annotation : FormAnnotations.at(method)) {
                    require(FormAnnotations.isHarmlessOnOtherMethod(annotation), subject, annotation);
                }
            }
        }
        for (Class<?> parent : type.getInterfaces()) {
            checkFamily(parent, subject, places, allRequired);
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && !parent.getName().startsWith("java.lang.")) {
            checkFamily(parent, subject, places, allRequired);
        }
    }

    /** Checks what stands at a component: at accessor, field and constructor parameter, and in the interfaces. */
    static void check(ComponentReader.Part part, String subject) {
        for (AnnotatedElement place : part.places()) {
            for (Annotation annotation : FormAnnotations.at(place)) {
                require(FormAnnotations.isHarmlessOnComponent(annotation, part.isRequired()), subject, annotation);
            }
        }
    }

    static void checkConstant(AnnotatedElement constant, String subject) {
        for (Annotation annotation : FormAnnotations.at(constant)) {
            require(FormAnnotations.isHarmlessOnConstant(annotation), subject, annotation);
        }
    }

    private static void require(boolean isHarmless, String subject, Annotation annotation) {
        if (!isHarmless) {
            throw new IllegalArgumentException(subject + " carries " + Remedies.shown(annotation)
                    + ", which the contract does not follow, so neither does the function. " + Remedies.of(annotation));
        }
    }
}
