package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionRuntime;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.action.FunctionZip;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions, and what is not there at once, judged by a Genesys Cloud that shares no code with the client. */
@Timeout(60)
class FunctionJourneyTest {
    private static final FunctionSettings SETTINGS = FunctionSettings.of("src/index.handler", "nodejs22.x");
    private static final Map<String, String> INPUT = Map.of("customerId", "C-1", "actionType", "refund");

    @TempDir
    Path folder;

    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(time.clock())
            .integration("functions", "function-data-actions", "Functions")
            .staticAction("static_-_1", "Built in", "https://example.com/")
            .packageCheckedAfter(Duration.ofSeconds(3))
            .functionHandler("src/index.handler", new Customers.Function())
            .visibleAfter(Duration.ofSeconds(2))
            .integrationUsableAfter(Duration.ofSeconds(3))
            .start();
    private final GenesysDataActions genesys =
            Customers.client(cloud).time(time.clock(), time).build();
    private final Functions functions = genesys.functions();

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void aFunctionLivesFromItsZipToAnExecution() throws IOException {
        Action draft = genesys.drafts().create(definition("functions"));

        FunctionConfig uploaded = functions.upload(draft.id(), zip());
        FunctionConfig config = functions.update(draft.id(), SETTINGS.withTimeout(Duration.ofSeconds(9)));
        Action live = functions.publish(draft.id());

        assertThat(uploaded.zip().map(FunctionZip::status)).contains("Available");
        assertThat(config.settings().orElseThrow().timeout()).contains(Duration.ofSeconds(9));
        assertThat(live.id()).isEqualTo(draft.id());
        assertThat(functions.get(live.id()).settings().orElseThrow().handler()).contains("src/index.handler");
        assertThat(genesys.actions().execute(live.id(), INPUT)).containsEntry("message", "refund for C-1");
        assertThat(functions.runtimes()).extracting(FunctionRuntime::name).contains("nodejs22.x");
    }

    @Test
    void upload_saysWhatIsWrongWithTheZip() throws IOException {
        Action draft = genesys.drafts().create(definition("functions"));
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> functions.upload(draft.id(), text))
                .withMessageContaining("Genesys Cloud took the file and refused it (InvalidFormat");

        functions.upload(draft.id(), zip());
        assertThat(functions.draft(draft.id()).zip().orElseThrow().isAvailable())
                .isTrue();
    }

    @Test
    void upload_endsWithItsTimeout() throws IOException {
        Action draft = genesys.drafts().create(definition("functions"));
        genesys.drafts().get(draft.id());
        Path zip = zip();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> genesys.with(CallOptions.standard().withTimeout(Duration.ofSeconds(2)))
                        .functions()
                        .upload(draft.id(), zip))
                .withMessageContaining("is Transferring after 2 s");
    }

    @Test
    void create_ofAnActionIsRefusedForFunctions() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.actions().create(definition("functions")))
                .withMessageContaining("does not support creating published actions");
    }

    @Test
    void whatIsMadeIsWaitedForAndWhatOthersMadeIsNot() {
        Action created = genesys.actions().create(definition(cloud.integrationId()));
        try (GenesysDataActions other =
                Customers.client(cloud).time(time.clock(), time).build()) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> other.actions().get(created.id()));
            assertThat(time.passed()).isZero();
        }

        assertThat(genesys.actions().get(created.id()).id()).isEqualTo(created.id());
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(3500));
    }

    @Test
    void createOrUpdate_knowsWhatListsDoNotShowYet() {
        Action created = genesys.actions().createOrUpdate(definition(cloud.integrationId()));

        assertThat(genesys.actions()
                        .createOrUpdate(definition(cloud.integrationId()))
                        .id())
                .isEqualTo(created.id());
        assertThat(cloud.actions())
                .filteredOn(action -> !action.id().startsWith("static"))
                .hasSize(1);
    }

    @Test
    void find_trustsNoNameThatWasChangedSince() {
        Action created = genesys.actions().create(definition(cloud.integrationId()));
        assertThat(genesys.actions().findByName("Find customer", "another")).isEmpty();
        assertThat(genesys.actions().findByName("Find customer"))
                .map(Action::id)
                .contains(created.id());
        genesys.actions().update(created.id(), edit -> edit.name("Another name"));

        assertThat(genesys.actions().findByName("Find customer")).isEmpty();
        genesys.actions().delete(created.id());
        assertThat(genesys.actions().findByName("Another name")).isEmpty();
    }

    @Test
    void create_waitsUntilANewIntegrationTakesActions() {
        Integration integration = genesys.integrations().create("New", "custom-rest-actions");
        genesys.integrations().enable(integration.id());

        Action created = genesys.actions().create(definition(integration.id()));

        assertThat(created.integrationId()).contains(integration.id());
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(3500));
    }

    @Test
    void whatIsBuiltIn_isReadAndNotChanged() {
        assertThat(genesys.actions().get("static_-_1").isStatic()).isTrue();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> genesys.actions()
                        .createOrUpdate(ActionDefinition.builder("Built in")
                                .post("https://example.com/")
                                .input(Customers.Request.class)
                                .output(Customers.Response.class)
                                .build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> genesys.drafts().createFrom("static_-_1"))
                .withMessageContaining("built into Genesys Cloud");
        assertThat(cloud.requestCount("PATCH", "/api/v2/integrations/actions/static_-_1"))
                .isZero();
    }

    private static ActionDefinition definition(String integration) {
        return Customers.definition("Find customer", "https://example.com/")
                .integration(integration)
                .build();
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("my-function.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            entries.putNextEntry(new ZipEntry("src/index.js"));
            entries.write("exports.handler = async () => ({});".getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
