package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.rules.HeaderRules;
import io.github.genesysdataactions.rules.Templates;
import io.github.genesysdataactions.rules.TimeoutRules;
import io.github.genesysdataactions.rules.UrlRules;
import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import io.github.genesysdataactions.velocity.VelocityTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds what does not work in an action, or does less than it seems to, without sending a request.
 *
 * <p>It also reports what {@code ActionDefinition} refuses, because actions from a server or a file have not been
 * checked. {@link LintRule} lists what it looks for.
 */
public final class Lint {
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Duration CALLERS_WAIT = Duration.ofSeconds(20);

    private final JsonNode json;
    private final FindingCollector findings = new FindingCollector();
    private final InputFacts inputs;

    private Lint(JsonNode json) {
        this.json = json;
        this.inputs = new InputFacts(json.path("contract").path("input").path("inputSchema"));
    }

    /** Returns what is found in a definition, in the order of the document that would be sent. */
    public static List<LintFinding> of(ActionDefinition definition) {
        Objects.requireNonNull(definition, "definition");
        return of(definition.isForFlatApi() ? definition.toFlatJson() : definition.toJson());
    }

    /**
     * Returns what is found in an action that the server has. Only what was read is looked at: the contract with
     * {@code expand=contract}, templates as texts.
     */
    public static List<LintFinding> of(Action action) {
        return of(Objects.requireNonNull(action, "action").toJson());
    }

    /** Returns what is found in an export file. */
    public static List<LintFinding> of(ExportFile file) {
        return of(Objects.requireNonNull(file, "file").toJson());
    }

    /**
     * Returns what is found in an action as the public API or an export file has it, in the order of the document:
     * {@code {"contract": {"input": {"inputSchema": …}, "output": {"successSchema": …}}, "config": {"timeoutSeconds":
     * …, "request": …, "response": …}}}. The flat form is read too; paths are those of the public one. What is
     * missing, or has another type, is ignored.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static List<LintFinding> of(String json) {
        try {
            JsonNode action = Json.readObject(Objects.requireNonNull(json, "json"));
            return of(FlatFormReader.isFlat(action) ? FlatFormReader.toPublic(action) : action);
        } catch (JsonFault e) {
            throw new IllegalArgumentException("An action is a JSON object. " + e.getMessage() + ".", e);
        }
    }

    static List<LintFinding> of(JsonNode action) {
        return new Lint(action).findings();
    }

    private List<LintFinding> findings() {
        LintFields.check(json, findings);
        LintContract contract = new LintContract(findings);
        JsonNode input = json.path("contract").path("input").path("inputSchema");
        contract.input(input);
        JsonNode output = json.path("contract").path("output").path("successSchema");
        contract.output(output);
        timeout();
        JsonNode request = json.path("config").path("request");
        Map<String, String> headers = Fields.texts(request.path("headers"));
        Optional<String> url = Fields.text(request, "requestUrlTemplate");
        url.ifPresent(this::url);
        findings.addAll(LintRule.REQUEST_IS_REFUSED, HeaderRules.check(headers));
        LintHeaders.check(headers, inputs, findings);
        if (request.path("requestType").asText().equals("GET")
                && url.isPresent()
                && !isFunction(url.get())
                && !input.path("properties").isEmpty()
                && !namesInput(url.get())
                && headers.values().stream().noneMatch(Lint::namesInput)) {
            findings.add(
                    LintRule.GET_SENDS_NO_INPUT,
                    FieldPaths.URL,
                    "The action has inputs, and a GET sends none of them: neither its URL nor a header names one, and it"
                            + " has no body.",
                    "Write them into the URL, as in ?id=$esc.url(${input.id}), or send a POST.");
        }
        Fields.text(request, "requestTemplate")
                .ifPresent(text -> body(text, headers, Fields.text(request, "requestType")));
        JsonNode response = json.path("config").path("response");
        LintTranslations translations = new LintTranslations(
                Fields.texts(response.path("translationMap")), Fields.texts(response.path("translationMapDefaults")));
        translations.check(findings);
        template(response, "successTemplate", FieldPaths.SUCCESS_TEMPLATE)
                .ifPresent(template -> LintAnswer.check(template, translations, output, findings));
        return findings.toList();
    }

    private void timeout() {
        OptionalInt seconds = Fields.number(json.path("config"), "timeoutSeconds");
        if (seconds.isEmpty()) {
            return;
        }
        Duration timeout = Duration.ofSeconds(seconds.getAsInt());
        List<Problem> problems = TimeoutRules.range(timeout);
        findings.addAll(LintRule.REQUEST_IS_REFUSED, problems);
        if (problems.isEmpty() && timeout.compareTo(CALLERS_WAIT) > 0) {
            findings.add(
                    LintRule.TIMEOUT_BEYOND_CALLERS,
                    FieldPaths.TIMEOUT,
                    "The timeout is " + timeout.toSeconds()
                            + " s. Outbound rules are assumed to wait 20 s, and a flow waits"
                            + " as long as its Call Data action says, which may be less.",
                    "Answer sooner, or check the timeouts of the flows that call the action.");
        }
    }

    private void url(String text) {
        if (isFunction(text)) {
            return;
        }
        findings.addAll(LintRule.REQUEST_IS_REFUSED, UrlRules.check(text));
        findings.addAll(LintRule.URL_IS_NO_ADDRESS, UrlRules.unreachable(text));
        if (!text.startsWith("arn:")) {
            PlacedTemplate template = template(FieldPaths.URL, text);
            LintNames.ofRequest(template, findings);
            LintSlips.check(template, false, findings);
            LintUrl.check(template, inputs, findings);
        }
    }

    private static boolean namesInput(String text) {
        return VelocityReference.all(VelocityTemplate.parse(text).parts()).stream()
                .anyMatch(reference -> reference.root().equals("input"));
    }

    /** The actions of function integrations have an id in the place of the URL, or nothing. */
    private static boolean isFunction(String url) {
        return url.isBlank() || UUID.matcher(url).matches();
    }

