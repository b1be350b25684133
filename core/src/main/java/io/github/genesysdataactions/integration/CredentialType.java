package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Optional;

/** A type of credentials, and which fields it has. Keeps everything that the server sent. Immutable. */
public final class CredentialType extends ServerValue {
    private CredentialType(ObjectNode json) {
        super(json);
    }

    /**
     * Reads a type as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static CredentialType parse(String json) {
        return new CredentialType(Json.readObject(json));
    }

    /** Returns the id. */
    public Optional<String> id() {
        return text("id");
    }

    /** Returns the name, such as {@code basicAuth}: what a {@link CredentialDefinition} takes. */
    public Optional<String> name() {
        return text("name");
    }

    /** Returns the names of the fields that have to be there. */
    public List<String> required() {
        return texts("required");
    }

    /** Returns the description of the fields as JSON text. */
    public String properties() {
        return jsonOf("properties");
    }

    @Override
    public String toString() {
        return "CredentialType[name=" + name().or(this::id).orElse("") + ", required=" + required() + "]";
    }
}
