package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.Integration;
import java.util.List;
import java.util.Optional;

/** Shows the organisation's integrations. */
final class IntegrationsApi {
    private static final String INTEGRATIONS = "/api/v2/integrations";

    private final List<Integration> integrations;

    IntegrationsApi(List<Integration> integrations) {
        this.integrations = List.copyOf(integrations);
    }

    void addTo(Routes<Endpoint> routes) {
        List<String> view = List.of("integrations:integration:view");
        routes.on("GET", INTEGRATIONS, Endpoint.needing(view, this::list));
        routes.on("GET", INTEGRATIONS + "/{integrationId}", Endpoint.needing(view, this::get));
    }

    /**
     * Refuses an action for an integration that is not there. The service answers 400 while an integration is not
     * usable yet: the Terraform provider (MyPureCloud/terraform-provider-genesyscloud) retries a create on 400.
     */
    void require(String id) {
        if (find(id).isEmpty()) {
            throw Refusal.badField("integrationId", "There is no integration with the given integrationId.");
        }
    }

    private Reply list(Call call) {
        Page page = Page.of(call);
        String type = call.parameter("integrationType").orElse("");
        List<Integration> found = integrations.stream()
                .filter(integration -> type.isEmpty() || integration.typeId().equals(type))
                .toList();
        ObjectNode listing = page.show(call, found.size());
        ArrayNode entities = listing.putArray("entities");
        page.of(found).forEach(integration -> entities.add(show(integration)));
        return Reply.json(200, listing);
    }

    private Reply get(Call call) {
        return Reply.json(200, show(find(call.variable("integrationId")).orElseThrow(Refusal::notFound)));
    }

    private Optional<Integration> find(String id) {
        return integrations.stream()
                .filter(integration -> integration.id().equals(id))
                .findFirst();
    }

    private static ObjectNode show(Integration integration) {
        ObjectNode shown = Json.object().put("id", integration.id()).put("name", integration.name());
        shown.putObject("integrationType")
                .put("id", integration.typeId())
                .put("name", integration.typeName())
                .put("selfUri", INTEGRATIONS + "/types/" + integration.typeId());
        shown.put("intendedState", "ENABLED");
        shown.putObject("reportedState").put("code", "ACTIVE").put("effective", "ACTIVE");
        return shown.put("selfUri", INTEGRATIONS + "/" + integration.id());
    }
}
