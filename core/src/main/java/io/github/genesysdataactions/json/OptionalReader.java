package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.ReferenceTypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Reads an optional type: {@code null} and what is absent are empty. */
final class OptionalReader<T> extends ReferenceTypeDeserializer<T> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OptionalKind<T> kind;

    OptionalReader(
            OptionalKind<T> kind,
            JavaType type,
            @Nullable TypeDeserializer contentType,
            @Nullable JsonDeserializer<?> content) {
        super(type, null, contentType, content);
        this.kind = kind;
    }

    @Override
    protected ReferenceTypeDeserializer<T> withResolved(
            @Nullable TypeDeserializer contentType, @Nullable JsonDeserializer<?> content) {
        return new OptionalReader<>(kind, _fullType, contentType, content);
    }

    @Override
    public T getNullValue(DeserializationContext context) {
        return kind.empty();
    }

    @Override
    public T referenceValue(@Nullable Object content) {
        return content == null ? kind.empty() : kind.of().apply(content);
    }

    @Override
    public T updateReference(T reference, @Nullable Object content) {
        return referenceValue(content);
    }

    @Override
    public @Nullable Object getReferenced(T reference) {
        return kind.value().apply(reference);
    }
}
