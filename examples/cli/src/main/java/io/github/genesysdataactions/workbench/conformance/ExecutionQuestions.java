package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.ActionCase;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.ServiceComparison;
import io.github.genesysdataactions.testing.Step;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What executions do: each is tested in the organization, and compared with the engine of local-cloud. */
final class ExecutionQuestions {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is sent for each choice: the action does something else for each. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("velocity", "velocity");
        KINDS.put("missing-value", "missing");
        KINDS.put("phone-number-filter", "phone");
        KINDS.put("optional-query-param", "query");
        KINDS.put("url-encoding", "url");
        KINDS.put("remote-status", "status");
        KINDS.put("empty-remote-answer", "empty");
        KINDS.put("move-keys", "keys");
    }

    private final Conformance conformance;
    private final URI url;
    private final boolean hasBackend;

    ExecutionQuestions(Conformance conformance, URI url, boolean hasBackend) {
        this.conformance = conformance;
        this.url = url;
        this.hasBackend = hasBackend;
    }

    void ask() {
        conformance.ask(
                KINDS.size() + 1,
                this::compare,
                List.of("test-steps", "test-error", "velocity", "missing-value", "remote-status")
                        .toArray(String[]::new));
    }

    private void compare() {
        ActionDefinition definition = definition();
        Reply created = conformance.create(create(definition));
        if (!created.isOk()) {
            KINDS.keySet()
                    .forEach(id -> conformance.unanswered(id, "the action for it was refused: " + created.shown()));
            return;
        }
        ActionRunner runner = ActionRunner.of(definition);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (!hasBackend && List.of("empty", "keys").contains(kind.getValue())) {
                conformance.unanswered(kind.getKey(), "needs a backend (--backend)");
            } else {
                conformance.ask(1, () -> compare(kind.getKey(), kind.getValue(), created, runner), kind.getKey());
            }
        }
    }

    private void compare(String id, String kind, Reply created, ActionRunner runner) {
        Map<String, String> input = Map.of("kind", kind, "text", text(kind));
        Reply reply = conformance
                .calls()
                .post(
                        Conformance.path(created) + "/test",
                        MAPPER.valueToTree(input).toString());
        if (!reply.isOk()) {
            conformance.unanswered(id, "the test was refused: " + reply.shown());
            return;
        }
        TestResult there = TestResult.parse(reply.text());
        if (kind.equals("status")) {
            steps(there);
            error(reply.json());
        }
        Optional<ServiceComparison.Difference> difference =
                ServiceComparison.of(runner).compare(ActionCase.of(runner, input, there), there);
        if (difference.isEmpty()) {
            conformance.answer(id, true, "the same result");
            return;
        }
        // A difference can show at another question than the one that was asked.
        for (String other : difference.get().choices()) {
            conformance.answer(
                    other, false, "otherwise, at the step " + difference.get().step());
        }
        if (difference.get().choices().isEmpty()) {
            conformance.answer(
                    id, false, "differs at the step " + difference.get().step() + ", in a way that no choice explains");
        } else if (!difference.get().choices().contains(id)) {
            conformance.unanswered(id, "another question hid it");
        }
    }

    private static String text(String kind) {
        return switch (kind) {
            case "velocity", "query" -> "";
            case "url" -> "\u00e9";
            case "phone" -> "tel:+13175550000";
            default -> "x";
        };
    }

    private void steps(TestResult test) {
        List<String> unknown = new ArrayList<>();
        test.steps().forEach(step -> {
            if (Step.named(step.name()).isEmpty()) {
                unknown.add(step.name());
            }
        });
        conformance.answer(
                "test-steps",
                unknown.isEmpty(),
                unknown.isEmpty() ? "the same names" : "also " + String.join(", ", unknown));
    }

    private void error(JsonNode test) {
        JsonNode error = test.path("error");
        boolean isServices = error.has("errorCode");
        conformance.answer(
                "test-error",
                isServices,
                error.isMissingNode() ? "none" : isServices ? "the data action service's shape" : "another shape");
    }

    /** One action for all: {@code kind} says which part of it does something. */
    private ActionDefinition definition() {
        return ActionDefinition.builder(Conformance.PREFIX + "execution")
                .post(
                        url + "?k=$esc.url(${input.kind})"
                                + "#if($input.kind == \"query\")&$urlTool.optionalQueryParam(\"q\", \"v\")#end"
                                + "#if($input.kind == \"url\")&t=${input.text}#end"
                                + "#if($input.kind == \"phone\")&f=$esc.url($msdynamics.phoneNumberFilter($input.text, \"p\"))#end")
                .header("X-V", "v#if($input.kind == \"missing\")$esc.url(\"${credentials.none}\")#end")
                .requestTemplate("{\"t\": #if($input.text)true#{else}false#end}")
                .translationMap("object", "$.object", "{}")
                .successTemplate("{\"r\": #if($input.kind == \"keys\")"
                        + "$successTemplateUtils.moveKeysIntoArrayOfObjects(\"${object}\")#{else}1#end}")
                .input(in -> in.required("kind", Schema.string()).required("text", Schema.string()))
                .output(Schema.object(out -> out))
                .integration(conformance.integrationId())
                .category("Conformance")
                .build();
    }

    private static ObjectNode create(ActionDefinition definition) {
        try {
            return (ObjectNode) MAPPER.readTree(definition.toJson());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("The action is no JSON.", e);
        }
    }
}
