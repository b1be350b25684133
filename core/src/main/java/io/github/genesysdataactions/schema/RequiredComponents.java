package io.github.genesysdataactions.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which components of a record have to be in its JSON.
 *
 * <p>The handler on the Lambda side answers 400 by the same rule; whoever changes one changes both.
 */
final class RequiredComponents {
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private RequiredComponents() {}

    static boolean isRequired(RecordComponent component) {
        if (component.getType().isPrimitive()) {
            return true;
        }
        return !OPTIONALS.contains(component.getType())
                && places(component).noneMatch(RequiredComponents::saysNullable);
    }

    /** Annotations for types, such as JSpecify's, are found at the types; the others at component or accessor. */
    private static Stream<AnnotatedElement> places(RecordComponent component) {
        return Stream.of(
                component,
                component.getAccessor(),
                component.getAnnotatedType(),
                component.getAccessor().getAnnotatedReturnType());
    }

    private static boolean saysNullable(AnnotatedElement place) {
        return Arrays.stream(place.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }
}
