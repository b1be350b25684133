package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A schema for lists; made by {@link Schema#array(Schema)}. */
public final class ArraySchema extends Schema {
    ArraySchema(ObjectNode json) {
        super(json);
    }

    /**
     * Returns the schema of every item: {@code items}, or the one element of {@code items} if it is a list of one, as some
     * files of Genesys Cloud have it. Empty if the items are free or differ by position.
     */
    public Optional<Schema> items() {
        JsonNode items = json().path("items");
        JsonNode only = items.isArray() && items.size() == 1 ? items.get(0) : items;
        return only instanceof ObjectNode item ? Optional.of(wrap(item.deepCopy())) : Optional.empty();
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
