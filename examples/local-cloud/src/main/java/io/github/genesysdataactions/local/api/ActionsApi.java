package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.util.List;

/** Creates, reads, changes and deletes published actions. */
final class ActionsApi {
    static final List<String> VIEW = List.of("integrations:action:view", "bridge:actions:view");
    static final List<String> ADD = List.of("integrations:action:add");
    static final List<String> EDIT = List.of("integrations:action:edit");
    static final List<String> DELETE = List.of("integrations:action:delete");

    private final ActionStore actions;
    private final IntegrationsApi integrations;
    private final ContractJudge judge;
    private final ActionView view;

    ActionsApi(ActionStore actions, IntegrationsApi integrations, ContractJudge judge, ActionView view) {
        this.actions = actions;
        this.integrations = integrations;
        this.judge = judge;
        this.view = view;
    }

    void addTo(Routes<Endpoint> routes) {
        String one = ActionView.ACTIONS + "/{actionId}";
        routes.on("POST", ActionView.ACTIONS, Endpoint.needing(ADD, this::create));
        routes.on("GET", one, Endpoint.needing(VIEW, this::get));
        routes.on("PATCH", one, Endpoint.needing(EDIT, this::update));
        routes.on("DELETE", one, Endpoint.needing(DELETE, this::delete));
    }

    /** Refuses a change of an action that is built into Genesys Cloud. */
    static void refuseStatic(ActionRecord action) {
        if (action.id().startsWith("static_-_")) {
            throw Refusal.badRequest("Static actions cannot be changed or deleted.");
        }
    }

    private Reply create(Call call) {
        ActionRecord wanted = ActionInput.create(new Fields(call.body()));
        IntegrationType type = integrations.require(wanted.integrationId()).type();
        if (type.functions()) {
            // The service's words, quoted by the Terraform provider (MyPureCloud/terraform-provider-genesyscloud).
            throw Refusal.badRequest(
                    "Integration of type '" + type.id() + "' does not support creating published actions.");
        }
        ActionReader.refuse(judge, wanted.contract());
        return Reply.json(200, view.action(actions.create(wanted::withId), ActionView.Parts.ALL));
    }

    private Reply get(Call call) {
        return Reply.json(200, view.action(find(call), ActionView.Parts.of(call)));
    }

    private Reply update(Call call) {
        ActionRecord updated = actions.update(call.variable("actionId"), current -> {
                    refuseStatic(current);
                    return ActionInput.edit(current, call.body());
                })
                .orElseThrow(Refusal::notFound);
        return Reply.json(200, view.action(updated, ActionView.Parts.ALL));
    }

    private Reply delete(Call call) {
        ActionRecord action = find(call);
        refuseStatic(action);
        AuthActions.refuse(action, "cannot be deleted; they go with their credential");
        if (!actions.delete(action.id())) {
            throw Refusal.notFound();
        }
        return Reply.empty(204);
    }

    private ActionRecord find(Call call) {
        return actions.find(call.variable("actionId")).orElseThrow(Refusal::notFound);
    }
}
