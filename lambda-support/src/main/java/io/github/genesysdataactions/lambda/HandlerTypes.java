package io.github.genesysdataactions.lambda;

import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/** Finds what a handler class has written for {@code I} and {@code O}, through all classes between. */
final class HandlerTypes {
    private HandlerTypes() {}

    static Typed input(Class<?> handler) {
        return written(handler, 0);
    }

    static Typed output(Class<?> handler) {
        return written(handler, 1);
    }

    private static Typed written(Class<?> handler, int parameter) {
        Typed at = Typed.of(handler);
        for (Class<?> type = handler; type != DataActionHandler.class; type = type.getSuperclass()) {
            Type parent = type.getGenericSuperclass();
            // A raw parent has no arguments, and leaves its variables open.
            at = new Typed(parent, at.arguments());
        }
        TypeVariable<?> wanted = DataActionHandler.class.getTypeParameters()[parameter];
        return new Typed(wanted, at.arguments()).resolved();
    }

    static IllegalStateException unknown(Class<?> handler) {
        return new IllegalStateException(handler.getName() + " does not say which type its input has. Write it, as in"
                + " \"class MyHandler extends DataActionHandler<MyRequest, MyResponse>\", or pass it from the"
                + " constructor, as in \"super(MyRequest.class)\".");
    }
}
