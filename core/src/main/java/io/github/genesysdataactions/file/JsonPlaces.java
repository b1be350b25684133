package io.github.genesysdataactions.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a JSON text begins: finds the line that a problem's path means.
 *
 * <pre>{@code
 * JsonPlaces places = JsonPlaces.of(Files.readString(file));
 * try {
 *   ExportFile.read(file).toDefinition("Custom", integrationId);
 * } catch (InvalidDefinitionException e) {
 *   for (Problem problem : e.problems()) {
 *     System.err.println(file + ":" + places.nearest(problem.path()).line() + ": " + problem);
 *   }
 * }
 * }</pre>
 *
 * <p>A path is a JSONPath as problems have it, such as {@code $.a['b c'][0]}, or a JSON pointer, such as {@code /a/b c/0}. If the
 * text is not JSON, what follows the first fault has no place.
 */
public final class JsonPlaces {
    /** By JSONPath and by JSON pointer: neither can be taken for the other. */
    private final Map<String, Position> values = new HashMap<>();

    private final Map<String, Position> names = new HashMap<>();
    private final List<JsonPath> twice = new ArrayList<>();
    private final int markLength;
    private @Nullable Position fault;

    private JsonPlaces(int markLength) {
        this.markLength = markLength;
    }

    /**
     * A place in a text.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 characters
     * @param offset from the beginning of the text, counted from 0, in UTF-16 characters
     */
    public record Position(int line, int column, int offset) {}

    /** Reads a text, with or without a byte order mark. */
    public static JsonPlaces of(String json) {
        JsonPlaces places = new JsonPlaces(Objects.requireNonNull(json, "json").length()
                - FileText.withoutByteOrderMark(json).length());
        try (JsonParser parser = Json.parser(json)) {
            if (parser.nextToken() != null) {
                places.visit(parser, JsonPath.ROOT, "");
            }
            if (parser.nextToken() != null) {
                places.fault = places.position(parser.currentTokenLocation());
            }
        } catch (JsonProcessingException e) {
            places.fault = places.position(e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read.", e);
        }
        return places;
    }

    /** Returns where a value begins. */
    public Optional<Position> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** Returns where the name of a member begins. */
    public Optional<Position> name(String path) {
        return Optional.ofNullable(names.get(path));
    }

    /** Returns where a value begins; if it is missing, where the innermost value begins that should have it. */
    public Position nearest(String path) {
        String nearest = path;
        while (!nearest.isEmpty() && !values.containsKey(nearest)) {
            // A cut within a name in brackets gives no path, so the next one follows.
            int step = Math.max(nearest.lastIndexOf('.'), Math.max(nearest.lastIndexOf('['), nearest.lastIndexOf('/')));
            nearest = nearest.substring(0, Math.max(step, 0));
        }
        return values.getOrDefault(nearest, new Position(1, 1, 0));
    }

    /** Returns where the text stops being JSON; empty if all of it is. */
    public Optional<Position> fault() {
        return Optional.ofNullable(fault);
    }

    /** Returns the line and column of a value, or of what would hold it, and its path. */
    String describe(JsonPath path, JsonPath holder) {
        return (values.containsKey(path.text()) ? place(path.text()) : place(holder.text())) + path;
    }

    /** Returns the line and column of a value, and its path. */
    String describe(String path) {
        return place(path) + path;
    }

    private String place(String path) {
        Position at = values.get(path);
        return at == null ? "" : "line " + at.line() + ", column " + at.column() + ": ";
    }

    /** Returns the members that have the name of an earlier one. */
    List<JsonPath> twice() {
        return twice;
    }

    private void visit(JsonParser parser, JsonPath path, String pointer) throws IOException {
        Position here = position(parser.currentTokenLocation());
        values.put(pointer, here);
        if (values.put(path.text(), here) != null) {
            twice.add(path);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonPath member = path.field(name);
                String memberPointer = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                Position at = position(parser.currentTokenLocation());
                names.put(member.text(), at);
                names.put(memberPointer, at);
                parser.nextToken();
                visit(parser, member, memberPointer);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                visit(parser, path.item(i), pointer + "/" + i);
            }
        } else {
            // A text is read to its end only when it is asked for; a fault in it should be found.
            parser.getText();
        }
    }

    private Position position(JsonLocation at) {
        return new Position(at.getLineNr(), at.getColumnNr(), Math.toIntExact(at.getCharOffset()) + markLength);
    }
}
