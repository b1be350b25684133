package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.FlatAction;
import io.github.genesysdataactions.local.store.FlatActionStore;
import java.util.List;

/**
 * The flat endpoint {@code POST /api/v2/custom/dataactions}. No public Genesys Cloud document shows it, so its checks
 * and its answer are assumptions.
 */
final class FlatApi {
    private static final String PATH = "/api/v2/custom/dataactions";
    private static final String SCOPE = "custom:dataactions:write";
    private static final int TEXT_LIMIT = 4096;

    private final FlatActionStore actions;

    FlatApi(FlatActionStore actions) {
        this.actions = actions;
    }

    void addTo(Routes<Endpoint> routes) {
        routes.on("POST", PATH, Endpoint.needing(List.of(), this::create));
    }

    private Reply create(Call call) {
        if (!call.token().hasScope(SCOPE)) {
            throw new Refusal(
                    403, "not.authorized", "The access token was not asked for with the scope " + SCOPE + ".");
        }
        Fields fields = new Fields(call.body());
        fields.only(
                "",
                "name",
                "description",
                "type",
                "version",
                "url",
                "method",
                "inputSchema",
                "outputSchema",
                "headers",
                "timeout");
        String name = fields.text("name", Fields.NAME_LIMIT);
        fields.optionalText("description", TEXT_LIMIT);
        one(fields, "type", List.of("http"));
        one(fields, "version", List.of("1"));
        String url = fields.text("url", TEXT_LIMIT);
        one(fields, "method", Fields.METHODS);
        fields.object("inputSchema");
        fields.object("outputSchema");
        fields.texts("headers");
        fields.integer("timeout", 1, Integer.MAX_VALUE);
        fields.refuseFaults();
        FlatAction created = actions.create(name, url);
        ObjectNode body = Json.object().put("id", created.id());
        body.put("name", created.name()).put("type", "http").put("version", "1").put("url", created.url());
        return Reply.json(201, body).with("Location", PATH + "/" + created.id());
    }

    private static void one(Fields fields, String path, List<String> allowed) {
        String value = fields.text(path, Fields.NAME_LIMIT);
        if (!value.isEmpty() && !allowed.contains(value)) {
            fields.fault("invalid.value", path, "has to be one of " + allowed);
        }
    }
}
