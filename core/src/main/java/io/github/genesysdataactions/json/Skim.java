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
    private final JsonParser parser;
    private final String[] wanted;
    private final String[] texts;
    private final OpenNames names = new OpenNames();

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
        names.begin();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (!names.add(name) || !value(parser.nextToken())) {
                return false;
            }
            if (isRoot && parser.currentToken() == JsonToken.VALUE_STRING) {
                keepIfWanted(name);
            }
        }
        names.end();
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

    private void keepIfWanted(String name) throws IOException {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals(name)) {
                texts[i] = parser.getText();
            }
        }
    }
}
