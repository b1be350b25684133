package io.github.genesysdataactions.workbench.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Texts in quotation marks. */
final class Literals {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Literals() {}

    /** Returns the text that a JSON string stands for. */
    static String unquoted(String json) {
        try {
            return MAPPER.readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An enumeration has a value that is not JSON.", e);
        }
    }

    /** Returns a text as a Java literal, in ASCII. */
    static String java(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        literal.append(String.format("\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }
}
