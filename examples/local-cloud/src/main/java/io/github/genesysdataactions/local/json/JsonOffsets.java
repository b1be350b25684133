package io.github.genesysdataactions.local.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where the values and the names of a JSON text begin, by their JSON pointers, counted from 0 in UTF-16 characters. What
 * follows a fault has no place.
 */
public final class JsonOffsets {
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private @Nullable Integer fault;

    private JsonOffsets() {}

    /** Reads a text. */
    public static JsonOffsets of(String text) {
        JsonOffsets offsets = new JsonOffsets();
        try (JsonParser parser = Json.mapper().createParser(text)) {
            offsets.read(parser);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            offsets.fault = where == null ? text.length() : offset(where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return offsets;
    }

    private void read(JsonParser parser) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            int here = offset(parser.currentTokenLocation());
            if (depth == 0 && !values.isEmpty()) {
                fault = here;
                return;
            }
            if (token == JsonToken.FIELD_NAME) {
                names.put(pointer(parser), here);
            } else if (token.isStructEnd()) {
                depth--;
            } else {
                values.put(pointer(parser), here);
                depth += token.isStructStart() ? 1 : 0;
            }
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static int offset(JsonLocation where) {
        return Math.toIntExact(where.getCharOffset());
    }

    /** Returns where a value begins. */
    public OptionalInt value(String pointer) {
        return of(values.get(pointer));
    }

    /** Returns where the name of a member begins. */
    public OptionalInt name(String pointer) {
        return of(names.get(pointer));
    }

    /** Returns where the text stops being JSON; empty if all of it is. */
    public OptionalInt fault() {
        return of(fault);
    }

    private static OptionalInt of(@Nullable Integer offset) {
        return offset == null ? OptionalInt.empty() : OptionalInt.of(offset);
    }
}
