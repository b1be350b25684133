package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.api.Organization;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.Integration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Shows actions and drafts with their contracts, templates and findings. */
final class ActionsJson {
    private static final Pattern CREDENTIAL = Pattern.compile("\\bcredentials\\.(\\w+)");

    private final Organization organization;
    private final Function<ActionRecord, ArrayNode> lint;
    private final OwnCalls own;
    private final Map<String, Linted> linted = new ConcurrentHashMap<>();

    private record Linted(ActionRecord action, ArrayNode findings) {}

    ActionsJson(Organization organization, Function<ActionRecord, ArrayNode> lint, OwnCalls own) {
        this.organization = organization;
        this.lint = lint;
        this.own = own;
    }

    Reply list() {
        Map<String, ActionRecord> published = new LinkedHashMap<>();
        organization.actions().all().forEach(action -> published.put(action.id(), action));
        Map<String, ActionRecord> drafts = new LinkedHashMap<>();
        organization.actions().allDrafts().forEach(draft -> drafts.put(draft.id(), draft));
        Map<String, ActionRecord> newest = new LinkedHashMap<>(published);
        newest.putAll(drafts);
        linted.keySet().removeIf(key -> !newest.containsKey(key));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("actions");
        newest.forEach((id, action) -> list.add(head(action)
                .put("published", published.containsKey(id))
                .put("draft", drafts.containsKey(id))
                .put("findings", findings(action).size())));
        return Reply.json(200, json);
    }

    Reply one(ActionRecord action, boolean draft) {
        return Reply.json(200, json(action, draft));
    }

    ArrayNode findings(ActionRecord action) {
        Linted known = linted.get(action.id());
        if (known == null || !known.action().equals(action)) {
            known = new Linted(action, lint.apply(action));
            linted.put(action.id(), known);
        }
        return known.findings();
    }

    private ObjectNode head(ActionRecord action) {
        Optional<Integration> integration = organization.integrations().find(action.integrationId());
        return Json.object()
                .put("id", action.id())
                .put("name", action.name())
                .put("category", action.category())
                .put("integrationId", action.integrationId())
                .put("integration", integration.map(Integration::name).orElse(""))
                .put("integrationType", integration.map(one -> one.type().id()).orElse(""))
                .put("version", action.version())
                .put("secure", action.secure());
    }

    private ObjectNode json(ActionRecord action, boolean draft) {
        JsonNode request = action.config().path("request");
        JsonNode response = action.config().path("response");
        ObjectNode json = head(action)
                .put("published", organization.actions().find(action.id()).isPresent())
                .put("draft", draft)
                .put("method", request.path("requestType").asText())
                .put("url", request.path("requestUrlTemplate").asText());
        ArrayNode headers = json.putArray("headers");
        request.path("headers").properties().forEach(header -> {
            String template = header.getValue().asText();
            boolean hidden = Secrets.hidesTemplate(header.getKey(), template);
            headers.addObject()
                    .put("name", header.getKey())
                    .put("template", hidden ? Masking.MASK : template)
                    .put("hidden", hidden);
        });
        json.put("requestTemplate", request.path("requestTemplate").asText())
                .put("successTemplate", response.path("successTemplate").asText());
        if (action.config().has("timeoutSeconds")) {
            json.set("timeoutSeconds", action.config().get("timeoutSeconds"));
        }
        ArrayNode translations = json.putArray("translations");
        response.path("translationMap").properties().forEach(entry -> {
            ObjectNode translation = translations
                    .addObject()
                    .put("name", entry.getKey())
                    .put("path", entry.getValue().asText());
            JsonNode fallback = response.path("translationMapDefaults").path(entry.getKey());
            if (fallback.isTextual()) {
                translation.set("default", fallback);
            }
        });
        ArrayNode credentials = json.putArray("credentials");
        CREDENTIAL
                .matcher(Json.text(action.config()))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(credentials::add);
        json.set("inputSchema", action.contract().inputSchema());
        json.set("successSchema", action.contract().successSchema());
        json.set("findings", findings(action));
        json.set("problems", draft ? own.problems(action.id()) : Json.array());
        return json;
    }
}
