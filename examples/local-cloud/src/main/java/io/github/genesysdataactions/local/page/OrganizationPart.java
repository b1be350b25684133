package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.api.Organization;
import io.github.genesysdataactions.local.api.Setup;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.Credential;
import io.github.genesysdataactions.local.store.Integration;

/** Shows the organization, its integrations, and its credentials by name. */
final class OrganizationPart {
    private final Setup setup;
    private final Organization organization;
    private final Journal journal;
    private final boolean lint;

    OrganizationPart(Setup setup, Organization organization, Journal journal, boolean lint) {
        this.setup = setup;
        this.organization = organization;
        this.journal = journal;
        this.lint = lint;
    }

    void addTo(Routes<PageOperation> routes) {
        routes.on("GET", "/__local/overview", this::overview);
        routes.on("GET", "/__local/integrations", call -> integrations());
        routes.on("GET", "/__local/credentials", call -> credentials());
    }

    private Reply overview(PageCall call) {
        ObjectNode json = Json.object()
                .put("organizationId", setup.content().organizationId())
                .put("url", "http://" + call.request().header("host").orElse(""))
                .put("clientId", setup.client().id())
                .put("lint", lint)
                .put("remoteTargets", setup.backends().remoteTargets())
                .put(
                        "actions",
                        organization.actions().all().size()
                                + organization.actions().allDrafts().size());
        json.putObject("limits")
                .put("calls", Journal.CALLS)
                .put("executions", Journal.EXECUTIONS)
                .put("text", TraceView.TEXT)
                .put("body", Request.BODY_LIMIT);
        journal.rate().ifPresent(rate -> json.set("rate", rate.json()));
        return Reply.json(200, json);
    }

    private Reply integrations() {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("integrations");
        for (Integration integration : organization.integrations().all()) {
            ObjectNode one = list.addObject()
                    .put("id", integration.id())
                    .put("name", integration.name())
                    .put("type", integration.type().id())
                    .put("enabled", integration.enabled())
                    .put(
                            "actions",
                            organization.actions().all().stream()
                                    .filter(action -> action.integrationId().equals(integration.id()))
                                    .count());
            ArrayNode names = one.putArray("credentials");
            integration
                    .config()
                    .credentials()
                    .values()
                    .forEach(id ->
                            organization.credentials().find(id).ifPresent(credential -> names.add(credential.name())));
        }
        return Reply.json(200, json);
    }

    private Reply credentials() {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("credentials");
        for (Credential credential : organization.credentials().all()) {
            ObjectNode one = list.addObject()
                    .put("id", credential.id())
                    .put("name", credential.name())
                    .put("type", credential.type().name());
            ArrayNode fields = one.putArray("fields");
            credential.fields().keySet().stream().sorted().forEach(fields::add);
            ArrayNode users = one.putArray("integrations");
            organization.integrations().all().stream()
                    .filter(integration -> integration.config().credentials().containsValue(credential.id()))
                    .forEach(integration -> users.add(integration.name()));
        }
        return Reply.json(200, json);
    }
}
