package io.github.genesysdataactions.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a JSON object without building its tree. What it accepts, a reader of trees accepts; it gives up where that
 * is not certain, and says nothing of the reason.
 */
final class Skim {
    /** Each name is compared with all before it, so that an object of many is left to the reader of trees. */
    private static final int MOST_NAMES = 64;

    private final JsonParser parser;
    private final String[] wanted;
    private final String[] texts;

    /** The names of all objects that are open, one object behind the other. */
    private String[] names = new String[32];

    private int size;

    Skim(JsonParser parser, String... wanted) {
        this.parser = parser;
        this.wanted = wanted;
        this.texts = new String[wanted.length];
        Arrays.fill(texts, "");
    }

    /** Returns the wanted members' texts if the document is one object that has them all and none is blank. */
    Optional<List<String>> texts() throws IOException {
        boolean isSound = parser.nextToken() == JsonToken.START_OBJECT && object(true) && parser.nextToken() == null;
        return isSound && Arrays.stream(texts).noneMatch(String::isBlank)
                ? Optional.of(List.of(texts))
                : Optional.empty();
    }

    private boolean object(boolean isRoot) throws IOException {
        int first = size;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (!isNew(name, first) || !value(parser.nextToken())) {
                return false;
            }
            if (isRoot && parser.currentToken() == JsonToken.VALUE_STRING) {
                keepIfWanted(name);
            }
        }
        size = first;
        return true;
    }

    private boolean value(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            // Only its value shows whether the exponent is within the limits.
            parser.getDecimalValue();
        }
        return token == JsonToken.START_OBJECT ? object(false) : token != JsonToken.START_ARRAY || array();
    }

    private boolean array() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!value(token)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNew(String name, int first) {
        for (int i = first; i < size; i++) {
            if (names[i].equals(name)) {
                return false;
            }
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
        }
        names[size++] = name;
        return size - first <= MOST_NAMES;
    }

    private void keepIfWanted(String name) throws IOException {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals(name)) {
                texts[i] = parser.getText();
            }
        }
    }
}
