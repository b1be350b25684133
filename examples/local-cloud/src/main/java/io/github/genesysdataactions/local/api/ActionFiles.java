package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.List;

/**
 * The schemas and templates of an action, each at an address of its own. The template names are those that the
 * Terraform provider (MyPureCloud/terraform-provider-genesyscloud) reads; the schema names are an assumption.
 */
final class ActionFiles {
    static final String REQUEST_TEMPLATE = "requesttemplate.vm";
    static final String SUCCESS_TEMPLATE = "successtemplate.vm";
    static final String INPUT_SCHEMA = "inputschema.json";
    static final String SUCCESS_SCHEMA = "successschema.json";

    private final ActionStore actions;

    ActionFiles(ActionStore actions) {
        this.actions = actions;
    }

    void addTo(Routes<Endpoint> routes) {
        List<String> view = List.of("integrations:action:view", "bridge:actions:view");
        String action = ActionView.ACTIONS + "/{actionId}";
        routes.on("GET", action + "/templates/{fileName}", Endpoint.needing(view, this::template));
        routes.on("GET", action + "/schemas/{fileName}", Endpoint.needing(view, this::schema));
    }

    private Reply template(Call call) {
        ActionRecord action = action(call);
        return switch (call.variable("fileName")) {
            case REQUEST_TEMPLATE ->
                Reply.text(action.config().at("/request/requestTemplate").textValue());
            case SUCCESS_TEMPLATE ->
                Reply.text(action.config().at("/response/successTemplate").textValue());
            default -> throw Refusal.notFound();
        };
    }

    private Reply schema(Call call) {
        ActionRecord action = action(call);
        return switch (call.variable("fileName")) {
            case INPUT_SCHEMA -> Reply.json(200, action.inputSchema());
            case SUCCESS_SCHEMA -> Reply.json(200, action.successSchema());
            default -> throw Refusal.notFound();
        };
    }

    private ActionRecord action(Call call) {
        return actions.find(call.variable("actionId")).orElseThrow(Refusal::notFound);
    }
}
