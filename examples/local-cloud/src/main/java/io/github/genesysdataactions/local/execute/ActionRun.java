package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.core.type.TypeReference;
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

    /** The step that the answer goes into. */
    static final String TRANSLATION_MAP = "Apply translation map";

    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};

    private final List<Step> steps = new ArrayList<>();
    private final List<Rendered> rendered = new ArrayList<>();
    private final List<Translation> translations = new ArrayList<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final ActionRecord action;
    private final ObjectNode input;
    private final Templates templates;
    private final RunContext context;
    private final Target target;

    ActionRun(ActionRecord action, ObjectNode input, Templates templates, RunContext context, Target target) {
        this.action = action;
        this.input = input;
        this.templates = templates;
        this.context = context;
        this.target = target;
        variables.put("credentials", context.credentials());
        variables.put("authResponse", context.authResponse());
        variables.put("input", inputVariables(input));
    }

    @FunctionalInterface
    private interface Work<T> {
        T result() throws StepFailure, InterruptedException;
    }

    Run run() throws InterruptedException {
        try {
            if (context.authAction() != null) {
                authenticate(context.authAction());
            }
            JsonNode request = action.config().path("request");
            JsonNode response = action.config().path("response");
            step(
                    "Validate input against schema",
                    input,
                    Function.identity(),
                    () -> valid(action.contract().inputSchema(), input));
            Rendered url = step(
                    "Resolve URL template",
                    request.path("requestUrlTemplate"),
                    made -> TextNode.valueOf(made.text().strip()),
                    () -> render("request", "requestUrlTemplate"));
            Map<String, Rendered> headers =
                    step("Resolve headers", request.path("headers"), ActionRun::shown, this::headers);
            String body = step(
                    "Resolve request template",
                    request.path("requestTemplate"),
                    ActionRun::shown,
                    () -> body(url.text().strip()));
            String rawResult = step(
                    "Execute request",
                    outgoing(request.path("requestType"), url, headers, body),
                    ActionRun::shown,
                    () -> call(url, headers, body));
            step(TRANSLATION_MAP, shown(rawResult), Json.mapper()::valueToTree, () -> translate(rawResult));
            JsonNode result = step(
                    "Apply success template", response.path("successTemplate"), Function.identity(), this::transformed);
            step(
                    "Validate output against schema",
                    result,
                    Function.identity(),
                    () -> valid(action.contract().successSchema(), result));
            return new Run(steps, rendered, translations, result, null);
        } catch (StepFailure e) {
            return new Run(steps, rendered, translations, MissingNode.getInstance(), e);
        }
    }

    private void authenticate(ActionRecord authAction) throws StepFailure, InterruptedException {
        ObjectNode nothing = Json.object();
        Map<String, Object> response =
                step("Execute custom authentication action", nothing, answer -> Json.object(), () -> {
                    Run run = new ActionRun(authAction, nothing, templates, context.withoutAuthAction(), target).run();
                    if (run.failure().isPresent()) {
                        throw StepFailure.authentication(run.failure().get());
                    }
                    return Json.mapper().convertValue(run.result(), ANSWER);
                });
        variables.put("authResponse", response);
    }

    private <T> T step(String name, JsonNode given, Function<T, JsonNode> shown, Work<T> work)
            throws StepFailure, InterruptedException {
        try {
            T result = work.result();
            steps.add(new Step(name, given, shown.apply(result), null));
            return result;
        } catch (StepFailure e) {
            steps.add(new Step(name, given, MissingNode.getInstance(), e));
            throw e;
        }
    }

    private Map<String, Rendered> headers() throws StepFailure {
        Map<String, Rendered> made = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> header :
                action.config().at("/request/headers").properties()) {
            String name = header.getKey();
            String part = "config.request.headers." + name;
            made.put(name, templates.render(name, part, header.getValue().asText(), variables, rendered::add));
        }
        return made;
    }

    // "GET requests do not use request templates" (Resource Center, Request configuration for data actions).
    private String body(String url) throws StepFailure {
        return LambdaTarget.isArn(url) || HttpTarget.sendsBody(configured("/request/requestType"))
                ? render("request", "requestTemplate").text()
                : "";
    }

    private Rendered render(String part, String field) throws StepFailure {
        return templates.render(
                field, "config." + part + "." + field, configured("/" + part + "/" + field), variables, rendered::add);
    }

    private String call(Rendered url, Map<String, Rendered> headers, String body)
            throws StepFailure, InterruptedException {
        Duration timeout =
                Duration.ofSeconds(action.config().path("timeoutSeconds").asInt(DEFAULT_TIMEOUT_SECONDS));
        String method = configured("/request/requestType");
        String path = url.text().strip().split("[?#]", 2)[0];
        Base base = path.startsWith("/") ? context.baseUrls().find(method, path) : null;
        return target.call(new Target.Outgoing(method, base, url, headers, body, timeout));
    }

    private Map<String, String> translate(String rawResult) throws StepFailure {
        JsonNode response = action.config().path("response");
        translations.addAll(TranslationMap.apply(
                response.path("translationMap"), response.path("translationMapDefaults"), rawResult));
        Map<String, String> translated = new LinkedHashMap<>();
        for (Translation translation : translations) {
            if (translation.text() != null) {
                translated.put(translation.name(), translation.text());
            }
        }
        variables.putAll(translated);
        variables.put("rawResult", rawResult);
        return translated;
    }

    private JsonNode transformed() throws StepFailure {
        String text = render("response", "successTemplate").text();
        try {
            return Json.parse(text);
        } catch (NotJson e) {
            throw StepFailure.processing("Transform failed to process result using 'successTemplate': what it makes is"
                    + " not JSON, " + e.getMessage() + "." + unusableDefaults());
        }
    }

    private String unusableDefaults() {
        List<String> names = new ArrayList<>();
        action.config().at("/response/translationMapDefaults").properties().forEach(entry -> {
            String text = entry.getValue().asText();
            if (text.equals(variables.get(entry.getKey())) && !Json.isJson(text)) {
                names.add("'" + entry.getKey() + "'");
            }
        });
        return names.isEmpty()
                ? ""
                : " Used in it, and not JSON: the default of " + String.join(", ", names)
                        + " in translationMapDefaults.";
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
            throw StepFailure.contract(
                    errors.stream()
                            .map(Reason::of)
                            .collect(Collectors.joining(
                                    " ", "JSON failed schema validation for the following reasons: ", "")),
                    errors.stream()
                            .map(error -> error.getInstanceLocation().toString())
                            .toList());
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

    // A number that is too large to calculate with is printed unchanged.
    private static Object templateValue(JsonNode value) {
        if (value.isNumber() && RenderBudget.fits(value.numberValue())) {
            return value.numberValue();
        }
        return value.isBoolean() ? value.booleanValue() : value.isTextual() ? value.textValue() : Json.text(value);
    }

    private static JsonNode outgoing(JsonNode method, Rendered url, Map<String, Rendered> headers, String body) {
        ObjectNode request = Json.object()
                .put("method", method.asText())
                .put("url", url.text().strip());
        request.set("headers", shown(headers));
        return request.set("body", shown(body));
    }

    private static JsonNode shown(Map<String, Rendered> headers) {
        ObjectNode texts = Json.object();
        headers.forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private static JsonNode shown(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : Json.parse(text);
        } catch (NotJson e) {
            return TextNode.valueOf(text);
        }
    }
}
