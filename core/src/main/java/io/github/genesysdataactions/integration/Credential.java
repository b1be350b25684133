package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.time.Instant;
import java.util.Optional;

/**
 * A set of credentials as Genesys Cloud shows it, without its secrets ({@link CredentialDefinition} has them): public API models
 * {@code CredentialInfo} and, for one that was read by its id, {@code Credential} with sensitive fields redacted. Keeps
 * everything that the server sent. Immutable.
 */
public final class Credential extends ServerValue {
    private final String id;

    private Credential(ObjectNode json) {
        super(json);
        this.id = required(json, "id", JsonPath.ROOT);
    }

    /**
     * Reads a credential as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code id}
     */
    public static Credential parse(String json) {
        return new Credential(Json.readObject(json));
    }

    /** Returns the id, which the configuration of an integration names. */
    public String id() {
        return id;
    }

    /** Returns the name; empty text if the server sent none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Returns the name of its type, such as {@code basicAuth}; empty text if the server sent none. */
    public String type() {
        return text(json.path("type"), "name")
                .or(() -> text(json.path("type"), "id"))
                .orElse("");
    }

    /** Returns when it was created, if the server says so. */
    public Optional<Instant> created() {
        return time("createdDate");
    }

    /** Returns when it was last changed, if the server says so. */
    public Optional<Instant> modified() {
        return time("modifiedDate");
    }

    /** Returns all that the server sent, on one line; what it redacts is its own decision, so keep this out of logs. */
    @Override
    public String toJson() {
        return super.toJson();
    }

    /** Names the credential and shows none of its fields. */
    @Override
    public String toString() {
        return "Credential[id=" + id + ", name=" + name() + ", type=" + type() + "]";
    }
}
