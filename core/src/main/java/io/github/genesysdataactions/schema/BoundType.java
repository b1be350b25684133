package io.github.genesysdataactions.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type, and what the type variables in it stand for. */
record BoundType(Type type, Map<TypeVariable<?>, BoundType> variables) {
    static BoundType of(Type type) {
        return new BoundType(type, Map.of());
    }

    /** Another type that is written at the same place. */
    BoundType beside(Type other) {
        return new BoundType(other, variables);
    }

    /** What a type variable stands for; null if it is open. */
    @Nullable
    BoundType held(TypeVariable<?> variable) {
        return variables.get(variable);
    }

    /** Whether it is a String, as keys of maps have to be. */
    boolean isString() {
        BoundType held = type instanceof TypeVariable<?> variable ? held(variable) : null;
        return held == null ? type == String.class : held.isString();
    }

    /** Whether it is a String, or what may hold one. */
    boolean isText() {
        if (type instanceof TypeVariable<?> variable) {
            BoundType held = held(variable);
            return held != null && held.isText();
        }
        return type instanceof WildcardType wildcard
                ? beside(wildcard.getUpperBounds()[0]).isText()
                : type == String.class || type == CharSequence.class;
    }

    /** The type arguments, under the variables of the class that they are given to. */
    Map<TypeVariable<?>, BoundType> arguments() {
        if (!(type instanceof ParameterizedType generic) || !(generic.getRawType() instanceof Class<?> raw)) {
            return Map.of();
        }
        Map<TypeVariable<?>, BoundType> arguments = new HashMap<>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int i = 0; i < names.length; i++) {
            arguments.put(names[i], beside(generic.getActualTypeArguments()[i]));
        }
        return arguments;
    }
}
