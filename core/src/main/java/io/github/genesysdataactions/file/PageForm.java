package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Turns the page's form and the API's form into each other; what neither knows stays where it is. */
final class PageForm {
    static final String CUSTOM = "custom";
    static final String CUSTOM_AUTH = "customAuth";

    /** What an action has in one organization only, or what the other form has in its place. */
    static final Set<String> OF_ONE_FORM =
            Set.of("id", "version", "selfUri", "category", "integrationId", "integrationType", "actionType");

    static final Set<String> MADE_BY_THE_SERVER = Set.of(
            "requestTemplateUri",
            "successTemplateUri",
            "inputSchemaUri",
            "inputSchemaFlattened",
            "successSchemaUri",
            "successSchemaFlattened",
            "errorSchema",
            "errorSchemaUri",
            "errorSchemaFlattened");

    private PageForm() {}

    /** Whether a file has the address that only the API's form has, and not the types that only the page's form has. */
    static boolean isOfApi(JsonNode file) {
        return !file.has("integrationType")
                && !file.has("actionType")
                && (file.path("category").isTextual()
                        || file.path("integrationId").isTextual());
    }

    /** Returns the page's form of a tree that may be taken apart. */
    static ObjectNode export(ObjectNode json, String integrationType) {
        ObjectNode export = Json.object();
        export.set("name", json.path("name"));
        export.put("integrationType", Objects.requireNonNull(integrationType, "integration type"));
        export.put("actionType", actionType(json));
        for (String part : List.of("config", "contract", "secure")) {
            if (json.has(part)) {
                export.set(part, json.get(part));
            }
        }
        return withRest(export, json);
    }

    /** Returns the API's form of a tree, which stays as it is. */
    static ObjectNode create(ObjectNode file, String category, String integrationId) {
        ObjectNode json = file.deepCopy();
        ObjectNode create = Json.object();
        create.set("name", json.path("name"));
        create.put("category", category);
        create.put("integrationId", integrationId);
        return withRest(create, json);
    }

    private static ObjectNode withRest(ObjectNode form, ObjectNode json) {
        json.properties().forEach(field -> {
            if (!OF_ONE_FORM.contains(field.getKey()) && !form.has(field.getKey())) {
                form.set(field.getKey(), field.getValue());
            }
        });
        for (String part : List.of("/config/request", "/config/response", "/contract/input", "/contract/output")) {
            if (form.at(part) instanceof ObjectNode object) {
                object.remove(MADE_BY_THE_SERVER);
            }
        }
        return form;
    }

    /** The id of an action that signs in begins with its type (provider source of MyPureCloud's Terraform provider). */
    private static String actionType(ObjectNode json) {
        JsonNode type = json.path("actionType");
        if (type.isTextual()) {
            return type.textValue();
        }
        return json.path("id").asText().startsWith(CUSTOM_AUTH + "_-_") ? CUSTOM_AUTH : CUSTOM;
    }
}
