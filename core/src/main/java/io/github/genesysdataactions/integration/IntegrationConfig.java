package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of an integration: its name, notes, properties, and which credentials it uses. Keeps everything that
 * the server sent. Immutable.
 */
public final class IntegrationConfig extends ServerValue {
    private IntegrationConfig(ObjectNode json) {
        super(json);
    }

    /**
     * Reads a configuration as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static IntegrationConfig parse(String json) {
        return new IntegrationConfig(Json.readObject(json));
    }

    /** Returns the name of the integration. */
    public Optional<String> name() {
        return text("name");
    }

    /** Returns the version, which the server asks for with every change; 0 if it did not send one. */
    public int version() {
        return number("version").orElse(0);
    }

    /** Returns the notes about the integration. */
    public Optional<String> notes() {
        return text("notes");
    }

    /** Returns the properties as the text of a JSON object; which there are depends on the type. */
    public String properties() {
        return jsonOf("properties");
    }

    /** Returns the advanced properties as the text of a JSON object. */
    public String advanced() {
        return jsonOf("advanced");
    }

    /** Returns the ids of the credentials by their keys; see {@link IntegrationType#credentials()}. */
    public Map<String, String> credentials() {
        Map<String, String> ids = new LinkedHashMap<>();
        json.path("credentials")
                .properties()
                .forEach(entry -> text(entry.getValue(), "id").ifPresent(id -> ids.put(entry.getKey(), id)));
        return Collections.unmodifiableMap(ids);
    }

    /** Names name and version; properties may be confidential and are in {@link #toJson}. */
    @Override
    public String toString() {
        return "IntegrationConfig[name=" + name().orElse("") + ", version=" + version() + "]";
    }
}
