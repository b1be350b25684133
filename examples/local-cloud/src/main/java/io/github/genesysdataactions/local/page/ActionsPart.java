package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.api.ActionRuns;
import io.github.genesysdataactions.local.api.Organization;
import io.github.genesysdataactions.local.api.Refusal;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.WebService;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.load.ActionLoader;
import io.github.genesysdataactions.local.load.ExportDocument;
import io.github.genesysdataactions.local.load.Loaded;
import io.github.genesysdataactions.local.load.NotLoadable;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists, loads, shows, edits, executes, publishes, deletes and exports actions and drafts. */
final class ActionsPart {
    private static final List<String> FIELDS = List.of(
            "version",
            "url",
            "headers",
            "requestTemplate",
            "successTemplate",
            "translationMap",
            "translationMapDefaults");

    /** The contract of a published action cannot be changed. */
    private static final List<String> DRAFT_FIELDS = Stream.concat(
                    FIELDS.stream(), Stream.of("inputSchema", "successSchema"))
            .toList();

    private final Organization organization;
    private final ActionsJson view;
    private final OwnCalls own;
    private final ActionLoader loader;
    private final Journal journal;

    ActionsPart(Organization organization, ActionsJson view, OwnCalls own, Journal journal) {
        this.organization = organization;
        this.view = view;
        this.own = own;
        this.journal = journal;
        loader = new ActionLoader(organization.actions(), organization.integrations());
    }

    void addTo(Routes<PageOperation> routes) {
        routes.on("GET", "/__local/actions", call -> view.list());
        routes.on("POST", "/__local/actions", this::load);
        add(routes, "/__local/actions/{actionId}", false);
        add(routes, "/__local/drafts/{actionId}", true);
        routes.on("POST", "/__local/drafts/{actionId}/publication", this::publish);
    }

    private void add(Routes<PageOperation> routes, String one, boolean draft) {
        routes.on("GET", one, call -> view.one(find(call, draft), draft));
        routes.on("PATCH", one, call -> edit(call, draft));
        routes.on("DELETE", one, call -> delete(call, draft));
        routes.on("GET", one + "/export", call -> export(find(call, draft)));
        routes.on("POST", one + "/executions", call -> execute(call, draft));
    }

    private ActionRecord find(PageCall call, boolean draft) {
        String id = call.variable("actionId");
        return (draft
                        ? organization.actions().findDraft(id)
                        : organization.actions().find(id))
                .orElseThrow(PageRefusal::notFound);
    }

    private Reply load(PageCall call) {
        try {
            Loaded loaded = loader.load(ExportDocument.parse(call.request().body()));
            journal.changed(Journal.Topic.ORGANIZATION);
            ActionRecord action = loaded.action();
            return Reply.json(
                    200,
                    Json.object()
                            .put("id", action.id())
                            .put("name", action.name())
                            .put("draft", loaded.draft())
                            .put("replaced", loaded.replaced())
                            .put("problem", loaded.problem())
                            .put("findings", view.findings(action).size()));
        } catch (NotLoadable e) {
            throw new PageRefusal(400, e.reason());
        }
    }

    private Reply edit(PageCall call, boolean draft) {
        ActionRecord action = find(call, draft);
        ObjectNode body = call.body(draft ? DRAFT_FIELDS : FIELDS);
        ObjectNode config = action.config().deepCopy();
        replace(body, "url", config, "request", "requestUrlTemplate");
        replace(body, "requestTemplate", config, "request", "requestTemplate");
        replace(body, "successTemplate", config, "response", "successTemplate");
        replace(body, "translationMap", config, "response", "translationMap");
        replace(body, "translationMapDefaults", config, "response", "translationMapDefaults");
        headers(body.path("headers"), config.withObject("/request/headers"));
        ObjectNode change = Json.object();
        change.set("version", body.path("version"));
        change.set("config", config);
        contract(body, action.contract()).ifPresent(contract -> change.set("contract", contract));
        own.edit(action.id(), draft, change);
        journal.changed(Journal.Topic.ORGANIZATION);
        return view.one(find(call, draft), draft);
    }

