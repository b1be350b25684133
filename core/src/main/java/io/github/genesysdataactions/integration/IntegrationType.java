package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A type of integration, and which credentials integrations of this type take. Keeps everything that the server sent.
 * Immutable.
 *
 * <p>The ids of the types for data actions are constants here (source: examples of
 * MyPureCloud/terraform-provider-genesyscloud and of the GenesysCloudDevOps modules).
 */
public final class IntegrationType extends ServerValue {
    /**
     * Web services data actions: requests to any HTTPS address. The provider's examples give it its credential under the
     * key {@code basicAuth}; {@link #credentials()} tells which keys there are.
     */
    public static final String WEB_SERVICES = "custom-rest-actions";

    /** AWS Lambda data actions. Takes its credential under the key {@code AmazonWebServicesARN}. */
    public static final String AWS_LAMBDA = "aws-lambda-data-actions";

    /** Function data actions, whose code runs at Genesys Cloud. */
    public static final String FUNCTION = "function-data-actions";

    /**
     * Genesys Cloud data actions: requests to Genesys Cloud's own API. Takes its credential under the key
     * {@code pureCloudOAuthClient}.
     */
    public static final String GENESYS_CLOUD = "purecloud-data-actions";

    private final String id;

    private IntegrationType(ObjectNode json) {
        super(json);
        this.id = required(json, "id", JsonPath.ROOT);
    }

    /**
     * Reads a type as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code id}
     */
    public static IntegrationType parse(String json) {
        return new IntegrationType(Json.readObject(json));
    }

    /** Returns the id, such as {@code custom-rest-actions}. */
    public String id() {
        return id;
    }

    /** Returns the name for people. */
    public Optional<String> name() {
        return text("name");
    }

    /** Returns the category. */
    public Optional<String> category() {
        return text("category");
    }

    /** Returns how many integrations of this type an organization may have, if the server says so. */
    public OptionalInt maxInstances() {
        return number("maxInstances");
    }

    /**
     * Returns the keys under which a configuration takes credentials, each with the types of credentials that it accepts;
     * see {@link IntegrationConfigEdit#credential}.
     */
    public Map<String, List<String>> credentials() {
        Map<String, List<String>> credentials = new LinkedHashMap<>();
        json.path("credentials")
                .properties()
                .forEach(entry ->
                        credentials.put(entry.getKey(), texts(entry.getValue().path("credentialTypes"))));
        return Collections.unmodifiableMap(credentials);
    }

    @Override
    public String toString() {
        return "IntegrationType[id=" + id + "]";
    }
}
