package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.integration.CertificateQuery;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.integration.Organization;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Integrations, credentials, certificates and the organization, over a server that answers what is scripted. */
@Timeout(60)
class IntegrationsTest {
    private static final String WEB =
            "/api/v2/integrations?pageSize=100&pageNumber=1&integrationType=custom-rest-actions";
    private static final String NONE = "{\"entities\":[],\"pageCount\":0}";
    private static final String SECRET = "secretmarker \"quoted\"";

    private final FakeGenesys server = new FakeGenesys();
    private final VirtualTime time = new VirtualTime();
    private final GenesysDataActions genesys =
            server.client().time(time.clock(), time).build();
    private final Integrations integrations = genesys.integrations();
    private final Credentials credentials = genesys.credentials();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    void list_fetchesAPageWhenItIsRead() {
        server.replies(200, "{\"entities\":[" + integration("1", "a", "ENABLED") + "],\"pageCount\":2}")
                .replies(200, "{\"entities\":[" + integration("2", "b", "DISABLED") + "],\"pageCount\":2}");
        Stream<Integration> all = integrations.list();
        assertThat(server.calls()).isEmpty();

        assertThat(all)
                .extracting(Integration::id, Integration::isEnabled)
                .containsExactly(tuple("1", true), tuple("2", false));
        assertThat(server.lines())
                .containsExactly(
                        "GET /api/v2/integrations?pageSize=100&pageNumber=1",
                        "GET /api/v2/integrations?pageSize=100&pageNumber=2");
    }

    @Test
    void list_sendsWhatTheQuerySays() {
        server.replies(200, NONE);

        assertThat(integrations.list(IntegrationQuery.all()
                        .withType("t")
                        .withReportedState("ACTIVE")
                        .withIds(List.of("1", "2"))
                        .withCredentialId("c d")
                        .withSortBy("name")))
                .isEmpty();

        assertThat(server.lines())
                .containsExactly(
                        "GET /api/v2/integrations?pageSize=100&pageNumber=1&integrationType=t&reportedState=ACTIVE"
                                + "&ids=1%2C2&credentialId=c%20d&sortBy=name");
    }

    @Test
    void query_takesOneToAHundredIds() {
        IntegrationQuery query = IntegrationQuery.all();

        assertThat(query.withIds(Collections.nCopies(100, "1"))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> query.withIds(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.withIds(Collections.nCopies(101, "1")))
                .withMessage("The number of ids is 101; use 1 to 100.");
    }

    @Test
    void get_encodesTheId() {
        server.replies(200, integration("a/b", "n", "ENABLED"));

        assertThat(integrations.get("a/b").name()).isEqualTo("n");
        assertThat(server.lines()).containsExactly("GET /api/v2/integrations/a%2Fb");
    }

    @Test
    void get_saysThatThereIsNone() {
        server.replies(404, "{\"code\":\"not.found\"}");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> integrations.get("x"))
                .withMessageContaining("read integration 'x'");
    }

    @Test
    void find_takesTheExactNameOnly() {
        server.replies(200, page(integration("1", "Web", "ENABLED"), integration("2", "web", "ENABLED")));
        server.replies(200, page(integration("2", "web", "ENABLED")));

        assertThat(integrations.findByName("Web")).map(Integration::id).contains("1");
        assertThat(integrations.findByName("Web")).isEmpty();
    }

