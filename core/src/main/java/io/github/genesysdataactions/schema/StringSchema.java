package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A schema for text; made by {@link Schema#string()}. */
public final class StringSchema extends Schema {
    StringSchema(ObjectNode json) {
        super(json);
    }

    /** Returns the minimum number of characters, if the schema has one. */
    public OptionalInt minLength() {
        return count("minLength");
    }

    /** Returns the maximum number of characters, if the schema has one. */
    public OptionalInt maxLength() {
        return count("maxLength");
    }

    /** Returns the regular expression, of ECMA 262, that is found in the text. */
    public Optional<String> pattern() {
        return text("pattern");
    }

    /** Returns the format, such as {@code date-time}. */
    public Optional<String> format() {
        return text("format");
    }

    @Override
    public StringSchema title(String title) {
        return new StringSchema(with("title", title));
    }

    @Override
    public StringSchema description(String description) {
        return new StringSchema(with("description", description));
    }

    @Override
    public StringSchema keyword(String name, String json) {
        return new StringSchema(withKeyword(name, json));
    }

    /**
     * Returns a copy that allows these values only.
     *
     * @throws IllegalArgumentException if there are no values or one is repeated, which draft-04 does not allow
     */
    public StringSchema enumeration(String... values) {
        Set<String> seen = new HashSet<>();
        ArrayNode list = list();
        for (String value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException("The enumeration has '" + value + "' twice. Name each value once.");
            }
            list.add(value);
        }
        if (list.isEmpty()) {
            throw new IllegalArgumentException("The enumeration is empty. Name at least one value.");
        }
        return new StringSchema(with("enum", list));
    }

    /** Returns a copy for text of at least this many characters; 0 or more. */
    public StringSchema minLength(int length) {
        return new StringSchema(with("minLength", count("minLength", length)));
    }

    /** Returns a copy for text of at most this many characters; 0 or more. */
    public StringSchema maxLength(int length) {
        return new StringSchema(with("maxLength", count("maxLength", length)));
    }

    /** Returns a copy for text in which this regular expression, of ECMA 262, is found. */
    public StringSchema pattern(String regex) {
        return new StringSchema(with("pattern", regex));
    }

    /** Returns a copy with a format, such as {@code date-time}. */
    public StringSchema format(String format) {
        return new StringSchema(with("format", format));
    }

    /** Returns a copy with a default, a hint: no validator fills it in. */
    public StringSchema defaultValue(String value) {
        return new StringSchema(with("default", value));
    }

    static IntNode count(String keyword, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("'" + keyword + "' is " + value + ". Use 0 or more.");
        }
        return IntNode.valueOf(value);
    }
}
