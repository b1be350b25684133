package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.integration.CheckReport;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GenesysDataActionsTest {
    private static final MockResponse DENIED = json(403, "{\"code\":\"missing.permissions\"}");
    private static final MockResponse NO_ENTITIES = json(200, "{\"entities\":[]}");

    /** Actions, runtimes of functions, certificates and integrations may be read. */
    private static final MockResponse[] WELL = {NO_ENTITIES, json(200, "[]"), NO_ENTITIES, NO_ENTITIES};

    private final FakeGenesys server = new FakeGenesys();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void clientCredentials_askTheLoginOnceWithBasicAndAForm() {
        server.replies(200, "{\"entities\":[]}").replies(200, "{\"entities\":[]}");
        try (GenesysDataActions genesys = server.client().build()) {
            assertThat(genesys.actions().list()).isEmpty();
            assertThat(genesys.actions().list()).isEmpty();
        }

        RecordedRequest request = server.tokenRequests().get(0);
        assertThat(server.tokenRequests()).hasSize(1);
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getHeaders().get("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder()
                                .encodeToString(("client-id:" + FakeGenesys.CLIENT_SECRET)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.getBody().utf8()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void clientCredentials_renewATokenThatTheApiRejects() {
        server.replies(401, "{}").replies(200, "{\"entities\":[]}");
        try (GenesysDataActions genesys = server.client().build()) {
            assertThat(genesys.actions().list()).isEmpty();
        }

        assertThat(server.tokenRequests()).hasSize(2);
        assertThat(server.calls())
                .extracting(call -> call.getHeaders().get("Authorization"))
                .containsExactly("Bearer " + FakeGenesys.TOKEN, "Bearer " + FakeGenesys.TOKEN + "2");
    }

    @Test
    void accessToken_isUsedAsItIsAndNotRenewed() {
        server.replies(401, "{\"code\":\"bad.credentials\"}");
        try (GenesysDataActions genesys = builder().accessToken("given").build()) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.atLogin()).isFalse());
        }
        assertThat(server.calls()).hasSize(1);
        assertThat(server.tokenRequests()).isEmpty();
    }

    @Test
    void tokenProvider_isAskedForEachRequest() {
        server.replies(200, "{\"entities\":[]}").replies(200, "{\"entities\":[]}");
        int[] asked = {0};
        try (GenesysDataActions genesys = builder()
                .tokenProvider(() -> AccessToken.of("own" + ++asked[0]))
                .build()) {
            assertThat(genesys.actions().list()).isEmpty();
            assertThat(genesys.actions().list()).isEmpty();
        }

        assertThat(server.calls())
                .extracting(call -> call.getHeaders().get("Authorization"))
                .containsExactly("Bearer own1", "Bearer own2");
    }

    @Test
    void flatApi_hasATokenOfItsOwnWithScopes() {
        server.replies(200, "{\"entities\":[]}")
                .replies(201, "{\"id\":\"flat-1\"}")
                .replies(201, "{\"id\":\"flat-2\"}");
        try (GenesysDataActions genesys = server.client().build()) {
            assertThat(genesys.actions().list()).isEmpty();

            assertThat(genesys.flatApi().create(Definitions.customer().build())).isEqualTo("flat-1");
            assertThat(genesys.flatApi().create(Definitions.customer().build())).isEqualTo("flat-2");
        }

        assertThat(server.tokenRequests())
                .extracting(request -> request.getBody().utf8())
                .containsExactly(
                        "grant_type=client_credentials",
                        "grant_type=client_credentials&scope=custom%3Adataactions%3Awrite+custom%3Adataactions%3Aread");
        assertThat(server.lines().get(1)).isEqualTo("POST /api/v2/custom/dataactions");
        assertThat(server.calls().get(1).getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + FakeGenesys.TOKEN + "2");
    }

    @Test
    void check_saysThatAllIsWell() {
        server.replies(WELL).replies(200, integration("ENABLED", "ACTIVE"));
        try (GenesysDataActions genesys = server.client().build()) {
            CheckReport report = genesys.check();

            assertThat(report.isOk()).isTrue();
            assertThat(report.toString())
                    .contains("ok           token")
                    .contains("ok           actions      May read actions (integrations:action:view).")
                    .contains("ok           functions    May read functions (integrations:actionFunction:view).")
                    .contains("ok           certificates May read certificates (integrations:actionCertificate:view).")
                    .contains("ok           integrations May read integrations (integrations:integration:view).")
                    .contains("not checked  changes")
                    .contains("Web services (custom-rest-actions, integration-1) is enabled.");
        }
        assertThat(server.lines())
                .containsExactly(
                        "GET /api/v2/integrations/actions?pageSize=1",
                        "GET /api/v2/integrations/actions/functions/runtimes",
                        "GET /api/v2/integrations/actions/certificates",
                        "GET /api/v2/integrations?pageSize=1",
                        "GET /api/v2/integrations/integration-1");
    }

    @Test
    void check_namesWhatIsWrong() {
        assertThat(checkAfter(DENIED, WELL[1], WELL[2], WELL[3], json(200, integration("ENABLED", "ACTIVE"))))
                .contains("FAILED       actions", "integrations:action:view");
        assertThat(checkAfter(WELL[0], WELL[1], WELL[2], WELL[3], json(200, integration("DISABLED", "INACTIVE"))))
                .contains("FAILED       integration ", "is DISABLED. Enable it");
        assertThat(checkAfter(WELL[0], WELL[1], WELL[2], WELL[3], json(200, integration("ENABLED", "ERROR"))))
                .contains("FAILED       integration ", "its state is ERROR");
        assertThat(checkAfter(WELL[0], WELL[1], WELL[2], WELL[3], json(404, "{}")))
                .contains("FAILED       integration ", "read integration 'integration-1'");
        assertThat(checkAfter(json(401, "{}"), json(401, "{}"))).contains("FAILED       token");
        assertThat(checkAfter(json(500, "{}"))).contains("FAILED       connection");
    }

    @Test
    void check_namesEachMissingPermissionByItsFeature() {
        server.replies(WELL[0], DENIED, DENIED, DENIED);
        try (GenesysDataActions genesys = server.client().build()) {
            CheckReport report = genesys.check();

            assertThat(report.items())
                    .filteredOn(item -> item.outcome() == CheckReport.Outcome.MISSING_PERMISSION)
                    .extracting(CheckReport.Item::subject)
                    .containsExactly("functions", "certificates", "integrations");
            assertThat(report.toString())
                    .contains("missing      functions ", "integrations:actionFunction:view")
                    .contains("missing      certificates ", "integrations:actionCertificate:view")
                    .contains("missing      integrations ", "integrations:integration:view");
            assertThat(report.isOk()).as("not every client needs them").isTrue();
        }
        assertThat(server.calls()).as("the integration cannot be read either").hasSize(4);
    }

    @Test
    void check_takesNoOtherFailureForAMissingPermission() {
        server.replies(WELL[0], json(404, "{}"), json(200, "no JSON"), json(404, "{}"))
                .replies(200, integration("ENABLED", "ACTIVE"));
        try (GenesysDataActions genesys = server.client().build()) {
            assertThat(genesys.check().toString())
                    .contains("not checked  functions ", "ok           certificates ", "not checked  integrations ")
                    .contains("ok           integration ");
        }
    }

    @Test
    void check_saysThatTheLoginRefused() {
        FakeGenesys gone = new FakeGenesys();
        gone.close();
        try (GenesysDataActions genesys = gone.client()
                .retryPolicy(RetryPolicy.standard().withFaultRetries(0))
                .build()) {
            assertThat(genesys.check().toString()).contains("FAILED       connection", "no connection to");
        }
    }

    @Test
    void build_asksForExactlyOneSourceOfTokens() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().build())
                .withMessageContaining("no source of tokens");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().accessToken("a").clientCredentials("i", "s"))
                .withMessageContaining("only one of");
    }

    @Test
    void build_refusesAnHttpClientThatFollowsRedirectsOrSettingsThatBelongToIt() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> builder().accessToken("a").httpClient(following).build())
                .withMessageContaining("Redirect.NEVER");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder()
                        .accessToken("a")
                        .httpClient(HttpClient.newHttpClient())
                        .connectTimeout(Duration.ofSeconds(1))
                        .build());
    }

    @Test
    void httpClient_ofTheCallersIsNotClosed() throws Exception {
        server.replies(200, "{\"entities\":[]}").replies(200, "{\"entities\":[]}");
        HttpClient own = HttpClient.newHttpClient();
        try (GenesysDataActions genesys =
                builder().accessToken("a").httpClient(own).build()) {
            assertThat(genesys.actions().list()).isEmpty();
        }
        var request = java.net.http.HttpRequest.newBuilder(server.url().resolve("/still-open"))
                .build();

        assertThat(own.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void proxy_isUsed() {
        server.replies(200, "{\"entities\":[]}");
        InetSocketAddress proxy = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.url().getPort());
        try (GenesysDataActions genesys = GenesysDataActions.builder(
                        Region.at(java.net.URI.create("http://127.0.0.1:1")))
                .accessToken("a")
                .proxy(ProxySelector.of(proxy))
                .build()) {
            assertThat(genesys.actions().list()).isEmpty();
        }
        assertThat(server.lines().get(0)).contains("/api/v2/integrations/actions");
    }

    @Tag("slow")
    @Test
    void close_endsAllThreadsOfTheClient() {
        Set<String> before = threads();
        List<GenesysDataActions> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            server.replies(200, "{\"entities\":[]}");
            GenesysDataActions genesys = server.client().build();
            assertThat(genesys.actions().list()).isEmpty();
            clients.add(genesys);
        }
        Set<String> ours = threads();
        ours.removeAll(before);
        assertThat(ours).hasSizeGreaterThanOrEqualTo(5);

        clients.forEach(GenesysDataActions::close);
        clients.clear();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            if (Runtime.version().feature() < 21) {
                System.gc(); // before HttpClient.shutdownNow they end when the client is collected
            }
            assertThat(threads()).doesNotContainAnyElementsOf(ours);
        });
    }

    @Test
    void close_refusesFurtherCalls() {
        GenesysDataActions genesys = server.client().build();
        genesys.close();
        genesys.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> genesys.actions().get("1"))
                .withMessageContaining("client is closed");
    }

    @Test
    void toString_showsNoCredentials() {
        try (GenesysDataActions genesys = server.client().build()) {
            assertThat(genesys).hasToString("GenesysDataActions[" + server.url() + "]");
        }
        assertThat(new ClientCredentials("id", "hidden").toString()).doesNotContain("hidden");
        assertThat(AccessToken.of("hidden").toString()).doesNotContain("hidden");
    }

    private String checkAfter(MockResponse... replies) {
        try (FakeGenesys fresh = new FakeGenesys();
                GenesysDataActions genesys = fresh.replies(replies).client().build()) {
            CheckReport report = genesys.check();
            assertThat(report.isOk()).isFalse();
            return report.toString();
        }
    }

    private GenesysDataActions.Builder builder() {
        return GenesysDataActions.builder(Region.at(server.url()));
    }

    private static String integration(String intended, String reported) {
        return "{\"id\":\"integration-1\",\"name\":\"Web services\",\"integrationType\":{\"id\":\"custom-rest-actions\"},"
                + "\"intendedState\":\"" + intended + "\",\"reportedState\":{\"code\":\"" + reported + "\"}}";
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-") || name.startsWith("genesys-data-actions"))
                .collect(Collectors.toSet());
    }

    @Test
    void builder_readsSettingsFromAMap() {
        Map<String, String> environment = Map.of(
                "GENESYS_BASE_URL", server.url().toString(),
                "GENESYS_CLIENT_ID", "id",
                "GENESYS_CLIENT_SECRET", "secret",
                "GENESYS_INTEGRATION_ID", "from-environment");
        server.replies(WELL).replies(200, integration("ENABLED", "ACTIVE"));
        try (GenesysDataActions genesys =
                GenesysDataActions.builder(environment).build()) {
            genesys.check();
        }

        assertThat(server.lines()).contains("GET /api/v2/integrations/from-environment");
    }
}
