package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One property of a type as it travels.
 *
 * @param javaName the name in Java
 * @param name the name in JSON
 * @param places where annotations about it may stand
 * @param nullable whether it may be null in Java
 */
record Component(String javaName, String name, Type type, List<? extends AnnotatedElement> places, boolean nullable) {
    private static final Set<Class<?>> PRIMITIVE_OPTIONALS =
            Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    /** Whether it has to be in the JSON. The handler on the Lambda side answers 400 by the same rule. */
    boolean isRequired() {
        if (type instanceof Class<?> plain && plain.isPrimitive()) {
            return true;
        }
        return !nullable && !isOptional(type);
    }

    Optional<String> description() {
        return annotations(JsonPropertyDescription.class)
                .map(JsonPropertyDescription::value)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private <A extends Annotation> Stream<A> annotations(Class<A> type) {
        return places.stream()
                .flatMap(place -> HarmlessAnnotations.unbundled(place).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Whether one of these places says that null is possible; annotations for types are found at types only. */
    static boolean saysNullable(Stream<? extends AnnotatedElement> places) {
        return places.flatMap(place -> Stream.of(place.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    /** Whether a type is {@code Optional} or one of its relatives for primitives. */
    static boolean isOptional(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw == Optional.class || (raw instanceof Class<?> plain && PRIMITIVE_OPTIONALS.contains(plain));
    }
}
