package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.execute.Flattening;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.execute.TestForm;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.List;
import java.util.Map;

/** Executes actions, and tests them step by step (model TestExecutionResult). */
final class ExecutionApi {
    private final ActionStore actions;
    private final ActionRuns runs;

    ExecutionApi(ActionStore actions, ActionRuns runs) {
        this.actions = actions;
        this.runs = runs;
    }

    void addTo(Routes<Endpoint> routes) {
        List<String> execute = List.of("integrations:action:execute", "bridge:actions:execute");
        String action = ActionView.ACTIONS + "/{actionId}";
        routes.on("POST", action + "/execute", Endpoint.needing(execute, this::execute));
        routes.on("POST", action + "/test", Endpoint.needing(execute, call -> test(call, false)));
        routes.on(
                "POST",
                action + "/draft/test",
                Endpoint.needing(List.of("integrations:action:execute"), call -> test(call, true)));
    }

    private Reply execute(Call call) {
        Run run = run(call, false);
        return run.failure()
                .map(failure -> Reply.json(failure.status(), failure.executionBody(call.contextId())))
                .orElseGet(() -> Reply.json(200, result(call, run)));
    }

    private Reply test(Call call, boolean draft) {
        Run run = run(call, draft);
        return Reply.json(
                200,
                TestForm.of(run, call.contextId(), run.result().isMissingNode() ? run.result() : result(call, run)));
    }

    private static JsonNode result(Call call, Run run) {
        return call.flag("flatten") ? Flattening.value(run.result()) : run.result();
    }

    private Run run(Call call, boolean draft) {
        String id = call.variable("actionId");
        ActionRecord action = (draft ? actions.findDraft(id) : actions.find(id)).orElseThrow(Refusal::notFound);
        String host = call.request().header("host").orElse("127.0.0.1");
        return runs.run(new ActionRuns.Order(action, draft, call.body(), Map.of(), host, call.contextId()));
    }
}
