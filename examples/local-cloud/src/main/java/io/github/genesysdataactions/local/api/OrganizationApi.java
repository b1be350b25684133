package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import java.util.List;

/** Shows the organization that the token belongs to (model Organization). */
final class OrganizationApi {
    private final String id;

    OrganizationApi(String id) {
        this.id = id;
    }

    void addTo(Routes<Endpoint> routes) {
        routes.on("GET", "/api/v2/organizations/me", Endpoint.needing(List.of(), this::me));
    }

    private Reply me(Call call) {
        ObjectNode shown = Json.object()
                .put("id", id)
                .put("name", "Local Cloud")
                .put("defaultLanguage", "en-US")
                .put("defaultCountryCode", "US")
                .put("domain", "local-cloud")
                .put("version", 1)
                .put("state", "active");
        return Reply.json(200, shown.put("selfUri", "/api/v2/organizations/" + id));
    }
}
