package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;

/**
 * Reads {@code double} and {@code float} as Jackson does, but refuses what does not fit: Jackson makes an infinity of
 * 1e400, and takes the text "NaN" for a number even where text is no number.
 */
final class FiniteNumber<T extends Number> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final JsonDeserializer<T> standard;

    @SuppressWarnings("unchecked") // Jackson's table holds for each number class the deserializer of that class
    private FiniteNumber(Class<T> type) {
        this.type = type;
        this.standard = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
    }

    static Module module() {
        return new SimpleModule("finite-numbers")
                .addDeserializer(double.class, new FiniteNumber<>(double.class))
                .addDeserializer(Double.class, new FiniteNumber<>(Double.class))
                .addDeserializer(float.class, new FiniteNumber<>(float.class))
                .addDeserializer(Float.class, new FiniteNumber<>(Float.class));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        T number = standard.deserialize(parser, context);
        if (!Double.isFinite(number.doubleValue())) {
            throw context.weirdNumberException(number, type, "not finite");
        }
        return number;
    }

    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
        return standard.getNullValue(context);
    }

    @Override
    public Class<?> handledType() {
        return type;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Float;
    }
}
