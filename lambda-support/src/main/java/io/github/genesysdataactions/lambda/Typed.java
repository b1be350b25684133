package io.github.genesysdataactions.lambda;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;

/** A type, and what the type variables in it stand for. */
record Typed(Type type, Map<TypeVariable<?>, Typed> variables) {
    static Typed of(Type type) {
        return new Typed(type, Map.of());
    }

    /** Another type that is written at the same place. */
    Typed beside(Type other) {
        return new Typed(other, variables);
    }

    /** The type arguments, under the variables of the class that they are given to. */
    Map<TypeVariable<?>, Typed> arguments() {
        if (!(type instanceof ParameterizedType generic)) {
            return Map.of();
        }
        Map<TypeVariable<?>, Typed> arguments = new HashMap<>();
        TypeVariable<?>[] names = ((Class<?>) generic.getRawType()).getTypeParameters();
        for (int i = 0; i < names.length; i++) {
            arguments.put(names[i], beside(generic.getActualTypeArguments()[i]));
        }
        return arguments;
    }

    /** Whether a type variable in it stands for nothing. */
    boolean isOpen() {
        Type held = resolved().type();
        if (held instanceof TypeVariable) {
            return true;
        }
        if (held instanceof GenericArrayType array) {
            return resolved().beside(array.getGenericComponentType()).isOpen();
        }
        if (held instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (resolved().beside(argument).isOpen()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The type, or what it stands for where it is a variable or a wildcard; a variable if it is open. */
    Typed resolved() {
        if (type instanceof TypeVariable<?> variable) {
            Typed held = variables.get(variable);
            return held == null ? this : held.resolved();
        }
        if (type instanceof WildcardType wildcard) {
            return beside(wildcard.getUpperBounds()[0]).resolved();
        }
        return this;
    }
}
