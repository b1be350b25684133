package io.github.genesysdataactions.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what Jackson would let pass: a name that comes twice in one object, and a number that a {@code double} or
 * {@code float} cannot hold, of which it would make an infinity.
 */
final class StrictParser extends JsonParserDelegate {
    /** A name came twice in one object. */
    static final class NameTwiceException extends JsonParseException {
        @Serial
        private static final long serialVersionUID = 1L;

        private NameTwiceException(JsonParser parser) {
            super(parser, "A name appears twice in one object");
        }
    }

    private final OpenNames names = new OpenNames();

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            if (!names.add(delegate.currentName())) {
                throw new NameTwiceException(this);
            }
        } else if (token == JsonToken.START_OBJECT) {
            names.begin();
        } else if (token == JsonToken.END_OBJECT) {
            names.end();
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    /** Step by step, as what is skipped is looked at too. */
    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken token = currentToken();
        int depth = token != null && token.isStructStart() ? 1 : 0;
        while (depth > 0) {
            token = nextToken();
            if (token == null) {
                break;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
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
