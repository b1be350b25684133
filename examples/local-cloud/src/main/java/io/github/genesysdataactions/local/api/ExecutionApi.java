package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.execute.Flattening;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.execute.RunContext;
import io.github.genesysdataactions.local.execute.TestForm;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.Integration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Executes actions, and tests them step by step (model TestExecutionResult). */
final class ExecutionApi {
    private final ActionStore actions;
    private final RunSettings settings;
    private final ActionEngine engine;

    ExecutionApi(ActionStore actions, RunSettings settings, ActionEngine engine) {
        this.actions = actions;
        this.settings = settings;
        this.engine = engine;
    }

    void addTo(Routes<Endpoint> routes) {
        List<String> execute = List.of("integrations:action:execute", "bridge:actions:execute");
        String action = ActionView.ACTIONS + "/{actionId}";
        routes.on("POST", action + "/execute", Endpoint.needing(execute, this::execute));
        routes.on("POST", action + "/test", Endpoint.needing(execute, call -> test(call, actions::find)));
        routes.on(
                "POST",
                action + "/draft/test",
                Endpoint.needing(List.of("integrations:action:execute"), call -> test(call, actions::findDraft)));
    }

    private Reply execute(Call call) {
        Run run = run(call, actions::find);
        return run.failure()
                .map(failure -> Reply.json(failure.status(), failure.executionBody(call.contextId())))
                .orElseGet(() -> Reply.json(200, result(call, run)));
    }

    private Reply test(Call call, Function<String, Optional<ActionRecord>> find) {
        Run run = run(call, find);
        return Reply.json(
                200,
                TestForm.of(run, call.contextId(), run.result().isMissingNode() ? run.result() : result(call, run)));
    }

    private static JsonNode result(Call call, Run run) {
        return call.flag("flatten") ? Flattening.value(run.result()) : run.result();
    }

    private Run run(Call call, Function<String, Optional<ActionRecord>> find) {
        ActionRecord action = find.apply(call.variable("actionId")).orElseThrow(Refusal::notFound);
        ObjectNode input = call.body();
        Integration integration = settings.enabled(action);
        RunContext context = settings.context(action, integration, call);
        try {
            return integration.type().functions()
                    ? engine.runFunction(RunSettings.callable(action), input, context)
                    : engine.run(action, input, context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(
                    503,
                    "service.unavailable",
                    "Service Unavailable - The server is currently unavailable (because it is overloaded or down for"
                            + " maintenance).");
        }
    }
}
