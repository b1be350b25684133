package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.Credential;
import io.github.genesysdataactions.local.store.CredentialStore;
import io.github.genesysdataactions.local.store.CredentialType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists, creates, reads, replaces and deletes credentials; what is in their fields never comes back. */
final class CredentialsApi {
    private static final String CREDENTIALS = IntegrationsApi.INTEGRATIONS + "/credentials";

    private final CredentialStore credentials;
    private final InstantSource clock;

    CredentialsApi(CredentialStore credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    void addTo(Routes<Endpoint> routes) {
        String one = CREDENTIALS + "/{credentialId}";
        routes.on("GET", CREDENTIALS, Endpoint.needing(IntegrationsApi.VIEW, this::list));
        routes.on("POST", CREDENTIALS, Endpoint.needing(IntegrationsApi.ADD, this::create));
        routes.on("GET", CREDENTIALS + "/listing", Endpoint.needing(IntegrationsApi.VIEW, this::listing));
        routes.on("GET", CREDENTIALS + "/types", Endpoint.needing(IntegrationsApi.VIEW, call -> types()));
        routes.on("GET", one, Endpoint.needing(IntegrationsApi.VIEW, this::get));
        routes.on("PUT", one, Endpoint.needing(IntegrationsApi.EDIT, this::replace));
        routes.on("DELETE", one, Endpoint.needing(IntegrationsApi.DELETE, this::delete));
    }

    /** Shows what may be known of a credential (model CredentialInfo). */
    static ObjectNode show(Credential credential) {
        ObjectNode shown = Json.object()
                .put("id", credential.id())
                .put("name", credential.name())
                .put("createdDate", credential.created().toString())
                .put("modifiedDate", credential.modified().toString());
        shown.putObject("type")
                .put("id", credential.type().name())
                .put("name", credential.type().name());
        return shown.put("selfUri", CREDENTIALS + "/" + credential.id());
    }

    private Reply list(Call call) {
        Page page = Page.of(call);
        List<Credential> all = credentials.all();
        ObjectNode listing = page.show(call, all.size());
        ArrayNode entities = listing.putArray("entities");
        page.of(all).forEach(credential -> entities.add(show(credential)));
        return Reply.json(200, listing);
    }

    private Reply listing(Call call) {
        CursorPage page = CursorPage.of(call);
        List<Credential> all = credentials.all();
        ObjectNode listing = Json.object();
        ArrayNode entities = listing.putArray("entities");
        page.of(all, Credential::id).forEach(credential -> entities.add(show(credential)));
        return Reply.json(200, page.show(call, all, Credential::id, listing));
    }

    private Reply create(Call call) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Credential created = read(call.body(), UUID.randomUUID().toString(), now, now);
        credentials.add(created);
        return Reply.json(200, show(created));
    }

    private Reply get(Call call) {
        // The model Credential, unlike that of the lists, has no dates; what is in its fields stays here.
        return Reply.json(
                200,
                show(credentials.find(call.variable("credentialId")).orElseThrow(Refusal::notFound))
                        .without(List.of("createdDate", "modifiedDate")));
    }

    private Reply replace(Call call) {
        ObjectNode body = call.body();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Credential replaced = credentials
                .update(call.variable("credentialId"), current -> read(body, current.id(), current.created(), now))
                .orElseThrow(Refusal::notFound);
        return Reply.json(200, show(replaced));
    }

    private Reply delete(Call call) {
        if (!credentials.delete(call.variable("credentialId"))) {
            throw Refusal.notFound();
        }
        return Reply.empty(204);
    }

    private static Credential read(ObjectNode body, String id, Instant created, Instant modified) {
        Fields fields = new Fields(body);
        fields.only("", "id", "name", "type", "credentialFields", "selfUri");
        fields.only("type", "id", "name");
        String name = fields.text("name", Fields.NAME_LIMIT);
        String typeName = fields.text("type.name", Fields.NAME_LIMIT);
        fields.object("credentialFields");
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field :
                fields.texts("credentialFields").properties()) {
            values.put(field.getKey(), field.getValue().asText());
        }
        CredentialType type = CredentialType.find(typeName).orElse(new CredentialType(typeName, List.of()));
        if (!typeName.isEmpty() && CredentialType.find(typeName).isEmpty()) {
            fields.fault("invalid.value", "type.name", "is not a type of credential that is known here");
        }
        checkNames(fields, type, values);
        fields.refuseFaults();
        return new Credential(id, name, type, values, created, modified);
    }

    private static void checkNames(Fields fields, CredentialType type, Map<String, String> values) {
        for (String field : type.fields()) {
            if (!values.containsKey(field)) {
                fields.fault("missing.field", "credentialFields." + field, "is required");
            }
        }
        if (!type.fields().isEmpty()) {
            fields.only("credentialFields", type.fields().toArray(String[]::new));
        }
    }

    private static Reply types() {
        ArrayNode types = Json.array();
        CredentialType.all().forEach(type -> types.add(type(type)));
        return Reply.json(200, types);
    }

    private static ObjectNode type(CredentialType type) {
        ObjectNode shown = Json.object().put("id", type.name()).put("name", type.name());
        ObjectNode properties =
                shown.putObject("properties").put("type", "object").putObject("properties");
        ArrayNode required = shown.putArray("required");
        ArrayNode order = shown.putArray("displayOrder");
        type.fields().forEach(field -> {
            properties.putObject(field).put("type", "string");
            required.add(field);
            order.add(field);
        });
        return shown;
    }
}
