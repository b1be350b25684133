package io.github.genesysdataactions.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows at which line and column each value of a JSON text begins, as far as the text is JSON. */
final class Places {
    private final Map<String, JsonLocation> places = new HashMap<>();
    private final List<JsonPath> twice = new ArrayList<>();

    static Places of(String json) {
        Places places = new Places();
        try (JsonParser parser = Json.parser(Text.withoutByteOrderMark(json))) {
            parser.nextToken();
            places.visit(parser, JsonPath.ROOT);
        } catch (IOException e) {
            // What comes after the fault has no places; the fault itself is told by whoever reads the text.
        }
        return places;
    }

    /** Returns the line and column of a value, or of what would hold it, and its path. */
    String describe(JsonPath path, JsonPath holder) {
        return (places.containsKey(path.text()) ? place(path.text()) : place(holder.text())) + path;
    }

    /** Returns the line and column of a value, and its path. */
    String describe(String path) {
        return place(path) + path;
    }

    private String place(String path) {
        JsonLocation at = places.get(path);
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    /** Returns the members that have the name of an earlier one. */
    List<JsonPath> twice() {
        return twice;
    }

    private void visit(JsonParser parser, JsonPath path) throws IOException {
        if (places.put(path.text(), parser.currentTokenLocation()) != null) {
            twice.add(path);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                JsonPath member = path.field(parser.currentName());
                parser.nextToken();
                visit(parser, member);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                visit(parser, path.item(i));
            }
        }
    }
}
