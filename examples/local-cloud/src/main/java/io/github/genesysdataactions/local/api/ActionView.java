package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.Flattening;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.List;
import java.util.function.UnaryOperator;

/** Shows an action or a draft as the API shows it (model Action). */
final class ActionView {
    static final String ACTIONS = "/api/v2/integrations/actions";

    private final boolean templatesAsUris;
    private final UnaryOperator<JsonNode> schemas;

    /**
     * Makes a view.
     *
     * @param schemas what becomes of a schema on its way out
     */
    ActionView(boolean templatesAsUris, UnaryOperator<JsonNode> schemas) {
        this.templatesAsUris = templatesAsUris;
        this.schemas = schemas;
    }

    /** The fields that are shown on request. */
    record Parts(boolean contract, boolean config, boolean flat) {
        static final Parts ALL = new Parts(true, true, false);

        /** Reads what a call asks for. */
        static Parts of(Call call) {
            boolean contract = call.request().parameters().getOrDefault("expand", List.of()).stream()
                    .flatMap(value -> List.of(value.split(",", -1)).stream())
                    .anyMatch("contract"::equals);
            return new Parts(contract, call.flag("includeConfig"), call.flag("flatten"));
        }
    }

    /** Shows a published action. */
    ObjectNode action(ActionRecord action, Parts parts) {
        return show(action, ACTIONS + "/" + action.id(), parts);
    }

    /** Shows a draft. */
    ObjectNode draft(ActionRecord draft, Parts parts) {
        return show(draft, ACTIONS + "/" + draft.id() + "/draft", parts);
    }

    /** Shows one schema, as it is or flattened. */
    JsonNode schema(JsonNode schema, boolean flat) {
        return flat ? Flattening.schema(schema).path("schema") : schemas.apply(schema);
    }

    private ObjectNode show(ActionRecord action, String self, Parts parts) {
        ObjectNode shown = Json.object()
                .put("id", action.id())
                .put("name", action.name())
                .put("integrationId", action.integrationId())
                .put("category", action.category());
        if (parts.contract()) {
            shown.set("contract", contract(action.contract(), self, parts.flat()));
        }
        shown.put("version", action.version()).put("secure", action.secure());
        if (parts.config()) {
            shown.set("config", config(action, self));
        }
        return shown.put("selfUri", self);
    }

    private ObjectNode contract(ActionRecord.Contract contract, String self, boolean flat) {
        ObjectNode shown = Json.object();
        ObjectNode input =
                shown.putObject("input").put("inputSchemaUri", self + "/schemas/" + ActionFiles.INPUT_SCHEMA);
        ObjectNode output =
                shown.putObject("output").put("successSchemaUri", self + "/schemas/" + ActionFiles.SUCCESS_SCHEMA);
        if (flat) {
            input.set("inputSchemaFlattened", schema(contract.inputSchema(), true));
            output.set("successSchemaFlattened", Flattening.schema(contract.successSchema()));
        } else {
            input.set("inputSchema", schema(contract.inputSchema(), false));
            output.set("successSchema", schema(contract.successSchema(), false));
        }
        return shown;
    }

    private ObjectNode config(ActionRecord action, String self) {
        ObjectNode config = action.config().deepCopy();
        if (templatesAsUris) {
            replace(config, "request", "requestTemplate", self + "/templates/" + ActionFiles.REQUEST_TEMPLATE);
            replace(config, "response", "successTemplate", self + "/templates/" + ActionFiles.SUCCESS_TEMPLATE);
        }
        return config;
    }

    private static void replace(ObjectNode config, String part, String template, String uri) {
        if (config.get(part) instanceof ObjectNode object) {
            object.remove(template);
            object.put(template + "Uri", uri);
        }
    }
}
