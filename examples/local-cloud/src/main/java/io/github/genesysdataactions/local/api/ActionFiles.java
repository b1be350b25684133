package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.Optional;
import java.util.function.Function;

/**
 * The schemas and templates of actions and drafts, each at an address of its own. The template names are those that the
 * Terraform provider (MyPureCloud/terraform-provider-genesyscloud) reads; the schema names are an assumption.
 */
final class ActionFiles {
    static final String REQUEST_TEMPLATE = "requesttemplate.vm";
    static final String SUCCESS_TEMPLATE = "successtemplate.vm";
    static final String INPUT_SCHEMA = "inputschema.json";
    static final String SUCCESS_SCHEMA = "successschema.json";

    private final ActionStore actions;
    private final ActionView view;

    ActionFiles(ActionStore actions, ActionView view) {
        this.actions = actions;
        this.view = view;
    }

    void addTo(Routes<Endpoint> routes) {
        add(routes, ActionView.ACTIONS + "/{actionId}", actions::find);
        add(routes, ActionView.ACTIONS + "/{actionId}/draft", actions::findDraft);
    }

    private void add(Routes<Endpoint> routes, String owner, Function<String, Optional<ActionRecord>> find) {
        routes.on(
                "GET",
                owner + "/templates/{fileName}",
                Endpoint.needing(ActionsApi.VIEW, call -> template(owner(call, find), call.variable("fileName"))));
        routes.on(
                "GET",
                owner + "/schemas/{fileName}",
                Endpoint.needing(
                        ActionsApi.VIEW,
                        call -> schema(owner(call, find).contract(), call.variable("fileName"), call.flag("flatten"))));
    }

    private static Reply template(ActionRecord action, String fileName) {
        return switch (fileName) {
            case REQUEST_TEMPLATE ->
                Reply.text(action.config().at("/request/requestTemplate").textValue());
            case SUCCESS_TEMPLATE ->
                Reply.text(action.config().at("/response/successTemplate").textValue());
            default -> throw Refusal.notFound();
        };
    }

    private Reply schema(ActionRecord.Contract contract, String fileName, boolean flat) {
        return switch (fileName) {
            case INPUT_SCHEMA -> Reply.json(200, view.schema(contract.inputSchema(), flat));
            case SUCCESS_SCHEMA -> Reply.json(200, view.schema(contract.successSchema(), flat));
            default -> throw Refusal.notFound();
        };
    }

    private static ActionRecord owner(Call call, Function<String, Optional<ActionRecord>> find) {
        return find.apply(call.variable("actionId")).orElseThrow(Refusal::notFound);
    }
}
