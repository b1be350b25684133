package io.github.genesysdataactions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.Actions;
import io.github.genesysdataactions.Drafts;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.integration.CertificateQuery;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Which methods of the client speak which operation; the first of each is the one that is tried with wrong replies. */
final class ClientCalls {
    private static final String ID = SampleReplies.ACTION_ID;
    private static final String DRAFT = SampleReplies.DRAFT_ID;
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final String ACTION = ACTIONS + "/{actionId}";

    private static final Map<String, String> INPUT = Map.of("customerId", "C-1");

    private final Map<String, List<Consumer<GenesysDataActions>>> calls = new LinkedHashMap<>();

    private ClientCalls() {}

    static Map<String, List<Consumer<GenesysDataActions>>> all() {
        ClientCalls all = new ClientCalls();
        all.actions();
        all.drafts();
        all.functions();
        all.certificates();
        all.integrations();
        all.credentials();
        all.on(
                "GET /api/v2/organizations/me",
                genesys -> look(genesys.organization().get()));
        return all.calls;
    }

    private void on(String operation, Consumer<GenesysDataActions> call) {
        calls.computeIfAbsent(operation, any -> new ArrayList<>()).add(call);
    }

    private void actions() {
        on("GET " + ACTIONS, genesys -> genesys.actions().list().forEach(ClientCalls::look));
        on("GET " + ACTIONS, genesys -> genesys.actions().list(query()).forEach(ClientCalls::look));
        on(
                "GET " + ACTIONS,
                genesys -> genesys.actions()
                        .list(ActionQuery.all().withSortByDescending("name"))
                        .forEach(ClientCalls::look));
        on("POST " + ACTIONS, genesys -> look(genesys.actions().create(definition())));
        on("POST " + ACTIONS, genesys -> look(genesys.actions().create(fullDefinition())));
        on("GET " + ACTION, genesys -> look(genesys.actions().get(ID)));
        on("GET " + ACTION, genesys -> look(flattening(genesys).get(ID)));
        on(
                "PATCH " + ACTION,
                genesys -> look(genesys.actions()
                        .update(
                                ID,
                                edit -> edit.name("Other").category("Others").timeout(Duration.ofSeconds(7)))));
        on("DELETE " + ACTION, genesys -> genesys.actions().delete(ID));
        on("POST " + ACTION + "/execute", genesys -> look(genesys.actions().execute(ID, INPUT)));
        on("POST " + ACTION + "/execute", genesys -> look(flattening(genesys).execute(ID, INPUT)));
        on("POST " + ACTION + "/test", genesys -> look(genesys.actions().test(ID, INPUT)));
        on("POST " + ACTION + "/test", genesys -> look(flattening(genesys).test(ID, INPUT)));
        on(
                "GET " + ACTION + "/schemas/{fileName}",
                genesys -> look(genesys.actions().schema(ID, "input.json")));
        on(
                "GET " + ACTION + "/schemas/{fileName}",
                genesys -> look(flattening(genesys).schema(ID, "input.json")));
        on(
                "GET " + ACTION + "/templates/{fileName}",
                genesys -> look(genesys.actions().template(ID, "requesttemplate.vm")));
        on(
                "GET " + ACTIONS + "/categories",
                genesys -> genesys.actions().categories().forEach(ClientCalls::look));
        on(
                "GET " + ACTIONS + "/categories",
                genesys -> genesys.actions()
                        .categories(CategoryQuery.all().withSecure(true).withSortByNameDescending())
                        .forEach(ClientCalls::look));
    }

    private void drafts() {
        String drafts = ACTIONS + "/drafts";
        String draft = ACTION + "/draft";
        on("GET " + drafts, genesys -> genesys.drafts().list().forEach(ClientCalls::look));
        on("GET " + drafts, genesys -> genesys.drafts().list(query()).forEach(ClientCalls::look));
        on("POST " + drafts, genesys -> look(genesys.drafts().create(definition())));
        on("POST " + drafts, genesys -> look(genesys.drafts().create(fullDefinition())));
        on("POST " + draft, genesys -> look(genesys.drafts().createFrom(ID)));
        on("GET " + draft, genesys -> look(genesys.drafts().get(ID)));
        on("GET " + draft, genesys -> look(flatteningDrafts(genesys).get(ID)));
        on(
                "PATCH " + draft,
                genesys -> look(genesys.drafts()
                        .update(
                                DRAFT,
                                edit -> edit.secure(true)
                                        .input(in -> in.required("orderId", Schema.string()))
                                        .output(out -> out.required("total", Schema.number()))
                                        .requestTemplate("{\"id\": \"$esc.jsonEncode($input.orderId)\"}")
                                        .timeout(Duration.ofSeconds(7)))));
        on("DELETE " + draft, genesys -> genesys.drafts().delete(ID));
        on("GET " + draft + "/validation", genesys -> look(genesys.drafts().validate(ID)));
        on("POST " + draft + "/test", genesys -> look(genesys.drafts().test(ID, INPUT)));
        on("POST " + draft + "/test", genesys -> look(flatteningDrafts(genesys).test(ID, INPUT)));
        on("POST " + draft + "/publish", genesys -> look(genesys.drafts().publish(ID)));
        on(
                "GET " + draft + "/schemas/{fileName}",
                genesys -> look(genesys.drafts().schema(ID, "input.json")));
        on(
                "GET " + draft + "/schemas/{fileName}",
                genesys -> look(flatteningDrafts(genesys).schema(ID, "input.json")));
        on(
                "GET " + draft + "/templates/{fileName}",
                genesys -> look(genesys.drafts().template(ID, "requesttemplate.vm")));
    }

