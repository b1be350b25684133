package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.genesysdataactions.local.json.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows where in a JSON text each value begins, by its JSON pointer, as far as the text is JSON. */
final class JsonPlaces {
    private final Map<String, JsonLocation> places = new HashMap<>();
    private final String text;
    private @Nullable JsonLocation fault;

    private JsonPlaces(String text) {
        this.text = text;
    }

    static JsonPlaces of(String text) {
        JsonPlaces places = new JsonPlaces(text);
        try (JsonParser parser = Json.mapper().createParser(text)) {
            parser.nextToken();
            places.visit(parser, "");
            if (parser.nextToken() != null) {
                places.fault = parser.currentTokenLocation();
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            places.fault = e.getLocation();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read.", e);
        }
        return places;
    }

    private void visit(JsonParser parser, String pointer) throws IOException {
        places.put(pointer, parser.currentTokenLocation());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = pointer + "/" + escaped(parser.currentName());
                places.put(member + "#name", parser.currentTokenLocation());
                parser.nextToken();
                visit(parser, member);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                visit(parser, pointer + "/" + i);
            }
        } else {
            parser.getText();
        }
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the offset of the first character that is not JSON; empty if all of it is. */
    Optional<Integer> fault() {
        return fault == null
                ? Optional.empty()
                : Optional.of(Math.toIntExact(Math.min(Math.max(fault.getCharOffset(), 0), text.length())));
    }

    /** Returns the offset of a value. */
    Optional<Integer> offset(String pointer) {
        return Optional.ofNullable(places.get(pointer)).map(at -> Math.toIntExact(at.getCharOffset()));
    }

    /** Returns line and column of the name of a member. */
    Place ofName(String file, String pointer) {
        return place(file, places.get(pointer + "#name"));
    }

    /** Returns line and column of a value, or of the nearest one that holds it. */
    Place of(String file, String pointer) {
        String nearest = pointer;
        while (!places.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return place(file, places.get(nearest));
    }

    private static Place place(String file, @Nullable JsonLocation at) {
        return at == null ? new Place(file, 1, 1) : new Place(file, at.getLineNr(), at.getColumnNr());
    }

    /** Returns line and column of a character of a text value, which may be written with escapes. */
    Place inText(String file, String pointer, int character) {
        JsonLocation begin = places.get(pointer);
        if (begin == null) {
            return of(file, pointer);
        }
        int at = Math.toIntExact(begin.getCharOffset()) + 1;
        for (int i = 0; i < character && at < text.length() && text.charAt(at) != '"'; i++) {
            at += text.charAt(at) != '\\' ? 1 : at + 1 < text.length() && text.charAt(at + 1) == 'u' ? 6 : 2;
        }
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, at - before.lastIndexOf('\n'));
    }
}
