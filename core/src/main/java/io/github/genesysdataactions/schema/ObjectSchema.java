package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema for objects; made by {@link Schema#object} and {@link Schema#of(Class)}. */
public final class ObjectSchema extends Schema {
    ObjectSchema(ObjectNode json) {
        super(json);
    }

    /** Returns whether {@code additionalProperties} is {@code false}: no other property may be sent. */
    public boolean isClosed() {
        return json().path("additionalProperties").equals(BooleanNode.FALSE);
    }

    /** Returns a copy that allows, or does not allow, properties that are not named. */
    public ObjectSchema additionalProperties(boolean allowed) {
        return new ObjectSchema(with("additionalProperties", BooleanNode.valueOf(allowed)));
    }

    @Override
    public ObjectSchema title(String title) {
        return new ObjectSchema(with("title", title));
    }

    @Override
    public ObjectSchema description(String description) {
        return new ObjectSchema(with("description", description));
    }

    @Override
    public ObjectSchema keyword(String name, String json) {
        return new ObjectSchema(withKeyword(name, json));
    }

    /** Collects the properties of an object; reached through {@link Schema#object}. */
    public static final class Builder {
        private final ObjectNode properties = Json.object();
        private final Set<String> required = new LinkedHashSet<>();
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable Boolean additionalProperties;

        Builder() {}

        /**
         * Adds a property that must be there.
         *
         * @throws IllegalArgumentException if the name is taken
         */
        public Builder required(String name, Schema schema) {
            optional(name, schema);
            required.add(name);
            return this;
        }

        /**
         * Adds a property that may be left out.
         *
         * @throws IllegalArgumentException if the name is taken
         */
        public Builder optional(String name, Schema schema) {
            if (properties.has(name)) {
                throw new IllegalArgumentException(
                        "The property '" + name + "' is there twice. Give each its own name.");
            }
            properties.set(name, schema.nested());
            return this;
        }

        /** Sets the title. */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /** Sets the description. */
        public Builder description(String text) {
            description = text;
            return this;
        }

        /** Allows, or does not allow, properties that are not named; draft-04 allows them by default. */
        public Builder additionalProperties(boolean allowed) {
            additionalProperties = allowed;
            return this;
        }

        ObjectSchema build() {
            ObjectNode json = Json.object();
            if (title != null) {
                json.put("title", title);
            }
            if (description != null) {
                json.put("description", description);
            }
            json.put("type", "object");
            json.set("properties", Json.object().setAll(properties));
            if (!required.isEmpty()) {
                required.forEach(json.putArray("required")::add);
            }
            if (additionalProperties != null) {
                json.put("additionalProperties", additionalProperties);
            }
            return new ObjectSchema(json);
        }
    }
}
