package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.util.Optional;

/**
 * An integration: what actions belong to, and where their credentials are. Keeps everything that the server sent.
 * Immutable.
 */
public final class Integration extends ServerValue {
    private final String id;

    private Integration(ObjectNode json) {
        super(json);
        this.id = required(json, "id", JsonPath.ROOT);
    }

    /**
     * Reads an integration as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code id}
     */
    public static Integration parse(String json) {
        return new Integration(Json.readObject(json));
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the name, which tells it apart from others of its type; empty text if the server sent none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Returns the id of its type, such as {@link IntegrationType#WEB_SERVICES}. */
    public Optional<String> typeId() {
        return text(json.path("integrationType"), "id");
    }

    /** Returns the notes about it. */
    public Optional<String> notes() {
        return text("notes");
    }

    /**
     * Returns the state that it is meant to have: {@code ENABLED}, {@code DISABLED}, {@code DELETED} or {@code
     * RESTORED}.
     */
    public Optional<String> intendedState() {
        return text("intendedState");
    }

    /** Returns whether it is meant to be enabled; only then its actions can be executed. */
    public boolean isEnabled() {
        return intendedState().filter("ENABLED"::equals).isPresent();
    }

    /**
     * Returns the state that it last reported: {@code ACTIVE}, {@code ACTIVATING}, {@code INACTIVE}, {@code
     * DEACTIVATING} or {@code ERROR}.
     */
    public Optional<String> reportedState() {
        return text(json.path("reportedState"), "code");
    }

    @Override
    public String toString() {
        return "Integration[id=" + id + ", name=" + name() + ", type=" + typeId().orElse("") + ", "
                + intendedState().orElse("") + "]";
    }
}
