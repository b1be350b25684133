package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes an input of type {@code I} from JSON text, or says what is wrong with it. Thread-safe. */
final class InputReader<I> {
    private final Shape shape;
    private final boolean unsetTextKept;
    private final Jackson jackson;

    InputReader(Shape shape, boolean unsetTextKept, Jackson jackson) {
        this.shape = shape;
        this.unsetTextKept = unsetTextKept;
        this.jackson = jackson;
    }

    Shape shape() {
        return shape;
    }

    /** A reader of another shape. */
    InputReader<Object> reading(Shape other) {
        return new InputReader<>(other, unsetTextKept, jackson);
    }

    /**
     * Reads the input; blank text counts as an empty object.
     *
     * @throws ActionFailedException with status 400 if the caller is at fault
     */
    @SuppressWarnings("unchecked") // the shape is that of I
    I read(String json) throws IOException {
        Object read = draft(json.isBlank() ? "{}" : json);
        Object input = Draft.made(read);
        if (input == null) {
            throw InputFault.invalid(Path.ROOT, "must be " + SchemaWord.OBJECT.phrase());
        }
        return (I) input;
    }

    private @Nullable Object draft(String json) throws IOException {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            parser.nextToken();
            InputValues values = new InputValues(parser, jackson, unsetTextKept, WholeText.throughout(json));
            Object read = values.read(shape, Path.ROOT);
            if (parser.nextToken() != null) {
                throw InputFault.unreadable("There is text after the end of the input's JSON value.");
            }
            values.faults().refuse();
            return read;
        } catch (JsonProcessingException e) {
            throw Refusals.unreadable(e);
        }
    }
}
