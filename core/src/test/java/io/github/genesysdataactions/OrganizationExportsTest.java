package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.NoDelay;
import io.github.genesysdataactions.testing.OrganizationExports;
import io.github.genesysdataactions.testing.OrganizationExports.Export;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory of actions as organizations have them: planned, applied, planned again, and run. */
@Timeout(300)
class OrganizationExportsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NUMBER = Pattern.compile("/a(\\d+)/");
    private static final String LOGIN = "/login";

    private final VirtualTime time = new VirtualTime();
    private final MockWebServer backend = new MockWebServer();
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    private final List<String> unasked = new ArrayList<>();
    private LocalCloud cloud;
    private GenesysDataActions genesys;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws IOException {
        backend.setServerSocketFactory(new NoDelay());
        backend.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        backend.start();
        cloud = LocalCloud.builder()
                .clock(time.clock())
                .noRateLimit()
                .integration("gc", "purecloud-data-actions", "Genesys Cloud")
                .integration("sf", "salesforce-datadip", "Salesforce")
                .integration("dyn", "microsoft-dynamics-datadip", "Dynamics")
                .integration("web", "custom-rest-actions", "Web services")
                .integration("auth", "custom-rest-actions", "Web services with a login")
                .baseUrl("gc", backend.url("/").uri())
                .baseUrl("sf", backend.url("/").uri())
                .baseUrl("dyn", backend.url("/").uri())
                .credential("user", "u")
                .credential("password", "p")
                .start();
        genesys = Customers.client(cloud).time(time.clock(), time).build();
    }

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
        backend.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void someOfThem_areAppliedOnceAndRun(boolean withDrafts) throws IOException {
        apply(40, withDrafts, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("slow")
    void allOfThem_areAppliedOnceAndRun(boolean withDrafts) throws IOException {
        apply(OrganizationExports.ALL, withDrafts, 2);
    }

    private void apply(int count, boolean withDrafts, int refused) throws IOException {
        List<Export> exports =
                OrganizationExports.of(count, backend.url("/").toString().replaceAll("/$", ""));
        write(exports);
        signIn();
        SyncOptions options = SyncOptions.standard().withDrafts(withDrafts);
        DesiredActions desired = DesiredActions.of(ActionDirectory.read(directory));

        Plan plan = genesys.sync(options).plan(desired);
        assertThat(plan.changes(Change.Kind.CREATE)).hasSize(count - refused);
        genesys.sync(options).apply(plan).requireSuccess();

        assertThat(genesys.sync(options).plan(desired).hasChanges()).isFalse();
        assertThat(cloud.drafts()).isEmpty();
        assertRun(exports, refused);
    }

    @Test
    void theOthers_areMadeByTheServiceItself() throws IOException {
        write(OrganizationExports.of(OrganizationExports.ALL, "http://127.0.0.1:1")
                .subList(OrganizationExports.ALL - 2, OrganizationExports.ALL));

        // Source: MyPureCloud/terraform-provider-genesyscloud, custom auth actions, and notes on static ones.
        assertThat(ActionDirectory.read(directory).passedOver())
                .extracting(Problem::message)
                .satisfiesExactly(
                        auth -> assertThat(auth).contains("Genesys Cloud creates it with an integration"),
                        fixed -> assertThat(fixed).contains("comes with Genesys Cloud"));
    }

    private void write(List<Export> exports) throws IOException {
        StringBuilder properties = new StringBuilder("category = Imported\n");
        for (Export export : exports) {
            String name = ExportFile.parse(export.json()).name().replaceAll("\\D*(\\d+).*", "a$1") + ".custom.json";
            Files.writeString(directory.resolve(name), export.json());
            answers.put(name.replaceAll("\\..*", ""), export.answer());
            if (!export.json().contains("\"customAuth\"") && !export.json().contains("\"static\"")) {
                properties
                        .append(name)
                        .append(".integrationId = ")
                        .append(export.integration())
                        .append('\n');
            }
        }
        Files.writeString(directory.resolve("data-actions.properties"), properties);
    }

    /** Gives one integration the action that signs it in. */
    private void signIn() {
        Credential login =
                genesys.credentials().create(CredentialDefinition.userDefinedOAuth("Login", Map.of("clientId", "c")));
        genesys.integrations().updateConfig("auth", edit -> edit.credential("userDefinedOAuth", login.id()));
        genesys.actions()
                .update(
                        "customAuth_-_auth",
                        edit -> edit.post(backend.url(LOGIN).toString()));
    }

    private void assertRun(List<Export> exports, int refused) {
        Map<String, String> ids =
                genesys.actions().list().collect(Collectors.toMap(ActionSummary::name, ActionSummary::id));
        List<String> failed = new ArrayList<>();
        for (Export export : exports) {
            String name = ExportFile.parse(export.json()).name();
            String outcome = ids.containsKey(name) ? run(ids.get(name), export) : "was not created";
            if (!outcome.isEmpty()) {
                failed.add(name + ": " + outcome);
            }
        }
        assertThat(failed).hasSize(refused);
        assertThat(failed).allMatch(line -> line.endsWith("was not created"));
        assertThat(unasked).isEmpty();
    }

    private String run(String id, Export export) {
        try {
            JsonNode answer = JSON.readTree(genesys.actions().execute(id, export.input(), String.class));
            return answer.equals(export.expected()) ? "" : "answered " + answer + " and not " + export.expected();
        } catch (IOException | RuntimeException e) {
            return e.getMessage();
        }
    }

    private MockResponse answer(RecordedRequest request) {
        String target = String.valueOf(request.getTarget());
        if (target.equals(LOGIN)) {
            return json("{\"access_token\": \"t\"}");
        }
        Matcher number = NUMBER.matcher(target);
        if (!number.find() || !answers.containsKey("a" + number.group(1))) {
            unasked.add(target);
            return new MockResponse.Builder().code(404).build();
        }
        return json(answers.get("a" + number.group(1)).toString());
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .body(body)
                .setHeader("Content-Type", "application/json")
                .build();
    }
}
