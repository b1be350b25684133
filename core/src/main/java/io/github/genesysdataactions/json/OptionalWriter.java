package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what an optional type holds. */
final class OptionalWriter<T> extends ReferenceTypeSerializer<T> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OptionalKind<T> kind;

    OptionalWriter(
            OptionalKind<T> kind,
            ReferenceType type,
            boolean isStatic,
            @Nullable TypeSerializer contentType,
            @Nullable JsonSerializer<Object> content) {
        super(type, isStatic, contentType, content);
        this.kind = kind;
    }

    private OptionalWriter(
            OptionalWriter<T> base,
            @Nullable BeanProperty property,
            @Nullable TypeSerializer contentType,
            @Nullable JsonSerializer<?> content,
            @Nullable NameTransformer unwrapper,
            @Nullable Object suppressed,
            boolean suppressesNulls) {
        super(base, property, contentType, content, unwrapper, suppressed, suppressesNulls);
        this.kind = base.kind;
    }

    @Override
    protected ReferenceTypeSerializer<T> withResolved(
            @Nullable BeanProperty property,
            @Nullable TypeSerializer contentType,
            @Nullable JsonSerializer<?> content,
            @Nullable NameTransformer unwrapper) {
        return new OptionalWriter<>(
                this, property, contentType, content, unwrapper, _suppressableValue, _suppressNulls);
    }

    @Override
    public ReferenceTypeSerializer<T> withContentInclusion(@Nullable Object suppressed, boolean suppressesNulls) {
        return new OptionalWriter<>(
                this, _property, _valueTypeSerializer, _valueSerializer, _unwrapper, suppressed, suppressesNulls);
    }

    @Override
    protected boolean _isValuePresent(T optional) {
        return kind.value().apply(optional) != null;
    }

    @Override
    protected Object _getReferenced(T optional) {
        return Objects.requireNonNull(kind.value().apply(optional));
    }

    @Override
    protected @Nullable Object _getReferencedIfPresent(T optional) {
        return kind.value().apply(optional);
    }
}
