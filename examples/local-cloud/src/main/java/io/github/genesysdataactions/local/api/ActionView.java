package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;

/** Shows an action as the API shows it (model Action). */
final class ActionView {
    static final String ACTIONS = "/api/v2/integrations/actions";

    private final boolean templatesAsUris;

    ActionView(boolean templatesAsUris) {
        this.templatesAsUris = templatesAsUris;
    }

    /** Shows the fields that are always there, and on request the contract and the configuration. */
    ObjectNode show(ActionRecord action, boolean contract, boolean config) {
        ObjectNode shown = Json.object()
                .put("id", action.id())
                .put("name", action.name())
                .put("integrationId", action.integrationId())
                .put("category", action.category());
        if (contract) {
            shown.set("contract", contract(action));
        }
        shown.put("version", action.version()).put("secure", action.secure());
        if (config) {
            shown.set("config", config(action));
        }
        return shown.put("selfUri", self(action));
    }

    private static ObjectNode contract(ActionRecord action) {
        ObjectNode contract = Json.object();
        contract.putObject("input")
                .put("inputSchemaUri", self(action) + "/schemas/" + ActionFiles.INPUT_SCHEMA)
                .set("inputSchema", action.inputSchema());
        contract.putObject("output")
                .put("successSchemaUri", self(action) + "/schemas/" + ActionFiles.SUCCESS_SCHEMA)
                .set("successSchema", action.successSchema());
        return contract;
    }

    private ObjectNode config(ActionRecord action) {
        ObjectNode config = action.config().deepCopy();
        if (templatesAsUris) {
            replace(config, "request", "requestTemplate", self(action) + "/templates/" + ActionFiles.REQUEST_TEMPLATE);
            replace(config, "response", "successTemplate", self(action) + "/templates/" + ActionFiles.SUCCESS_TEMPLATE);
        }
        return config;
    }

    private static void replace(ObjectNode config, String part, String template, String uri) {
        if (config.get(part) instanceof ObjectNode object) {
            object.remove(template);
            object.put(template + "Uri", uri);
        }
    }

    private static String self(ActionRecord action) {
        return ACTIONS + "/" + action.id();
    }
}
