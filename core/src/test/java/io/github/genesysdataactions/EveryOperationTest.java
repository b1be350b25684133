package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionRuntime;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each operation of the API once, answered with success by a Genesys Cloud that shares no code with the client. */
@Timeout(60)
class EveryOperationTest {
    private static final Map<String, String> INPUT = Map.of("customerId", "C-1", "actionType", "refund");
    private static final Set<String> OPERATIONS = Set.of(
            "GET",
            "POST",
            "GET /{id}",
            "PATCH /{id}",
            "DELETE /{id}",
            "POST /{id}/execute",
            "POST /{id}/test",
            "GET /{id}/schemas/{file}",
            "GET /{id}/templates/{file}",
            "GET /{id}/function",
            "GET /drafts",
            "POST /drafts",
            "POST /{id}/draft",
            "GET /{id}/draft",
            "PATCH /{id}/draft",
            "DELETE /{id}/draft",
            "GET /{id}/draft/validation",
            "POST /{id}/draft/test",
            "POST /{id}/draft/publish",
            "GET /{id}/draft/schemas/{file}",
            "GET /{id}/draft/templates/{file}",
            "GET /{id}/draft/function",
            "PUT /{id}/draft/function",
            "POST /{id}/draft/function/upload",
            "GET /functions/runtimes",
            "GET /categories",
            "GET /certificates",
            "GET /certificates/truststore");

    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(time.clock())
            .integration("functions", "function-data-actions", "Functions")
            .start();
    private final GenesysDataActions genesys =
            Customers.client(cloud).time(time.clock(), time).build();
    private final LocalGateway gateway = LocalGateway.start(Customers.Function.class);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        genesys.close();
        gateway.close();
        cloud.close();
    }

    @Test
    void table_has28Operations() {
        assertThat(OPERATIONS).hasSize(28);
    }

    @Test
    void each_succeeds() throws Exception {
        String live = actions();
        drafts(live);
        functions();
        assertThat(genesys.actions().categories()).contains("Custom");
        assertThat(genesys.certificates().list()).isNotNull();
        assertThat(genesys.certificates().trustStore()).isNotNull();
        genesys.actions().delete(live);

        Set<String> done = cloud.requests().stream()
                .filter(request -> request.status() >= 200 && request.status() < 300)
                .filter(request -> request.path().startsWith("/api/v2/integrations/actions"))
                .map(EveryOperationTest::operation)
                .collect(Collectors.toSet());
        assertThat(done).containsExactlyInAnyOrderElementsOf(OPERATIONS);
    }

    private String actions() {
        Actions actions = genesys.actions();
        Action created = actions.create(
                Customers.definition("Live", gateway.url().toString()).build());
        String id = created.id();
        assertThat(actions.get(id).contract()).isPresent();
        assertThat(actions.list().map(ActionSummary::id)).contains(id);
        assertThat(actions.update(id, edit -> edit.timeout(Duration.ofSeconds(7)))
                        .timeout())
                .contains(Duration.ofSeconds(7));
        assertThat(actions.execute(id, INPUT, Customers.Response.class).status())
                .isEqualTo("success");
        assertThat(actions.test(id, INPUT).isSuccess()).isTrue();
        assertThat(actions.file(id, ActionFile.INPUT_SCHEMA)).contains("customerId");
        assertThat(actions.template(id, "requesttemplate.vm")).isEqualTo("${input.rawRequest}");
        return id;
    }

    private void drafts(String live) {
        Drafts drafts = genesys.drafts();
        String id = drafts.create(
                        Customers.definition("Draft", gateway.url().toString()).build())
                .id();
        assertThat(drafts.list().map(ActionSummary::id)).contains(id);
        assertThat(drafts.update(id, edit -> edit.timeout(Duration.ofSeconds(7)))
                        .timeout())
                .contains(Duration.ofSeconds(7));
        DraftValidation validation = drafts.validate(id);
        assertThat(validation.isValid()).as(validation.describe()).isTrue();
        assertThat(drafts.test(id, INPUT).isSuccess()).isTrue();
        assertThat(drafts.file(id, ActionFile.INPUT_SCHEMA)).contains("customerId");
        assertThat(drafts.template(id, "successtemplate.vm")).isEqualTo("${rawResult}");
        assertThat(drafts.publish(id).id()).isEqualTo(id);
        assertThat(drafts.createFrom(live).id()).isEqualTo(live);
        drafts.delete(live);
        genesys.actions().delete(id);
    }

    private void functions() throws Exception {
        Functions functions = genesys.functions();
        assertThat(functions.runtimes()).extracting(FunctionRuntime::name).isNotEmpty();
        String id = genesys.drafts()
                .create(Customers.definition("Function", gateway.url().toString())
                        .integration("functions")
                        .build())
                .id();
        FunctionConfig uploaded = functions.upload(id, zip());
        assertThat(uploaded.zip()).isPresent();
        functions.update(id, FunctionSettings.of("src/index.handler", "nodejs22.x"));
        assertThat(functions.draft(id).zip()).isEqualTo(uploaded.zip());
        functions.publish(id);
        assertThat(functions.get(id).zip()).isEqualTo(uploaded.zip());
        genesys.actions().delete(id);
    }

    private Path zip() throws Exception {
        Path zip = folder.resolve("function.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("src/index.js"));
        }
        return zip;
    }

    private static String operation(LoggedRequest request) {
        String path = request.path()
                .substring("/api/v2/integrations/actions".length())
                .replaceFirst("^/(?:custom|static)_-_[^/]+", "/{id}")
                .replaceFirst("/(schemas|templates)/[^/]+$", "/$1/{file}");
        return request.method() + (path.isEmpty() ? "" : " " + path);
    }
}
