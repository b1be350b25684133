package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;

/** A schema for lists; made by {@link Schema#array(Schema)}. */
public final class ArraySchema extends Schema {
    ArraySchema(ObjectNode json) {
        super(json);
    }

    /** Returns the minimum number of items, if the schema has one. */
    public OptionalInt minItems() {
        return count("minItems");
    }

    /** Returns the maximum number of items, if the schema has one. */
    public OptionalInt maxItems() {
        return count("maxItems");
    }

    /** Returns whether items have to be unique. */
    public boolean hasUniqueItems() {
        return json().path("uniqueItems").booleanValue();
    }

    @Override
    public ArraySchema title(String title) {
        return new ArraySchema(with("title", title));
    }

    @Override
    public ArraySchema description(String description) {
        return new ArraySchema(with("description", description));
    }

    @Override
    public ArraySchema keyword(String name, String json) {
        return new ArraySchema(withKeyword(name, json));
    }

    /** Returns a copy for lists of at least this many items; 0 or more. */
    public ArraySchema minItems(int count) {
        return new ArraySchema(with("minItems", StringSchema.count("minItems", count)));
    }

    /** Returns a copy for lists of at most this many items; 0 or more. */
    public ArraySchema maxItems(int count) {
        return new ArraySchema(with("maxItems", StringSchema.count("maxItems", count)));
    }

    /** Returns a copy that requires unique items, or does not. */
    public ArraySchema uniqueItems(boolean unique) {
        return new ArraySchema(with("uniqueItems", BooleanNode.valueOf(unique)));
    }
}