    private void functions() {
        on(
                "GET " + ACTIONS + "/functions/runtimes",
                genesys -> look(genesys.functions().runtimes()));
        on("GET " + ACTION + "/function", genesys -> look(genesys.functions().get(ID)));
        on(
                "GET " + ACTION + "/draft/function",
                genesys -> look(genesys.functions().draft(ID)));
        on(
                "PUT " + ACTION + "/draft/function",
                genesys -> look(genesys.functions().update(ID, settings())));
        on(
                "POST " + ACTION + "/draft/function/upload",
                genesys -> look(genesys.functions().upload(ID, zip())));
    }

    private static FunctionSettings settings() {
        return FunctionSettings.of("src/index.handler", "nodejs22.x")
                .withDescription("A sample")
                .withTimeout(Duration.ofSeconds(9));
    }

    private static Path zip() {
        try {
            Path zip = Files.createTempFile("function", ".zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("src/index.js"));
            }
            zip.toFile().deleteOnExit();
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActionQuery query() {
        return ActionQuery.nameContains("a")
                .withCategory("b")
                .withSecure(true)
                .withIds(List.of(ID))
                .withSortBy("name")
                .withAuthActions()
                .withConfig();
    }

    private static Actions flattening(GenesysDataActions genesys) {
        return genesys.with(genesys.options().withFlatten(true)).actions();
    }

    private static Drafts flatteningDrafts(GenesysDataActions genesys) {
        return genesys.with(genesys.options().withFlatten(true)).drafts();
    }

    private void certificates() {
        on(
                "GET " + ACTIONS + "/certificates",
                genesys -> look(genesys.certificates().list()));
        on(
                "GET " + ACTIONS + "/certificates",
                genesys -> look(genesys.certificates()
                        .list(CertificateQuery.all().withStatus("Current").withType("Client"))));
        on(
                "GET " + ACTIONS + "/certificates/truststore",
                genesys -> look(genesys.certificates().trustStore()));
    }

    private void integrations() {
        String all = "/api/v2/integrations";
        String one = all + "/{integrationId}";
        on("GET " + all, genesys -> genesys.integrations().list().forEach(ClientCalls::look));
        on(
                "GET " + all,
                genesys -> genesys.integrations()
                        .list(IntegrationQuery.all()
                                .withType(IntegrationType.WEB_SERVICES)
                                .withReportedState("ACTIVE")
                                .withIds(List.of("integration-1"))
                                .withCredentialId("credential-1")
                                .withSortBy("name"))
                        .forEach(ClientCalls::look));
        on("POST " + all, genesys -> look(genesys.integrations().create("Orders", IntegrationType.WEB_SERVICES)));
        on("GET " + one, genesys -> look(genesys.integrations().get("integration-1")));
        on("PATCH " + one, genesys -> look(genesys.integrations().enable("integration-1")));
        on("DELETE " + one, genesys -> genesys.integrations().delete("integration-1"));
        on(
                "GET " + one + "/config/current",
                genesys -> look(genesys.integrations().config("integration-1")));
        on(
                "PUT " + one + "/config/current",
                genesys -> look(genesys.integrations()
                        .updateConfig("integration-1", edit -> edit.credential("basicAuth", "credential-2"))));
        on("GET " + all + "/types", genesys -> genesys.integrations().types().forEach(ClientCalls::look));
        on(
                "GET " + all + "/types/{typeId}",
                genesys -> look(genesys.integrations().type(IntegrationType.WEB_SERVICES)));
    }

    private void credentials() {
        String all = "/api/v2/integrations/credentials";
        String one = all + "/{credentialId}";
        CredentialDefinition login = CredentialDefinition.basicAuth("Orders key", "user", "password");
        on("GET " + all + "/listing", genesys -> genesys.credentials().list().forEach(ClientCalls::look));
        on("GET " + all, genesys -> genesys.credentials().list().forEach(ClientCalls::look));
        on("POST " + all, genesys -> look(genesys.credentials().create(login)));
        on("GET " + one, genesys -> look(genesys.credentials().get("credential-1")));
        on("PUT " + one, genesys -> look(genesys.credentials().update("credential-1", login)));
        on("DELETE " + one, genesys -> genesys.credentials().delete("credential-1"));
        on("GET " + all + "/types", genesys -> look(genesys.credentials().types()));
    }

    private static void look(Object value) {
        assertThat(value.toString()).isNotEmpty();
    }

    private static ActionDefinition definition() {
        return ActionDefinition.builder("Sample")
                .get("https://orders.example.com/find")
                .input(in -> in.required("customerId", Schema.string()))
                .output(out -> out.required("status", Schema.string()))
                .build();
    }

    private static ActionDefinition fullDefinition() {
        return ActionDefinition.builder("Sample")
                .category("Samples")
                .description("Everything that can be said")
                .post("https://orders.example.com/find")
                .input(in -> in.required("customerId", Schema.string()).optional("limit", Schema.integer()))
                .output(out -> out.required("status", Schema.string()).optional("lines", Schema.array(Schema.string())))
                .header("X-Team", "orders")
                .requestTemplate("{\"id\": \"$esc.jsonEncode($input.customerId)\"}")
                .translationMap("status", "$.order.status", "null")
                .successTemplate("{\"status\": ${status}}")
                .timeout(Duration.ofSeconds(5))
                .secure(true)
                .build();
    }
}
