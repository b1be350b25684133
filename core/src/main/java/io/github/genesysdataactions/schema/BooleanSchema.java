package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema for {@code true} and {@code false}; made by {@link Schema#bool()}. */
public final class BooleanSchema extends Schema {
    BooleanSchema(ObjectNode json) {
        super(json);
    }

    @Override
    public BooleanSchema title(String title) {
        return new BooleanSchema(with("title", title));
    }

    @Override
    public BooleanSchema description(String description) {
        return new BooleanSchema(with("description", description));
    }

    @Override
    public BooleanSchema keyword(String name, String json) {
        return new BooleanSchema(withKeyword(name, json));
    }

    /** Returns a copy with a default, a hint: no validator fills it in. */
    public BooleanSchema defaultValue(boolean value) {
        return new BooleanSchema(with("default", BooleanNode.valueOf(value)));
    }
}
