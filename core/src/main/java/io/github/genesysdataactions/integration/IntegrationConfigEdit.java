package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import java.util.List;
import java.util.Objects;

/**
 * Changes to the configuration of an integration. What is not changed stays as the server has it, fields that this
 * library does not know included. For one thread at a time.
 */
public final class IntegrationConfigEdit {
    /** What the model {@code IntegrationConfiguration} of the public API requires, beside name and version. */
    private static final List<String> OBJECTS = List.of("properties", "advanced", "credentials");

    private final ObjectNode before;
    private final ObjectNode json;

    private IntegrationConfigEdit(IntegrationConfig config) {
        this.before = config.json.deepCopy();
        before.remove(List.of("id", "selfUri"));
        OBJECTS.stream().filter(name -> !before.path(name).isObject()).forEach(before::putObject);
        if (!before.path("notes").isTextual()) {
            before.put("notes", "");
        }
        this.json = before.deepCopy();
    }

    /** Starts changes to a configuration. */
    public static IntegrationConfigEdit of(IntegrationConfig config) {
        return new IntegrationConfigEdit(Objects.requireNonNull(config, "config"));
    }

    /** Sets the name of the integration. */
    public IntegrationConfigEdit name(String name) {
        json.put("name", Objects.requireNonNull(name, "name"));
        return this;
    }

    /** Sets the notes about the integration. */
    public IntegrationConfigEdit notes(String notes) {
        json.put("notes", Objects.requireNonNull(notes, "notes"));
        return this;
    }

    /**
     * Replaces all properties.
     *
     * @param json the text of a JSON object; which properties there are depends on the type
     * @throws IllegalArgumentException if it is anything else
     */
    public IntegrationConfigEdit properties(String json) {
        return object("properties", json);
    }

    /**
     * Replaces all advanced properties.
     *
     * @param json the text of a JSON object
     * @throws IllegalArgumentException if it is anything else
     */
    public IntegrationConfigEdit advanced(String json) {
        return object("advanced", json);
    }

    /**
     * Uses a credential, replacing the one with this key.
     *
     * @param key as the integration's type has it, such as {@code AmazonWebServicesARN}; see
     *     {@link IntegrationType#credentials()}
     */
    public IntegrationConfigEdit credential(String key, String credentialId) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(credentialId, "credential id");
        if (!credentialId.equals(json.path("credentials").path(key).path("id").textValue())) {
            json.withObjectProperty("credentials").putObject(key).put("id", credentialId);
        }
        return this;
    }

    /** Uses no credential for this key any more. */
    public IntegrationConfigEdit removeCredential(String key) {
        json.withObjectProperty("credentials").remove(Objects.requireNonNull(key, "key"));
        return this;
    }

    /** Returns whether there is anything to send. */
    public boolean hasChanges() {
        return !json.equals(before);
    }

    /**
     * Returns what {@code PUT /api/v2/integrations/{integrationId}/config/current} gets, on one line: {@code name},
     * {@code version}, {@code properties}, {@code advanced}, {@code notes} and {@code credentials}.
     */
    public String toJson() {
        return Json.write(json);
    }

    /** Names the integration; properties may be confidential. */
    @Override
    public String toString() {
        return "IntegrationConfigEdit[name=" + json.path("name").asText() + "]";
    }

    private IntegrationConfigEdit object(String name, String text) {
        try {
            json.set(name, Json.readObject(Objects.requireNonNull(text, name)));
            return this;
        } catch (JsonFault e) {
            throw new IllegalArgumentException("The " + name + " are not a JSON object. " + e.getMessage() + ".");
        }
    }
}
