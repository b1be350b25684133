package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A schema that fits none of the typed ones, kept as read: a list of types, the type {@code null}, a {@code $ref}, or
 * no type at all.
 */
final class RawSchema extends Schema {
    RawSchema(ObjectNode json) {
        super(json);
    }

    @Override
    public RawSchema title(String title) {
        return new RawSchema(with("title", title));
    }

    @Override
    public RawSchema description(String description) {
        return new RawSchema(with("description", description));
    }

    @Override
    public RawSchema keyword(String name, String json) {
        return new RawSchema(withKeyword(name, json));
    }
}
