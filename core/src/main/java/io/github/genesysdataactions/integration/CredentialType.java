package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.JsonPath;
import java.util.List;
import java.util.Optional;

/** A type of credentials, and which fields it has. Keeps everything that the server sent. Immutable. */
public final class CredentialType extends Stored {
    private CredentialType(ObjectNode json, JsonPath path) {
        super(json);
    }

    /**
     * Reads the types: an array, as the service answers since April 2026, or the {@code entities} of an object, as it
     * did before.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is neither
     */
    public static Listing<CredentialType> parseList(String json) {
        return Listing.readArrayOrPage(json, CredentialType::new);
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
