package io.github.genesysdataactions.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Refuses numbers that a {@code double} or {@code float} cannot hold; Jackson would make an infinity of them. */
final class FiniteNumbers extends JsonParserDelegate {
    FiniteNumbers(JsonParser parser) {
        super(parser);
    }

    @Override
    public double getDoubleValue() throws IOException {
        double value = delegate.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw beyond(double.class);
        }
        return value;
    }

    @Override
    public float getFloatValue() throws IOException {
        float value = delegate.getFloatValue();
        if (Float.isInfinite(value)) {
            throw beyond(float.class);
        }
        return value;
    }

    private InputCoercionException beyond(Class<?> type) {
        return new InputCoercionException(this, "The number is beyond " + type, currentToken(), type);
    }
}
