package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.CredentialStore;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationType;

/** Shows integrations, their types and their configurations as the API shows them. */
final class IntegrationView {
    private final CredentialStore credentials;

    IntegrationView(CredentialStore credentials) {
        this.credentials = credentials;
    }

    /** Returns the reported state of an integration. */
    static String state(Integration integration) {
        return integration.enabled() ? "ACTIVE" : "INACTIVE";
    }

    /** Shows an integration (model Integration), with its configuration if {@code expand} asks for it. */
    ObjectNode show(Integration integration, Call call) {
        ObjectNode shown = Json.object().put("id", integration.id()).put("name", integration.name());
        IntegrationType type = integration.type();
        shown.putObject("integrationType")
                .put("id", type.id())
                .put("name", type.name())
                .put("selfUri", selfOfType(type));
        shown.put("notes", integration.config().notes());
        if (call.parameter("expand").filter(e -> e.startsWith("config")).isPresent()) {
            shown.putObject("config").set("current", config(integration));
        }
        shown.put("intendedState", integration.enabled() ? "ENABLED" : "DISABLED");
        shown.putObject("reportedState").put("code", state(integration)).put("effective", state(integration));
        shown.putObject("attributes");
        return shown.put("selfUri", self(integration));
    }

    /** Shows a configuration (model IntegrationConfiguration). */
    ObjectNode config(Integration integration) {
        Integration.Config config = integration.config();
        ObjectNode shown = Json.object()
                .put("id", integration.id())
                .put("name", integration.name())
                .put("version", config.version());
        shown.set("properties", config.properties());
        shown.set("advanced", config.advanced());
        shown.put("notes", config.notes());
        ObjectNode keys = shown.putObject("credentials");
        config.credentials()
                .forEach((key, id) ->
                        credentials.find(id).ifPresent(credential -> keys.set(key, CredentialsApi.show(credential))));
        return shown.put("selfUri", self(integration) + "/config/current");
    }

    /** Shows a type (model IntegrationType). */
    static ObjectNode type(IntegrationType type) {
        ObjectNode shown =
                Json.object().put("id", type.id()).put("name", type.name()).put("category", "Data Actions");
        ObjectNode keys = shown.putObject("credentials");
        type.credentials().forEach((key, name) -> {
            ObjectNode specification =
                    keys.putObject(key).put("required", false).put("title", name);
            specification.putArray("credentialTypes").add(name);
        });
        return shown.put("nonInstallable", false).put("maxInstances", 100).put("selfUri", selfOfType(type));
    }

    private static String self(Integration integration) {
        return IntegrationsApi.INTEGRATIONS + "/" + integration.id();
    }

    private static String selfOfType(IntegrationType type) {
        return IntegrationsApi.INTEGRATIONS + "/types/" + type.id();
    }
}