    private void body(String text, Map<String, String> headers, Optional<String> method) {
        PlacedTemplate template = template(FieldPaths.REQUEST_TEMPLATE, text);
        boolean isDefault = text.isBlank() || text.strip().equals(Templates.WHOLE_INPUT);
        if (method.filter("GET"::equals).isEmpty()) {
            LintBody.check(template, headers, inputs, findings);
        } else if (!isDefault) {
            findings.add(
                    LintRule.BODY_TEMPLATE_IS_UNUSED,
                    FieldPaths.REQUEST_TEMPLATE,
                    "A GET sends no body, so the request template is not used.",
                    "Take it out, or send a POST.");
        }
    }

    private Optional<PlacedTemplate> template(JsonNode object, String field, JsonPath path) {
        return Fields.text(object, field).map(text -> template(path, text));
    }

    private PlacedTemplate template(JsonPath path, String text) {
        PlacedTemplate template = new PlacedTemplate(path, text);
        parses(template, findings);
        return template;
    }

    /** Reports why Velocity would refuse the template, and what Genesys Cloud does not do of it. */
    static void parses(PlacedTemplate template, FindingCollector findings) {
        template.faults().stream()
                .limit(1)
                .forEach(fault -> findings.add(
                        LintRule.TEMPLATE_DOES_NOT_PARSE,
                        template,
                        fault.at(),
                        "",
                        "Velocity refuses the template: " + fault.message() + ".",
                        "Correct it; \\$ and \\# print these characters themselves."));
        for (VelocityPart part : template.parts()) {
            if (part instanceof VelocityPart.Directive directive
                    && directive.name().equals("foreach")) {
                findings.add(
                        LintRule.FOREACH_IS_OFF,
                        template,
                        directive.at(),
                        "",
                        "Genesys Cloud is reported to leave #foreach out.",
                        "Have the remote side build the list, or test the action with it.");
            }
        }
    }
}
