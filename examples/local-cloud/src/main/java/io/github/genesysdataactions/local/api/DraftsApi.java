package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.contract.ContractFault;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Creates, reads, changes, validates, publishes and deletes drafts. A draft has the id of its action, and publishing
 * keeps it. What happens to the draft of an action that is published again, and which version comes out, is in no public
 * document: here the draft of version 3 has version 4 from its first moment, becomes the action's version 4 unless it was
 * changed, and is gone then.
 */
final class DraftsApi {
    private final ActionStore actions;
    private final IntegrationsApi integrations;
    private final DraftValidation validation;
    private final ActionView view;

    DraftsApi(ActionStore actions, IntegrationsApi integrations, DraftValidation validation, ActionView view) {
        this.actions = actions;
        this.integrations = integrations;
        this.validation = validation;
        this.view = view;
    }

    void addTo(Routes<Endpoint> routes) {
        String draft = ActionView.ACTIONS + "/{actionId}/draft";
        routes.on("POST", ActionView.ACTIONS + "/drafts", Endpoint.needing(ActionsApi.ADD, this::create));
        routes.on("POST", draft, Endpoint.needing(ActionsApi.EDIT, this::copy));
        routes.on("GET", draft, Endpoint.needing(ActionsApi.VIEW, this::get));
        routes.on("PATCH", draft, Endpoint.needing(ActionsApi.EDIT, this::update));
        routes.on("DELETE", draft, Endpoint.needing(ActionsApi.DELETE, this::delete));
        routes.on("GET", draft + "/validation", Endpoint.needing(ActionsApi.EDIT, this::validate));
        routes.on("POST", draft + "/publish", Endpoint.needing(ActionsApi.EDIT, this::publish));
    }

    private Reply create(Call call) {
        ActionRecord wanted = ActionInput.create(new Fields(call.body()));
        integrations.require(wanted.integrationId());
        return shown(actions.createDraft(wanted::withId));
    }

    private Reply copy(Call call) {
        call.refuseBody();
        return shown(actions.draft(call.variable("actionId"), (action, draft) -> {
                    ActionsApi.refuseStatic(action);
                    AuthActions.refuse(action, "have no drafts");
                    if (draft.isPresent()) {
                        throw Refusal.badRequest("A draft of this action already exists.");
                    }
                    return action.withVersion(action.version() + 1);
                })
                .orElseThrow(Refusal::notFound));
    }

    private Reply get(Call call) {
        return Reply.json(200, view.draft(find(call), ActionView.Parts.of(call)));
    }

    private Reply update(Call call) {
        return shown(
                actions.updateDraft(call.variable("actionId"), current -> ActionInput.editDraft(current, call.body()))
                        .orElseThrow(Refusal::notFound));
    }

    private Reply delete(Call call) {
        if (!actions.deleteDraft(call.variable("actionId"))) {
            throw Refusal.notFound();
        }
        return Reply.empty(204);
    }

    private Reply validate(Call call) {
        List<ContractFault> faults = validation.faults(find(call));
        ObjectNode result = Json.object().put("valid", faults.isEmpty());
        ArrayNode errors = result.putArray("errors");
        faults.forEach(fault -> errors.add(ErrorBody.of(
                400,
                "bad.request",
                fault.message(),
                call.contextId(),
                List.of(new Refusal.FieldFault("invalid.value", fault.field())))));
        return Reply.json(200, result);
    }

    private Reply publish(Call call) {
        int version = version(call);
        ActionRecord published = actions.publish(
                        call.variable("actionId"), (draft, current) -> published(draft, current, version))
                .orElseThrow(Refusal::notFound);
        return Reply.json(200, view.action(published, ActionView.Parts.ALL));
    }

    private ActionRecord published(ActionRecord draft, Optional<ActionRecord> current, int version) {
        if (version != draft.version()) {
            throw Refusal.badRequest(
                    "Supplied version " + version + " does not match latest draft version " + draft.version());
        }
        if (current.isPresent() && !current.get().contract().equals(draft.contract())) {
            throw Refusal.badField("contract", "The contract of a published action cannot be changed.");
        }
        List<ContractFault> faults = validation.faults(draft);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    400,
                    "bad.request",
                    faults.stream()
                            .map(ContractFault::message)
                            .collect(Collectors.joining(" ", "The draft is not valid: ", "")),
                    faults.stream()
                            .map(fault -> new Refusal.FieldFault("invalid.value", fault.field()))
                            .toList());
        }
        // A direct change of the action meanwhile may have come further.
        return draft.withVersion(current.map(action -> Math.max(action.version() + 1, draft.version()))
                .orElse(draft.version()));
    }

    private static int version(Call call) {
        if (call.request().body().length == 0) {
            throw Refusal.badRequest("The request body must not be null.");
        }
        Fields fields = new Fields(call.body());
        fields.only("", "version");
        Optional<Integer> version = fields.integer("version", Integer.MIN_VALUE, Integer.MAX_VALUE);
        fields.refuseFaults();
        return version.orElseThrow(() -> Refusal.badField("version", "version must not be null"));
    }

    private ActionRecord find(Call call) {
        return actions.findDraft(call.variable("actionId")).orElseThrow(Refusal::notFound);
    }

    private Reply shown(ActionRecord draft) {
        return Reply.json(200, view.draft(draft, ActionView.Parts.ALL));
    }
}
