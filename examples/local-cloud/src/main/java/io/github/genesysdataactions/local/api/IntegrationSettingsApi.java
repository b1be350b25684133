package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.Credential;
import io.github.genesysdataactions.local.store.CredentialStore;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationStore;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and replaces the configuration of an integration, and shows the types that there are. */
final class IntegrationSettingsApi {
    private static final int NOTES_LIMIT = 4096;

    private final IntegrationStore integrations;
    private final CredentialStore credentials;
    private final AuthActions authActions;
    private final IntegrationView view;

    IntegrationSettingsApi(
            IntegrationStore integrations, CredentialStore credentials, AuthActions authActions, IntegrationView view) {
        this.integrations = integrations;
        this.credentials = credentials;
        this.authActions = authActions;
        this.view = view;
    }

    void addTo(Routes<Endpoint> routes) {
        String config = IntegrationsApi.INTEGRATIONS + "/{integrationId}/config/current";
        String types = IntegrationsApi.INTEGRATIONS + "/types";
        routes.on("GET", config, Endpoint.needing(IntegrationsApi.VIEW, this::get));
        routes.on("PUT", config, Endpoint.needing(IntegrationsApi.EDIT, this::replace));
        routes.on("GET", types, Endpoint.needing(IntegrationsApi.VIEW, IntegrationSettingsApi::types));
        routes.on("GET", types + "/{typeId}", Endpoint.needing(IntegrationsApi.VIEW, IntegrationSettingsApi::type));
    }

    private Reply get(Call call) {
        return Reply.json(
                200,
                view.config(integrations.find(call.variable("integrationId")).orElseThrow(Refusal::notFound)));
    }

    private Reply replace(Call call) {
        ObjectNode body = call.body();
        Integration replaced = integrations
                .update(call.variable("integrationId"), integration -> configured(integration, body))
                .orElseThrow(Refusal::notFound);
        authActions.follow(replaced);
        return Reply.json(200, view.config(replaced));
    }

    private Integration configured(Integration integration, ObjectNode body) {
        Fields fields = new Fields(body);
        fields.only("", "id", "name", "version", "properties", "advanced", "notes", "credentials", "selfUri");
        Optional<Integer> version = fields.integer("version", Integer.MIN_VALUE, Integer.MAX_VALUE);
        String name = fields.optionalText("name", Fields.NAME_LIMIT).orElse(integration.name());
        ObjectNode properties = fields.optionalObject("properties").orElseGet(Json::object);
        ObjectNode advanced = fields.optionalObject("advanced").orElseGet(Json::object);
        String notes = fields.template("notes").orElse("");
        if (notes.length() > NOTES_LIMIT) {
            fields.fault("invalid.value", "notes", "has to be at most " + NOTES_LIMIT + " characters long");
        }
        Map<String, String> ids = credentials(fields, integration.type());
        fields.refuseFaults();
        int current = integration.config().version();
        if (version.isEmpty() || version.get() != current) {
            throw new Refusal(
                    409,
                    "version.conflict",
                    "Supplied version " + version.map(Object::toString).orElse("null")
                            + " does not match the current version " + current);
        }
        return integration.configured(name, new Integration.Config(current + 1, properties, advanced, notes, ids));
    }

    private Map<String, String> credentials(Fields fields, IntegrationType type) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, ?> entry :
                fields.optionalObject("credentials").orElseGet(Json::object).properties()) {
            String path = "credentials." + entry.getKey();
            fields.only(path, "id", "name", "type", "createdDate", "modifiedDate", "selfUri");
            String id = fields.text(path + ".id", Fields.NAME_LIMIT);
            Optional<Credential> found = credentials.find(id);
            String wanted = type.credentials().get(entry.getKey());
            if (wanted == null) {
                fields.fault("invalid.value", path, "is not a credential of this type of integration");
            } else if (!id.isEmpty() && !found.map(c -> c.type().name()).equals(Optional.of(wanted))) {
                fields.fault("invalid.value", path + ".id", "is not the id of a credential of type " + wanted);
            }
            ids.put(entry.getKey(), id);
        }
        return ids;
    }

    private static Reply types(Call call) {
        Page page = Page.of(call);
        List<IntegrationType> all = IntegrationType.all();
        ObjectNode listing = page.show(call, all.size());
        ArrayNode entities = listing.putArray("entities");
        page.of(all).forEach(type -> entities.add(IntegrationView.type(type)));
        return Reply.json(200, listing);
    }

    private static Reply type(Call call) {
        return Reply.json(
                200,
                IntegrationView.type(
                        IntegrationType.find(call.variable("typeId")).orElseThrow(Refusal::notFound)));
    }
}