    /** What is shown as hidden stays as it is where it comes back so. */
    private static void headers(JsonNode wanted, ObjectNode headers) {
        if (wanted.isMissingNode()) {
            return;
        }
        if (!wanted.isObject()) {
            throw new PageRefusal(400, "'headers' has to be an object.");
        }
        ObjectNode before = headers.deepCopy();
        headers.removeAll();
        wanted.properties().forEach(header -> {
            String name = header.getKey();
            boolean stays = header.getValue().asText().equals(Masking.MASK)
                    && Secrets.hidesTemplate(name, before.path(name).asText());
            headers.set(name, stays ? before.path(name) : header.getValue());
        });
    }

    private static Optional<ObjectNode> contract(ObjectNode body, ActionRecord.Contract before) {
        JsonNode input = body.path("inputSchema");
        JsonNode success = body.path("successSchema");
        if (input.isMissingNode() && success.isMissingNode()) {
            return Optional.empty();
        }
        ObjectNode contract = Json.object();
        contract.putObject("input").set("inputSchema", input.isMissingNode() ? before.inputSchema() : input);
        contract.putObject("output").set("successSchema", success.isMissingNode() ? before.successSchema() : success);
        return Optional.of(contract);
    }

    private static void replace(ObjectNode body, String field, ObjectNode config, String part, String name) {
        JsonNode value = body.path(field);
        if (!value.isMissingNode()) {
            config.withObject("/" + part).set(name, value);
        }
    }

    private Reply delete(PageCall call, boolean draft) {
        own.delete(find(call, draft).id(), draft);
        journal.changed(Journal.Topic.ORGANIZATION);
        return Reply.empty(204);
    }

    private Reply publish(PageCall call) {
        String id = find(call, true).id();
        ObjectNode body = call.body(List.of("version"));
        own.publish(id, PageCall.integer(body, "version", 1, Integer.MAX_VALUE));
        journal.changed(Journal.Topic.ORGANIZATION);
        return view.one(find(call, false), false);
    }

    private Reply export(ActionRecord action) {
        String type = organization
                .integrations()
                .find(action.integrationId())
                .map(integration -> integration.type().id())
                .orElse(IntegrationType.WEB_SERVICES.id());
        return Reply.json(
                        200,
                        ExportDocument.write(
                                action, type, organization.actions().exportFields(action.id())))
                .with("Content-Disposition", "attachment; filename=\"" + fileName(action.name()) + ".custom.json\"");
    }

    private static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9 _.-]", "-").replaceAll("^[. ]+", "");
    }

    private Reply execute(PageCall call, boolean draft) {
        ActionRecord action = find(call, draft);
        ObjectNode body = call.body(List.of("input", "answer", "credentials"));
        if (!(body.path("input") instanceof ObjectNode input)) {
            throw new PageRefusal(400, "'input' has to be an object.");
        }
        String contextId = UUID.randomUUID().toString();
        String host = call.request().header("host").orElse("127.0.0.1");
        ActionRuns.Order order = new ActionRuns.Order(action, draft, input, credentials(body), host, contextId);
        try {
            if (body.path("answer") instanceof ObjectNode answer) {
                organization.runs().run(order, answer(answer));
            } else {
                organization.runs().run(order);
            }
        } catch (Refusal e) {
            throw new PageRefusal(400, String.valueOf(e.getMessage()));
        }
        return journal.allExecutions().stream()
                .filter(execution ->
                        execution.json().path("contextId").textValue().equals(contextId))
                .findFirst()
                .map(execution -> Reply.json(200, execution.json()))
                .orElseThrow(PageRefusal::notFound);
    }

    private static Map<String, String> credentials(ObjectNode body) {
        JsonNode given = body.path("credentials");
        if (!given.isMissingNode() && !given.isObject()) {
            throw new PageRefusal(400, "'credentials' has to be an object.");
        }
        Map<String, String> credentials = new LinkedHashMap<>();
        given.properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw new PageRefusal(400, "'credentials' has to have texts.");
            }
            credentials.put(field.getKey(), field.getValue().textValue());
        });
        return credentials;
    }

    private static WebService.Answer answer(ObjectNode answer) {
        return new WebService.Answer(PageCall.integer(answer, "status", 100, 599), PageCall.text(answer, "body"));
    }
}