    @Test
    void find_refusesToChooseAmongSeveral() {
        server.replies(200, page(integration("1", "Web", "ENABLED"), integration("2", "Web", "DISABLED")));

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> integrations.findByName("Web"))
                .withMessageContaining("belongs to 2 integrations: 1, 2")
                .satisfies(e -> assertThat(e.ids()).containsExactly("1", "2"));
    }

    @Test
    void findByType_takesADisabledOneToo() {
        server.replies(200, page(integration("1", "Web", "DISABLED")));
        server.replies(200, NONE);
        server.replies(200, page(integration("1", "Web", "DISABLED"), integration("2", "Other", "ENABLED")));

        assertThat(integrations.findByType(IntegrationType.WEB_SERVICES))
                .map(Integration::id)
                .contains("1");
        assertThat(integrations.findByType(IntegrationType.WEB_SERVICES)).isEmpty();
        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> integrations.findByType(IntegrationType.WEB_SERVICES))
                .withMessage("There are 2 integrations of the type 'custom-rest-actions': 'Web' (1), 'Other' (2)."
                        + " Choose one by its id.");
        assertThat(server.lines()).containsOnly("GET " + WEB);
    }

    @Test
    void onlyEnabled_passesOverThoseThatAreNot() {
        server.replies(200, page(integration("1", "Old", "DISABLED"), integration("2", "Web", "ENABLED")));

        assertThat(integrations.onlyEnabled(IntegrationType.WEB_SERVICES).id()).isEqualTo("2");
    }

    @Test
    void onlyEnabled_namesTheCandidates() {
        server.replies(200, page(integration("1", "A", "ENABLED"), integration("2", "B", "ENABLED")));
        server.replies(200, page(integration("3", "C", "DISABLED")));
        server.replies(200, NONE);

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> integrations.onlyEnabled(IntegrationType.WEB_SERVICES))
                .withMessage("There are 2 enabled integrations of the type 'custom-rest-actions': 'A' (1), 'B' (2)."
                        + " Choose one by its id.");
        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> integrations.onlyEnabled(IntegrationType.WEB_SERVICES))
                .withMessageStartingWith(
                        "There is no enabled integration of the type 'custom-rest-actions'; not enabled: 'C' (3).");
        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> integrations.onlyEnabled(IntegrationType.WEB_SERVICES))
                .withMessageStartingWith("There is no enabled integration of the type 'custom-rest-actions'. Create");
    }

    @Test
    void create_sendsNameAndType() {
        server.replies(200, NONE).replies(200, integration("1", "Web", "DISABLED"));

        assertThat(integrations.create("Web", IntegrationType.WEB_SERVICES).id())
                .isEqualTo("1");
        assertThat(server.lines()).containsExactly("GET " + WEB, "POST /api/v2/integrations");
        assertThat(body(1)).isEqualTo("{\"name\":\"Web\",\"integrationType\":{\"id\":\"custom-rest-actions\"}}");
    }

    @Test
    void create_takesTheNewOneAfterAnOpenOutcome() {
        String old = integration("1", "Web", "ENABLED");
        server.replies(200, page(old))
                .replies(503, "{}")
                .replies(200, page(old))
                .replies(500, "{}")
                .replies(200, page(old, integration("2", "Web", "DISABLED")));

        assertThat(integrations.create("Web", IntegrationType.WEB_SERVICES).id())
                .isEqualTo("2");
        assertThat(time.sleeps()).extracting(wait -> wait.toMillis()).containsExactly(500L, 1000L, 2000L);
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void create_sendsAgainAfterAnAnswerIfNothingAppearedAndThatIsAllowed() {
        server.replies(200, NONE).replies(502, "{}");
        nothingAppears();
        server.replies(200, integration("1", "Web", "DISABLED"));
        Integrations daring =
                genesys.with(genesys.options().withRepeatUnknownCreate(true)).integrations();

        assertThat(daring.create("Web", IntegrationType.WEB_SERVICES).id()).isEqualTo("1");
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void create_isNotSentAgainAfterSilence() {
        server.replies(200, NONE).replies(silence());
        nothingAppears();

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> integrations.create("Web", IntegrationType.WEB_SERVICES))
                .withMessageContaining("did not appear in the list within 7.5 s and was not sent again")
                .withMessageContaining("look for the integration 'Web'");
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void create_isSentAgainAfterSilenceIfThatIsAllowed() {
        server.replies(200, NONE).replies(silence());
        nothingAppears();
        server.replies(200, integration("1", "Web", "DISABLED"));

        Integrations bold =
                genesys.with(genesys.options().withRepeatUnknownCreate(true)).integrations();
        assertThat(bold.create("Web", IntegrationType.WEB_SERVICES).id()).isEqualTo("1");
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void create_refusesToChooseAmongSeveralNewOnes() {
        server.replies(200, NONE)
                .replies(504, "{}")
                .replies(200, page(integration("1", "Web", "DISABLED"), integration("2", "Web", "DISABLED")));

        assertThatExceptionOfType(AmbiguousCreateException.class)
                .isThrownBy(() -> integrations.create("Web", IntegrationType.WEB_SERVICES))
                .satisfies(e -> assertThat(e.ids()).containsExactlyInAnyOrder("1", "2"));
    }

    @Test
    void create_saysWhyItCouldNotLook() {
        server.replies(200, NONE).replies(503, "{}");
        for (int look = 0; look < 4; look++) {
            server.replies(403, "{\"code\":\"missing.permissions\"}");
        }

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> integrations.create("Web", IntegrationType.WEB_SERVICES))
                .withMessageContaining("could not be looked for", "integrations:integration:view");
    }

    @Test
    void create_looksNowhereWithoutRetries() {
        server.replies(503, "{}");

        Integrations once = genesys.with(CallOptions.standard()
                        .withRetryPolicy(RetryPolicy.standard().withFaultRetries(0)))
                .integrations();
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> once.create("Web", IntegrationType.WEB_SERVICES))
                .withMessageContaining("It was not looked for");
        assertThat(server.lines()).containsExactly("POST /api/v2/integrations");
    }

    @Test
    void create_passesARefusalOn() {
        server.replies(200, NONE).replies(403, "{}");

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> integrations.create("Web", IntegrationType.WEB_SERVICES))
                .withMessageContaining("integrations:integration:add");
        assertThatIllegalArgumentException().isThrownBy(() -> integrations.create(" ", "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> integrations.create("n", ""));
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void configure_writesWhatItReadAndTheChange() {
        server.replies(200, config(3, "c1")).replies(200, config(4, "c2"));

        IntegrationConfig changed = integrations.updateConfig("i", edit -> edit.credential("basicAuth", "c2"));

        assertThat(changed.version()).isEqualTo(4);
        assertThat(server.lines())
                .containsExactly(
                        "GET /api/v2/integrations/i/config/current", "PUT /api/v2/integrations/i/config/current");
        assertThat(body(1))
                .isEqualTo(
                        "{\"name\":\"Web\",\"version\":3,\"properties\":{\"key\":\"" + "propertymarker"
                                + "\"},\"advanced\":{},\"notes\":\"\",\"credentials\":{\"basicAuth\":{\"id\":\"c2\"}},\"newer\":1.0}");
    }

    @Test
    void configure_writesNothingIfNothingDiffers() {
        server.replies(200, config(3, "c1"));

        assertThat(integrations
                        .updateConfig("i", edit -> edit.credential("basicAuth", "c1"))
                        .version())
                .isEqualTo(3);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void configure_tellsOfAnotherVersion() {
        server.replies(200, config(3, "c1"))
                .replies(409, "{\"message\":\"propertymarker\"}")
                .replies(200, config(5, "c1"));

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> integrations.updateConfig("i", edit -> edit.notes("new")))
                .withMessageContaining("configure integration 'i'")
                .withMessageNotContaining("propertymarker")
                .satisfies(e -> assertThat(e.sentVersion()).hasValue(3))
                .satisfies(e -> assertThat(e.currentVersion()).hasValue(5));
    }

    @Test
    void configure_beginsAnewAfterAConflictIfThatIsAllowed() {
        server.replies(200, config(3, "c1"))
                .replies(409, "{}")
                .replies(200, config(4, "c9"))
                .replies(200, config(5, "c2"));

        Integrations patient =
                genesys.with(genesys.options().withVersionConflictRetries(1)).integrations();
        assertThat(patient.updateConfig("i", edit -> edit.credential("basicAuth", "c2"))
                        .version())
                .isEqualTo(5);
        assertThat(body(3)).contains("\"version\":4", "\"id\":\"c2\"");
    }

    @Test
    void whatWasJustCreatedIsWaitedFor() {
        server.replies(200, NONE)
                .replies(200, integration("1", "Web", "DISABLED"))
                .replies(404, "{}")
                .replies(200, config(1, "c1"))
                .replies(404, "{}")
                .replies(200, integration("1", "Web", "ENABLED"))
                .replies(404, "{}");
        String id = integrations.create("Web", IntegrationType.WEB_SERVICES).id();

        assertThat(integrations.config(id).version()).isEqualTo(1);
        assertThat(integrations.enable(id).isEnabled()).isTrue();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> integrations.get("another"));
        assertThat(server.calls()).hasSize(7);

        server.replies(404, "{}").replies(204, "").replies(404, "{}");
        integrations.delete(id);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> integrations.delete(id));
        assertThat(server.calls()).hasSize(10);
    }

    @Test
    void credentialsThatWereJustCreatedAreWaitedFor() {
        CredentialDefinition definition = CredentialDefinition.basicAuth("CRM", "u", "p");
        server.replies(200, NONE).replies(200, credential("1", "CRM"));
        String id = credentials.create(definition).id();
        server.replies(404, "{}").replies(200, credential("1", "CRM"));
        server.replies(404, "{}").replies(200, credential("1", "CRM"));
        server.replies(404, "{}").replies(204, "").replies(404, "{}");

        assertThat(credentials.get(id).name()).isEqualTo("CRM");
        assertThat(credentials.update(id, definition).name()).isEqualTo("CRM");
        credentials.delete(id);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> credentials.get(id));
        assertThat(server.calls()).hasSize(9);
    }

    @Test
    void configure_readsBackAfterAnOpenOutcome() {
        server.replies(200, config(3, "c1")).replies(503, "{}").replies(200, config(4, "c2"));

        assertThat(integrations
                        .updateConfig("i", edit -> edit.credential("basicAuth", "c2"))
                        .version())
                .isEqualTo(4);
        assertThat(server.lines()).filteredOn(line -> line.startsWith("PUT")).hasSize(1);
    }

    @Test
    void configure_sendsAgainWhatDidNotArrive() {
        server.replies(200, config(3, "c1"))
                .replies(503, "{}")
                .replies(200, config(3, "c1"))
                .replies(200, config(4, "c2"));

        assertThat(integrations
                        .updateConfig("i", edit -> edit.credential("basicAuth", "c2"))
                        .version())
                .isEqualTo(4);
        assertThat(server.lines()).filteredOn(line -> line.startsWith("PUT")).hasSize(2);
    }

    @Test
    void configure_refusesAnotherEdit() {
        server.replies(200, config(3, "c1"));
        IntegrationConfigEdit other = IntegrationConfigEdit.of(IntegrationConfig.parse(config(1, "c")));

        assertThatIllegalArgumentException().isThrownBy(() -> integrations.updateConfig("i", edit -> other));
    }

    @Test
    void enable_isSentAgainAfterAFault() {
        server.replies(503, "{}")
                .replies(200, integration("i", "Web", "ENABLED"))
                .replies(200, integration("i", "Web", "DISABLED"));

        assertThat(integrations.enable("i").isEnabled()).isTrue();
        assertThat(integrations.disable("i").isEnabled()).isFalse();
        assertThat(server.lines()).containsOnly("PATCH /api/v2/integrations/i");
        assertThat(body(1)).isEqualTo("{\"intendedState\":\"ENABLED\"}");
        assertThat(body(2)).isEqualTo("{\"intendedState\":\"DISABLED\"}");
    }

    @Test
    void delete_deletes() {
        server.replies(204, "");

        integrations.delete("i");

        assertThat(server.lines()).containsExactly("DELETE /api/v2/integrations/i");
    }

    @Test
    void types_areListedAndRead() {
        server.replies(200, page("{\"id\":\"t\"}")).replies(200, "{\"id\":\"t\"}");

        assertThat(integrations.types()).extracting(IntegrationType::id).containsExactly("t");
        assertThat(integrations.type("t").id()).isEqualTo("t");
        assertThat(server.lines())
                .containsExactly(
                        "GET /api/v2/integrations/types?pageSize=100&pageNumber=1", "GET /api/v2/integrations/types/t");
    }

    @Test
    void credentials_areListedReadFoundAndDeleted() {
        server.replies(200, page(credential("1", "CRM"), credential("2", "ERP")))
                .replies(200, credential("1", "CRM"))
                .replies(200, page(credential("1", "CRM"), credential("2", "ERP")))
                .replies(200, page(credential("1", "CRM"), credential("2", "CRM")))
                .replies(204, "")
                .replies(200, page("{\"name\":\"basicAuth\",\"required\":[\"userName\"]}"));

        assertThat(credentials.list()).extracting(Credential::name).containsExactly("CRM", "ERP");
        assertThat(credentials.get("1").name()).isEqualTo("CRM");
        assertThat(credentials.findByName("ERP")).map(Credential::id).contains("2");
        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> credentials.findByName("CRM"))
                .withMessageContaining("belongs to 2 credentials: 1, 2");
        credentials.delete("1");
        assertThat(credentials.types())
                .singleElement()
                .satisfies(type -> assertThat(type.required()).containsExactly("userName"));
        assertThat(server.lines())
                .contains(
                        "GET /api/v2/integrations/credentials/listing?pageSize=100",
                        "GET /api/v2/integrations/credentials/1",
                        "DELETE /api/v2/integrations/credentials/1",
                        "GET /api/v2/integrations/credentials/types");
    }

    @Test
    void createCredential_takesTheNewOneAfterAnOpenOutcome() {
        server.replies(200, page(credential("1", "CRM")))
                .replies(silence())
                .replies(200, page(credential("1", "CRM"), credential("2", "CRM")));

        assertThat(credentials
                        .create(CredentialDefinition.basicAuth("CRM", "u", SECRET))
                        .id())
                .isEqualTo("2");
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void updateCredential_isSentAgainAfterAFault() {
        server.replies(503, "{}").replies(200, credential("1", "CRM"));

        assertThat(credentials
                        .update("1", CredentialDefinition.basicAuth("CRM", "u", "p"))
                        .id())
                .isEqualTo("1");
        assertThat(server.lines())
                .containsExactly("PUT /api/v2/integrations/credentials/1", "PUT /api/v2/integrations/credentials/1");
    }

    @Test
    void credentials_appearInNoMessage() {
        CredentialDefinition definition = CredentialDefinition.basicAuth("CRM", "usermarker", SECRET);
        for (int status : List.of(400, 403, 409, 500)) {
            server.replies(200, NONE)
                    .replies(request ->
                            json(status, "you sent " + request.getBody().utf8()));
            if (status == 500) {
                nothingAppears();
            }
            server.replies(
                    request -> json(status, "you sent " + request.getBody().utf8()));

            assertThatExceptionOfType(DataActionsException.class)
                    .isThrownBy(() -> credentials.create(definition))
                    .withMessageContaining("create credential 'CRM'")
                    .withMessageNotContainingAny("secretmarker", "usermarker");
            assertThatExceptionOfType(DataActionsException.class)
                    .isThrownBy(() -> credentials.update("1", definition))
                    .withMessageNotContainingAny("secretmarker", "usermarker");
        }
    }

    @Test
    void certificates_areListed() {
        server.replies(200, page("{\"status\":\"Current\"}"))
                .replies(200, page("{\"status\":\"Upcoming\"}"))
                .replies(200, page("{\"description\":\"CN=Root\"}"));
        Certificates certificates = genesys.certificates();

        assertThat(certificates.list()).hasSize(1);
        assertThat(certificates.list(
                        CertificateQuery.all().withStatus("Upcoming").withType("Client")))
                .hasSize(1);
        assertThat(certificates.trustStore()).hasSize(1);
        assertThat(server.lines())
                .containsExactly(
                        "GET /api/v2/integrations/actions/certificates",
                        "GET /api/v2/integrations/actions/certificates?status=Upcoming&type=Client",
                        "GET /api/v2/integrations/actions/certificates/truststore");
    }

    @Test
    void organization_isRead() {
        server.replies(200, "{\"id\":\"org-1\",\"name\":\"Acme\"}");

        Organization organization = genesys.organization().get();

        assertThat(organization.id()).isEqualTo("org-1");
        assertThat(server.lines()).containsExactly("GET /api/v2/organizations/me");
    }

    @Test
    void facets_takeOtherLimits() {
        CallOptions once =
                CallOptions.standard().withRetryPolicy(RetryPolicy.standard().withFaultRetries(0));

        GenesysDataActions hasty = genesys.with(once);
        List<ThrowingCallable> calls = List.of(
                () -> hasty.credentials().get("c-1"),
                () -> hasty.certificates().list(),
                () -> hasty.organization().get(),
                () -> hasty.integrations().get("i-1"),
                () -> hasty.actions().get("a-1"),
                () -> hasty.drafts().get("a-1"),
                () -> hasty.functions().get("a-1"));

        assertThat(hasty.options()).isEqualTo(once);
        for (ThrowingCallable call : calls) {
            server.replies(503, "{}");
            assertThatThrownBy(call).isInstanceOf(ApiException.class);
        }
        assertThat(server.lines()).hasSize(calls.size());
    }

    private void nothingAppears() {
        for (int look = 0; look < 4; look++) {
            server.replies(200, NONE);
        }
    }

    private long posts() {
        return server.lines().stream().filter(line -> line.startsWith("POST")).count();
    }

    private String body(int call) {
        return server.calls().get(call).getBody().utf8();
    }

    private static MockResponse silence() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static String page(String... entities) {
        return "{\"entities\":" + Stream.of(entities).collect(Collectors.joining(",", "[", "]")) + ",\"pageCount\":1}";
    }

    private static String integration(String id, String name, String state) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"integrationType\":{\"id\":\"custom-rest-actions\"},"
                + "\"intendedState\":\"" + state + "\"}";
    }

    private static String credential(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"type\":{\"name\":\"basicAuth\"}}";
    }

    private static String config(int version, String credentialId) {
        return "{\"id\":\"i\",\"name\":\"Web\",\"version\":" + version
                + ",\"properties\":{\"key\":\"propertymarker\"},\"advanced\":{},\"notes\":\"\","
                + "\"credentials\":{\"basicAuth\":{\"id\":\"" + credentialId + "\"}},\"newer\":1.0,\"selfUri\":\"/i\"}";
    }
}
