package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.util.Optional;

/** The organization that the OAuth client belongs to. Keeps everything that the server sent. Immutable. */
public final class Organization extends ServerValue {
    private final String id;

    private Organization(ObjectNode json) {
        super(json);
        this.id = required(json, "id", JsonPath.ROOT);
    }

    /**
     * Reads an organization as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code id}
     */
    public static Organization parse(String json) {
        return new Organization(Json.readObject(json));
    }

    /**
     * Returns the id, a UUID. It is the external id ({@code sts:ExternalId}) in the trust policy of the IAM role that
     * Genesys Cloud assumes for AWS Lambda data actions.
     */
    public String id() {
        return id;
    }

    /** Returns the name for people. */
    public Optional<String> name() {
        return text("name");
    }

    /** Returns the short name, which is unique at Genesys Cloud. */
    public Optional<String> shortName() {
        return text("thirdPartyOrgName");
    }

    /** Returns the domain. */
    public Optional<String> domain() {
        return text("domain");
    }

    /** Returns {@code active}, {@code inactive} or {@code deleted}. */
    public Optional<String> state() {
        return text("state");
    }

    @Override
    public String toString() {
        return "Organization[id=" + id + ", name=" + name().orElse("") + "]";
    }
}
