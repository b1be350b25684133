package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;

/** A schema for lists; made by {@link Schema#array(Schema)}. */
public final class ArraySchema extends Schema {
    ArraySchema(ObjectNode json) {
        super(json);
    }

    /** Returns how many items there are at least, if the schema says so. */
    public OptionalInt minItems() {
        return count("minItems");
    }

    /** Returns how many items there are at most, if the schema says so. */
    public OptionalInt maxItems() {
        return count("maxItems");
    }

    /** Returns whether no item may be there twice. */
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

    /** Returns a copy for lists of at least so many items; 0 or more. */
    public ArraySchema minItems(int count) {
        return new ArraySchema(with("minItems", StringSchema.count("minItems", count)));
    }

    /** Returns a copy for lists of at most so many items; 0 or more. */
    public ArraySchema maxItems(int count) {
        return new ArraySchema(with("maxItems", StringSchema.count("maxItems", count)));
    }

    /** Returns a copy that allows, or does not allow, an item twice. */
    public ArraySchema uniqueItems(boolean unique) {
        return new ArraySchema(with("uniqueItems", BooleanNode.valueOf(unique)));
    }
}
