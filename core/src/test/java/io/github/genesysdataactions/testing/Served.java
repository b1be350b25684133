package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.json.Json;

/** Actions and drafts as a server sends them. */
public final class Served {
    private Served() {}

    /** Returns it with the texts of its templates. */
    public static String action(ActionDefinition definition, String id, int version) {
        return Json.write(tree(definition, id, version));
    }

    /** Returns it with the addresses of its files, as the service does. */
    public static String byAddress(ActionDefinition definition, String id, int version) {
        ObjectNode json = tree(definition, id, version);
        json.withObject("/config/request")
                .put("requestTemplateUri", "/api/x/templates/requesttemplate.vm")
                .remove("requestTemplate");
        json.withObject("/config/response")
                .put("successTemplateUri", "/api/x/templates/other.vm?v=2")
                .remove("successTemplate");
        json.withObject("/contract/input").put("inputSchemaUri", "/api/x/schemas/in.json");
        return Json.write(json);
    }

    private static ObjectNode tree(ActionDefinition definition, String id, int version) {
        return Json.readObject(definition.withIntegration("integration-1").toJson())
                .put("id", id)
                .put("version", version);
    }
}
