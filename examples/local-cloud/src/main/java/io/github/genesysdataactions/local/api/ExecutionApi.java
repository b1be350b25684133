package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.execute.Step;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import java.util.List;

/** Executes actions, and tests them step by step (model TestExecutionResult). */
final class ExecutionApi {
    private final ActionStore actions;
    private final ActionEngine engine;

    ExecutionApi(ActionStore actions, ActionEngine engine) {
        this.actions = actions;
        this.engine = engine;
    }

    void addTo(Routes<Endpoint> routes) {
        List<String> execute = List.of("integrations:action:execute", "bridge:actions:execute");
        String action = ActionView.ACTIONS + "/{actionId}";
        routes.on("POST", action + "/execute", Endpoint.needing(execute, this::execute));
        routes.on("POST", action + "/test", Endpoint.needing(execute, this::test));
    }

    private Reply execute(Call call) {
        Run run = run(call);
        return run.failure()
                .map(failure -> Reply.json(failure.status(), failure.executionBody(call.contextId())))
                .orElseGet(() -> Reply.json(200, run.result()));
    }

    private Reply test(Call call) {
        Run run = run(call);
        ObjectNode result = Json.object();
        ArrayNode operations = result.putArray("operations");
        for (Step step : run.steps()) {
            operations.add(show(step, operations.size() + 1, call.contextId()));
        }
        run.failure().ifPresent(failure -> result.set("error", failure.testBody(call.contextId())));
        if (!run.result().isMissingNode()) {
            result.set("finalResult", run.result());
        }
        return Reply.json(200, result.put("success", run.failure().isEmpty()));
    }

    private Run run(Call call) {
        ActionRecord action = actions.find(call.variable("actionId")).orElseThrow(Refusal::notFound);
        ObjectNode input = call.body();
        try {
            return engine.run(action, input);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(
                    503,
                    "service.unavailable",
                    "Service Unavailable - The server is currently unavailable (because it is overloaded or down for"
                            + " maintenance).");
        }
    }

    private static ObjectNode show(Step step, int number, String contextId) {
        ObjectNode shown = Json.object().put("step", number).put("name", step.name());
        shown.put("success", step.failure() == null);
        if (!step.result().isMissingNode()) {
            shown.set("result", step.result());
        }
        if (step.failure() != null) {
            shown.set("error", step.failure().testBody(contextId));
        }
        return shown;
    }
}
