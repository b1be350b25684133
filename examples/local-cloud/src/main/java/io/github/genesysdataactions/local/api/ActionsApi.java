package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.contract.ContractFault;
import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.List;

/** Creates, reads, changes and deletes published actions. */
final class ActionsApi {
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
        routes.on("POST", ActionView.ACTIONS, Endpoint.needing(List.of("integrations:action:add"), this::create));
        routes.on("GET", one, Endpoint.needing(List.of("integrations:action:view", "bridge:actions:view"), this::get));
        routes.on("PATCH", one, Endpoint.needing(List.of("integrations:action:edit"), this::update));
        routes.on("DELETE", one, Endpoint.needing(List.of("integrations:action:delete"), this::delete));
    }

    private Reply create(Call call) {
        Fields fields = new Fields(call.body());
        String name = fields.text("name", Fields.NAME_LIMIT);
        String category = fields.text("category", Fields.NAME_LIMIT);
        String integrationId = fields.text("integrationId", Fields.NAME_LIMIT);
        boolean secure = fields.flag("secure");
        fields.object("config");
        ObjectNode config = ConfigFields.read(fields);
        JsonNode inputSchema = fields.object("contract.input.inputSchema");
        JsonNode successSchema = fields.object("contract.output.successSchema");
        fields.refuseFaults();
        integrations.require(integrationId);
        judge.input(inputSchema).ifPresent(ActionsApi::refuse);
        judge.output(successSchema).ifPresent(ActionsApi::refuse);
        ActionRecord created = actions.create(id ->
                new ActionRecord(id, name, category, integrationId, 1, secure, inputSchema, successSchema, config));
        return Reply.json(200, view.show(created, true, true));
    }

    private Reply get(Call call) {
        ActionRecord action = actions.find(call.variable("actionId")).orElseThrow(Refusal::notFound);
        boolean contract = call.request().parameters().getOrDefault("expand", List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .anyMatch("contract"::equals);
        return Reply.json(200, view.show(action, contract, call.flag("includeConfig")));
    }

    private Reply update(Call call) {
        ObjectNode body = call.body();
        ActionRecord updated = actions.update(call.variable("actionId"), current -> edit(current, body))
                .orElseThrow(Refusal::notFound);
        return Reply.json(200, view.show(updated, true, true));
    }

    // UpdateActionInput has no contract and no secure: like any unknown field they change nothing.
    private static ActionRecord edit(ActionRecord current, ObjectNode body) {
        JsonNode version = body.path("version");
        if (!version.isIntegralNumber() || version.longValue() != current.version()) {
            throw new Refusal(
                    409,
                    "version.conflict",
                    "Supplied version " + (version.isIntegralNumber() ? version.asText() : "null")
                            + " does not match the current version " + current.version());
        }
        Fields fields = new Fields(body);
        String name = fields.optionalText("name", Fields.NAME_LIMIT).orElse(current.name());
        String category = fields.optionalText("category", Fields.NAME_LIMIT).orElse(current.category());
        ObjectNode config = fields.optionalObject("config").isPresent() ? ConfigFields.read(fields) : current.config();
        fields.refuseFaults();
        return current.edited(name, category, config);
    }

    private Reply delete(Call call) {
        if (!actions.delete(call.variable("actionId"))) {
            throw Refusal.notFound();
        }
        return Reply.empty(204);
    }

    private static void refuse(ContractFault fault) {
        throw Refusal.badField(fault.field(), fault.message());
    }
}
