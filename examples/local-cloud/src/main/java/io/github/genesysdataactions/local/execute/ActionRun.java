package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import io.github.genesysdataactions.local.contract.Draft4;
import io.github.genesysdataactions.local.contract.Reason;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One run of one action, step by step: the input is validated, URL, headers and body are rendered, the remote endpoint
 * is called, the answer goes through translation map and success template, and the result is validated.
 */
final class ActionRun {
    /** What an action without {@code timeoutSeconds} has (Resource Center, Add configuration to custom actions). */
    private static final int DEFAULT_TIMEOUT_SECONDS = 60;

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final ActionRecord action;
    private final ObjectNode input;
    private final Templates templates;
    private final Target target;

    ActionRun(
            ActionRecord action,
            ObjectNode input,
            Templates templates,
            Map<String, String> credentials,
            Target target) {
        this.action = action;
        this.input = input;
        this.templates = templates;
        this.target = target;
        variables.put("credentials", credentials);
        variables.put("input", inputVariables(input));
    }

    @FunctionalInterface
    private interface Work<T> {
        T result() throws StepFailure, InterruptedException;
    }

    Run run() throws InterruptedException {
        try {
            step(
                    "Validate input against schema",
                    Function.identity(),
                    () -> valid(action.contract().inputSchema(), input));
            String url = step("Resolve URL template", TextNode::valueOf, this::url);
            Map<String, String> headers = step("Resolve headers", Json.mapper()::valueToTree, this::headers);
            String body = step("Resolve request template", ActionRun::shown, () -> body(url));
            String rawResult = step("Execute request", ActionRun::shown, () -> call(url, headers, body));
            step("Apply translation map", Json.mapper()::valueToTree, () -> translate(rawResult));
            JsonNode result = step("Apply success template", Function.identity(), this::transformed);
            step(
                    "Validate output against schema",
                    Function.identity(),
                    () -> valid(action.contract().successSchema(), result));
            return Run.succeeded(steps, result);
        } catch (StepFailure e) {
            return Run.failed(steps, e);
        }
    }

    private <T> T step(String name, Function<T, JsonNode> shown, Work<T> work)
            throws StepFailure, InterruptedException {
        try {
            T result = work.result();
            steps.add(new Step(name, shown.apply(result), null));
            return result;
        } catch (StepFailure e) {
            steps.add(new Step(name, MissingNode.getInstance(), e));
            throw e;
        }
    }

    private String url() throws StepFailure {
        return templates
                .render("requestUrlTemplate", configured("/request/requestUrlTemplate"), variables)
                .strip();
    }

    private Map<String, String> headers() throws StepFailure {
        Map<String, String> rendered = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> header :
                action.config().at("/request/headers").properties()) {
            rendered.put(
                    header.getKey(),
                    templates.render(header.getKey(), header.getValue().asText(), variables));
        }
        return rendered;
    }

    // "GET requests do not use request templates" (Resource Center, Request configuration for data actions).
    private String body(String url) throws StepFailure {
        return LambdaTarget.isArn(url) || HttpTarget.sendsBody(configured("/request/requestType"))
                ? templates.render("requestTemplate", configured("/request/requestTemplate"), variables)
                : "";
    }

    private String call(String url, Map<String, String> headers, String body) throws StepFailure, InterruptedException {
        Duration timeout =
                Duration.ofSeconds(action.config().path("timeoutSeconds").asInt(DEFAULT_TIMEOUT_SECONDS));
        return target.call(new Target.Outgoing(configured("/request/requestType"), url, headers, body, timeout));
    }

    private Map<String, String> translate(String rawResult) throws StepFailure {
        JsonNode response = action.config().path("response");
        Map<String, String> translated = TranslationMap.apply(
                response.path("translationMap"), response.path("translationMapDefaults"), rawResult);
        variables.putAll(translated);
        variables.put("rawResult", rawResult);
        return translated;
    }

    private JsonNode transformed() throws StepFailure {
        String text = templates.render("successTemplate", configured("/response/successTemplate"), variables);
        try {
            return Json.parse(text);
        } catch (NotJson e) {
            throw StepFailure.processing("Transform failed to process result using 'successTemplate': what it makes is"
                    + " not JSON, " + e.getMessage() + ".");
        }
    }

    private String configured(String pointer) throws StepFailure {
        JsonNode value = action.config().at(pointer);
        if (!value.isTextual()) {
            throw StepFailure.processing("The configuration of the action has no " + pointer.substring(1) + ".");
        }
        return value.textValue();
    }

    private static JsonNode valid(JsonNode schema, JsonNode value) throws StepFailure {
        List<Error> errors = Draft4.compile(schema).validate(value);
        if (!errors.isEmpty()) {
            throw StepFailure.schema(errors.stream()
                    .map(Reason::of)
                    .collect(Collectors.joining(" ", "JSON failed schema validation for the following reasons: ", "")));
        }
        return value;
    }

    private static Map<String, Object> inputVariables(ObjectNode input) {
        Map<String, Object> values = new HashMap<>();
        input.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                values.put(field.getKey(), templateValue(value));
            }
        });
        values.put("rawRequest", Json.text(input));
        return values;
    }

    private static Object templateValue(JsonNode value) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean() ? value.booleanValue() : value.isTextual() ? value.textValue() : Json.text(value);
    }

    private static JsonNode shown(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : Json.parse(text);
        } catch (NotJson e) {
            return TextNode.valueOf(text);
        }
    }
}
