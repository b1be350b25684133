package io.github.genesysdataactions.lambda;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;

/** Finds what a handler class has written for {@code I} and {@code O}. */
final class InputType {
    private InputType() {}

    /** @throws IllegalStateException if the class leaves it open */
    static Type of(Class<?> handler) {
        Type input = written(0, handler, handler);
        if (open(input)) {
            throw unknown(handler);
        }
        return input;
    }

    /** The output type, or Object if the class leaves it open. */
    static Type ofOutput(Class<?> handler) {
        try {
            Type output = written(1, handler, handler);
            return open(output) ? Object.class : output;
        } catch (IllegalStateException e) {
            return Object.class;
        }
    }

    private static Type written(int parameter, Class<?> type, Class<?> handler) {
        Type parent = type.getGenericSuperclass();
        if (!(parent instanceof ParameterizedType written)) {
            if (parent == DataActionHandler.class) {
                throw unknown(handler);
            }
            return written(parameter, type.getSuperclass(), handler);
        }
        Class<?> raw = (Class<?>) written.getRawType();
        Type input =
                raw == DataActionHandler.class ? raw.getTypeParameters()[parameter] : written(parameter, raw, handler);
        int position = List.of(raw.getTypeParameters()).indexOf(input);
        return position < 0 ? input : written.getActualTypeArguments()[position];
    }

    private static boolean open(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(InputType::open);
        }
        if (type instanceof GenericArrayType array) {
            return open(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds()).anyMatch(InputType::open);
        }
        return type instanceof TypeVariable;
    }

    private static IllegalStateException unknown(Class<?> handler) {
        return new IllegalStateException(handler.getName() + " does not say which type its input has. Write it, as in"
                + " \"class MyHandler extends DataActionHandler<MyRequest, MyResponse>\", or pass it from the"
                + " constructor, as in \"super(MyRequest.class)\".");
    }
}
