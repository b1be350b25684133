package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the JDK's four optional types.
 *
 * @param content what it holds; {@code null} where its type argument says that
 */
record OptionalKind<T>(
        Class<T> type,
        @Nullable Class<?> content,
        T empty,
        Function<Object, T> of,
        Function<T, @Nullable Object> value) {
    private static final List<OptionalKind<?>> ALL = List.of(
            new OptionalKind<Optional<?>>(
                    raw(), null, Optional.empty(), Optional::of, optional -> optional.orElse(null)),
            new OptionalKind<>(
                    OptionalInt.class,
                    Integer.class,
                    OptionalInt.empty(),
                    value -> OptionalInt.of((Integer) value),
                    optional -> optional.isPresent() ? optional.getAsInt() : null),
            new OptionalKind<>(
                    OptionalLong.class,
                    Long.class,
                    OptionalLong.empty(),
                    value -> OptionalLong.of((Long) value),
                    optional -> optional.isPresent() ? optional.getAsLong() : null),
            new OptionalKind<>(
                    OptionalDouble.class,
                    Double.class,
                    OptionalDouble.empty(),
                    value -> OptionalDouble.of((Double) value),
                    optional -> optional.isPresent() ? optional.getAsDouble() : null));

    @SuppressWarnings("unchecked") // a class of a generic type has no argument
    private static Class<Optional<?>> raw() {
        return (Class<Optional<?>>) (Class<?>) Optional.class;
    }

    /** Returns the kind of a type; {@code null} if it is another one. */
    static @Nullable OptionalKind<?> of(JavaType type) {
        for (OptionalKind<?> kind : ALL) {
            if (type.hasRawClass(kind.type)) {
                return kind;
            }
        }
        return null;
    }

    /** Returns the type as one that refers to what it holds. */
    JavaType reference(JavaType type, TypeFactory types) {
        return ReferenceType.upgradeFrom(
                type, content == null ? type.containedTypeOrUnknown(0) : types.constructType(content));
    }
}
