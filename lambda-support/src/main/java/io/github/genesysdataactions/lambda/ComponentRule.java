package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says under which name a record component travels, and whether it has to be there. The client makes the contract that
 * Genesys Cloud checks from the same records by the same rule.
 */
final class ComponentRule {
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private ComponentRule() {}

    /** The value of {@code @JsonProperty} on the component, its accessor or its field; else the component's own name. */
    static String name(RecordComponent component) {
        return Stream.of(component.getAccessor(), field(component))
                .map(place -> place.getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(component.getName());
    }

    /**
     * A component is optional when it is {@link Optional} (or one for primitives), or carries a {@code @Nullable} of any package that is visible
     * at run time, on the component, its accessor or its type. A primitive has no way to be absent.
     */
    static boolean required(RecordComponent component) {
        if (component.getType().isPrimitive()) {
            return true;
        }
        return !OPTIONALS.contains(component.getType())
                && Stream.of(
                                component,
                                component.getAnnotatedType(),
                                component.getAccessor(),
                                component.getAccessor().getAnnotatedReturnType())
                        .flatMap(place -> Arrays.stream(place.getAnnotations()))
                        .noneMatch(ComponentRule::nullable);
    }

    private static boolean nullable(Annotation annotation) {
        return annotation.annotationType().getSimpleName().equals("Nullable");
    }

    // An accessor that is written out does not inherit the component's annotations; the private field always does.
    private static AnnotatedElement field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new LinkageError("A record without the field of its component", e);
        }
    }
}
