package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What executions do: each is tested in the organization, and compared with the engine of local-cloud. */
final class ExecutionQuestions {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int NESTED = 101;

    /** What is asked of one execution: the action does something else for each. */
    private enum Kind {
        /** All that only render, at once; each by itself if they differ. */
        RENDER(""),
        QUERY("optional-query-param"),
        PHONE("phone-number-filter"),
        VELOCITY("velocity"),
        METHODS("template-methods"),
        MISSING("missing-value"),
        URL("url-encoding"),
        STATUS("remote-status"),
        EMPTY("empty-remote-answer"),
        KEYS("move-keys");

        private final String question;

        Kind(String question) {
            this.question = question;
        }

        private String input() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Kind> RENDERED = List.of(Kind.QUERY, Kind.PHONE, Kind.VELOCITY, Kind.METHODS);
    private static final List<Kind> SINGLE = List.of(Kind.MISSING, Kind.URL, Kind.STATUS);
    private static final List<Kind> WITH_BACKEND = List.of(Kind.EMPTY, Kind.KEYS);

    private final Conformance conformance;
    private final URI url;
    private final boolean hasBackend;

    ExecutionQuestions(Conformance conformance) {
        this.conformance = conformance;
        Optional<URI> backend = conformance.provided().backend();
        this.hasBackend = backend.isPresent();
        // The API itself refuses a POST there, so that nothing outside is called.
        this.url = backend.orElseGet(() -> conformance.calls().address("/api/v2/organizations/me"));
    }

    void ask() {
        List<String> ids = new ArrayList<>(List.of("test-steps", "test-error", "template-limits", "flatten"));
        for (Kind kind : Kind.values()) {
            ids.add(kind.question);
        }
        conformance.ask(2, this::compare, ids.toArray(String[]::new));
    }

    private void compare() {
        ActionDefinition definition = definition();
        Reply created = conformance.create(create(definition));
        if (!created.isOk()) {
            for (Kind kind : Kind.values()) {
                conformance.unanswered(kind.question, "the action for it was refused: " + created.shown());
            }
            return;
        }
        ActionRunner runner = ActionRunner.of(definition);
        conformance.ask(1, () -> render(created, runner), ids(RENDERED));
        List<Kind> kinds = new ArrayList<>(SINGLE);
        if (hasBackend) {
            kinds.addAll(WITH_BACKEND);
        }
        kinds.forEach(kind -> conformance.ask(1, () -> single(kind, created, runner), kind.question));
        conformance.ask(2, () -> nested(created, definition), "template-limits");
    }

    private static String[] ids(List<Kind> kinds) {
        return kinds.stream().map(kind -> kind.question).toArray(String[]::new);
    }

    private void render(Reply created, ActionRunner runner) {
        Reply reply = test(Kind.RENDER, created);
        if (reply.isOk() && difference(Kind.RENDER, reply, runner).isEmpty()) {
            RENDERED.forEach(kind -> conformance.answer(kind.question, true, "the same result"));
        } else {
            RENDERED.forEach(kind -> conformance.ask(1, () -> single(kind, created, runner), kind.question));
        }
    }

    private void single(Kind kind, Reply created, ActionRunner runner) {
        if (conformance.isAnswered(kind.question)) {
            return;
        }
        Reply reply = test(kind, created);
        if (!reply.isOk()) {
            conformance.unanswered(kind.question, "the test was refused: " + reply.shown());
            return;
        }
        if (kind == Kind.STATUS) {
            steps(TestResult.parse(reply.text()));
            error(reply.json());
        }
        if (kind == Kind.KEYS) {
            flatten(reply.json().path("finalResult"));
        }
        Optional<ServiceComparison.Difference> difference = difference(kind, reply, runner);
        if (difference.isEmpty()) {
            conformance.answer(kind.question, true, "the same result");
            return;
        }
        // A difference can show at another question than the one that was asked.
        for (String other : difference.get().choices()) {
            conformance.answer(
                    other, false, "otherwise, at the step " + difference.get().step());
        }
        if (difference.get().choices().isEmpty()) {
            conformance.answer(
                    kind.question,
                    false,
                    "differs at the step " + difference.get().step()
                            + (kind == Kind.METHODS ? "" : ", in a way that no choice explains"));
        } else if (!difference.get().choices().contains(kind.question)) {
            conformance.unanswered(kind.question, "another question hid it");
        }
    }

