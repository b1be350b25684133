package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

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
        // Loops in place of streams, here and below: all of this runs during a cold start, and lambdas are slow to
        // link.
        for (AnnotatedElement place : List.of(component.getAccessor(), field(component))) {
            JsonProperty property = place.getAnnotation(JsonProperty.class);
            if (property != null && !property.value().isEmpty()) {
                return property.value();
            }
        }
        return component.getName();
    }

    /**
     * A component is optional when it is {@link Optional} (or one for primitives), or carries a {@code @Nullable} of any package that is visible
     * at run time, on the component, its accessor or its type. A primitive has no way to be absent.
     */
    static boolean required(RecordComponent component) {
        if (component.getType().isPrimitive()) {
            return true;
        }
        if (OPTIONALS.contains(component.getType())) {
            return false;
        }
        Method accessor = component.getAccessor();
        return !(nullable(component)
                || nullable(component.getAnnotatedType())
                || nullable(accessor)
                || nullable(accessor.getAnnotatedReturnType()));
    }

    private static boolean nullable(AnnotatedElement place) {
        for (Annotation annotation : place.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
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
