package io.github.genesysdataactions.workbench.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows at which line and column each value of a JSON text begins. */
final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]|\\['((?:[^'\\\\]|\\\\.)*)']");
    private static final Position START = new Position(1, 1);

    private final Map<JsonPointer, Position> positions = new HashMap<>();

    /** A line and a column, both counted from 1. */
    record Position(int line, int column) {}

    private JsonLines() {}

    /** Reads a text; what comes after a fault in it has no place. */
    static JsonLines of(String json) {
        JsonLines lines = new JsonLines();
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                    JsonLocation at = parser.currentTokenLocation();
                    lines.positions.put(
                            parser.getParsingContext().pathAsPointer(), new Position(at.getLineNr(), at.getColumnNr()));
                }
            }
        } catch (IOException e) {
            return lines;
        }
        return lines;
    }

    /** Returns where a value begins, or what should hold it, by a JSONPath such as {@code $.a['b c'][0]}. */
    Position position(String path) {
        JsonPointer pointer = JsonPointer.empty();
        Position nearest = positions.getOrDefault(pointer, START);
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            pointer = step.group(2) != null
                    ? pointer.appendIndex(Integer.parseInt(step.group(2)))
                    : pointer.appendProperty(name(step));
            nearest = positions.getOrDefault(pointer, nearest);
        }
        return nearest;
    }

    private static @Nullable String name(Matcher step) {
        return step.group(1) != null ? step.group(1) : step.group(3).replaceAll("\\\\(.)", "$1");
    }
}
