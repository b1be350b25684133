package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;

/** Shows a run as a test of the API does, step by step (model TestExecutionResult). */
public final class TestForm {
    private TestForm() {}

    /**
     * Shows a run.
     *
     * @param contextId the id that errors have
     * @param result the result as it is asked for, flattened or not; missing if there is none
     */
    public static ObjectNode of(Run run, String contextId, JsonNode result) {
        ObjectNode shown = Json.object();
        ArrayNode operations = shown.putArray("operations");
        for (Step step : run.steps()) {
            operations.add(of(step, operations.size() + 1, contextId));
        }
        run.failure().ifPresent(failure -> shown.set("error", failure.testBody(contextId)));
        if (!result.isMissingNode()) {
            shown.set("finalResult", result);
        }
        return shown.put("success", run.failure().isEmpty());
    }

    private static ObjectNode of(Step step, int number, String contextId) {
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