    private Reply test(Kind kind, Reply created) {
        String flatten = kind == Kind.KEYS ? "?flatten=true" : "";
        return conformance
                .calls()
                .post(
                        Conformance.path(created) + "/test" + flatten,
                        MAPPER.valueToTree(input(kind)).toString());
    }

    private static Optional<ServiceComparison.Difference> difference(Kind kind, Reply reply, ActionRunner runner) {
        TestResult there = TestResult.parse(reply.text());
        return ServiceComparison.of(runner).compare(ActionCase.of(runner, input(kind), there), there);
    }

    private static Map<String, String> input(Kind kind) {
        String text = switch (kind) {
            case RENDER, VELOCITY, QUERY -> "";
            case URL -> "\u00e9";
            default -> "x";
        };
        return Map.of("kind", kind.input(), "text", text);
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

    private void flatten(JsonNode result) {
        boolean isAsHere = result.at("/o.a").asInt() == 1
                && result.at("/l.a").toString().equals("[1,null]")
                && result.at("/l.b").toString().equals("[null,2]");
        List<String> names = new ArrayList<>();
        result.fieldNames().forEachRemaining(names::add);
        conformance.answer(
                "flatten",
                isAsHere,
                isAsHere ? "objects and lists of objects as here" : "fields " + Conformance.names(names));
    }

    /** Asks about the depth only: what takes long or makes much would burden the service. */
    private void nested(Reply created, ActionDefinition definition) {
        ObjectNode body = create(definition);
        ((ObjectNode) body.at("/config/request"))
                .put("requestTemplate", "#if(true)".repeat(NESTED) + "{}" + "#end".repeat(NESTED));
        body.put("version", created.json().path("version").asInt(1))
                .remove(List.of("integrationId", "contract", "secure"));
        Reply changed = conformance.calls().patch(Conformance.path(created), body.toString());
        if (!changed.isOk()) {
            conformance.answer("template-limits", false, NESTED + " nested #if are refused: " + changed.shown());
            return;
        }
        TestResult test = TestResult.parse(test(Kind.STATUS, created).text());
        boolean fails = test.steps().stream()
                .anyMatch(step -> !step.isSuccess()
                        && Step.named(step.name())
                                .filter(Step.REQUEST_TEMPLATE::equals)
                                .isPresent());
        conformance.answer(
                "template-limits",
                fails,
                NESTED + " nested #if: " + (fails ? "a failed step" : "no failed step")
                        + "; size and time are not asked, as that would burden the service");
    }

    /** One action for all: {@code kind} says which part of it does something. */
    private ActionDefinition definition() {
        String rendered = "$input.kind == \"render\" || $input.kind == ";
        return ActionDefinition.builder(Conformance.PREFIX + "execution")
                .post(url + "?k=$esc.url(${input.kind})"
                        + "#if(" + rendered + "\"query\")&$urlTool.optionalQueryParam(\"q\", \"v\")#end"
                        + "#if($input.kind == \"url\")&t=${input.text}#end"
                        + "#if(" + rendered + "\"methods\")&m=$input.kind.toUpperCase()$input.kind.length()"
                        + "$input.kind.replace(\"e\", \"-\").substring(1)#end")
                .header("X-V", "v#if($input.kind == \"missing\")$esc.url(\"${credentials.none}\")#end")
                .header(
                        "X-P",
                        "p#if(" + rendered
                                + "\"phone\")$esc.url($msdynamics.phoneNumberFilter(\"tel:+13175550000\", \"p\"))#end")
                .requestTemplate("{\"t\": #if($input.text)true#{else}false#end}")
                .translationMap("object", "$.object", "{}")
                .successTemplate("{\"r\": #if($input.kind == \"keys\")"
                        + "$successTemplateUtils.moveKeysIntoArrayOfObjects(\"${object}\")#{else}1#end,"
                        + " \"o\": {\"a\": 1}, \"l\": [{\"a\": 1}, {\"b\": 2}]}")
                .input(in -> in.required("kind", Schema.string()).required("text", Schema.string()))
                .output(Schema.object(out -> out))
                .integration(conformance.integrationId())
                .category("Conformance")
                .build();
    }

    private static ObjectNode create(ActionDefinition definition) {
        try {
            return (ObjectNode) MAPPER.readTree(definition.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The action is not JSON.", e);
        }
    }
}
