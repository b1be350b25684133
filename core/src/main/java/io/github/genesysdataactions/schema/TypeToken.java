package io.github.genesysdataactions.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A type with its type arguments, which a {@code Class} cannot express. Made as an anonymous subclass:
 *
 * <pre>{@code
 * Page<Order> page = genesys.actions().execute(id, input, new TypeToken<Page<Order>>() {});
 * }</pre>
 *
 * Immutable.
 *
 * @param <T> the type
 */
public abstract class TypeToken<T> {
    private final Type type;

    /**
     * Takes the type from what the subclass has written for {@code T}.
     *
     * @throws IllegalStateException if it has written nothing
     */
    protected TypeToken() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parent)
                || parent.getRawType() != TypeToken.class) {
            throw new IllegalStateException("A type token is created in place: new TypeToken<List<Order>>() {}");
        }
        this.type = parent.getActualTypeArguments()[0];
    }

    /** Returns the type. */
    public final Type type() {
        return type;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TypeToken<?> that && type.equals(that.type);
    }

    @Override
    public final int hashCode() {
        return type.hashCode();
    }

    /** Returns the type as Java writes it. */
    @Override
    public final String toString() {
        return type.getTypeName();
    }
}
