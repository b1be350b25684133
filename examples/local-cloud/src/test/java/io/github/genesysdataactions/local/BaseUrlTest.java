package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URL templates that begin with a slash. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BaseUrlTest {
    private static final String ME = "/api/v2/organizations/me";

    @Test
    void execute_asksThisCloudWhatItKnowsOfGenesysCloudsApi() {
        try (LocalCloud cloud = LocalCloud.builder()
                .integration("gc", "purecloud-data-actions", "Genesys Cloud")
                .organizationId("org-1")
                .start()) {
            Caller caller = Caller.of(cloud);

            Answer answer = execute(caller, create(caller, "gc", ME));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("id").textValue()).isEqualTo("org-1");
            assertThat(cloud.requestCount("GET", ME)).isEqualTo(1);
        }
    }

    @Test
    void execute_sharesTheRateLimitOfOneTokenAmongGenesysCloudActions() {
        try (LocalCloud cloud = LocalCloud.builder()
                .integration("gc", "purecloud-data-actions", "Genesys Cloud")
                .rateLimit(3, Duration.ofMinutes(1))
                .start()) {
            Caller caller = Caller.of(cloud);
            String id = create(caller, "gc", ME);
            execute(caller, id);
            execute(caller, id);

            Caller other = Caller.of(cloud);
            execute(other, id);
            Answer refused = execute(other, id);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("Status code: 429");
        }
    }

    @Test
    void execute_asksTheNamedBackendForTheRestOfGenesysCloudsApi() {
        try (Remote remote = Remote.answering("{\"id\":\"u-1\"}");
                LocalCloud cloud = LocalCloud.builder()
                        .integration("gc", "purecloud-data-actions", "Genesys Cloud")
                        .baseUrl("purecloud-data-actions", URI.create(remote.url()))
                        .start()) {
            Caller caller = Caller.of(cloud);

            Answer answer = execute(caller, create(caller, "gc", "/api/v2/users/me?expand=station"));

            assertThat(answer.body().path("id").textValue()).isEqualTo("u-1");
            assertThat(remote.last().target()).isEqualTo("/api/v2/users/me?expand=station");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"salesforce-datadip", "microsoft-dynamics-datadip", "zendesk-datadip", "custom-rest-actions"})
    @Tag("choice:relative-url")
    @Tag("choice:crm-type-ids")
    void execute_asksTheBackendOfTheIntegrationsType(String type) {
        try (Remote remote = Remote.answering("{}");
                LocalCloud cloud = LocalCloud.builder()
                        .integration("crm", type, "CRM")
                        .baseUrl(type, URI.create(remote.url() + "/base/"))
                        .start()) {
            Caller caller = Caller.of(cloud);

            assertThat(execute(caller, create(caller, "crm", "/a/b")).status()).isEqualTo(200);
            assertThat(remote.last().target()).isEqualTo("/base/a/b");
        }
    }

    @Test
    void execute_takesTheIntegrationsOwnBaseUrlBeforeItsTypes() {
        try (Remote ofType = Remote.answering("{}");
                Remote own = Remote.answering("{}");
                LocalCloud cloud = LocalCloud.builder()
                        .integration("a", "salesforce-datadip", "A")
                        .integration("b", "salesforce-datadip", "B")
                        .baseUrl("salesforce-datadip", URI.create(ofType.url()))
                        .baseUrl("b", URI.create(own.url()))
                        .start()) {
            Caller caller = Caller.of(cloud);

            execute(caller, create(caller, "a", "/x"));
            execute(caller, create(caller, "b", "/x"));

            assertThat(ofType.asked()).hasSize(1);
            assertThat(own.asked()).hasSize(1);
        }
    }

    @Test
    void execute_saysWhatGivesAnIntegrationItsBaseUrl() {
        try (LocalCloud cloud = LocalCloud.builder()
                .integration("gc", "purecloud-data-actions", "Genesys Cloud")
                .integration("sf", "salesforce-datadip", "Salesforce")
                .start()) {
            Caller caller = Caller.of(cloud);

            Answer unknown = execute(caller, create(caller, "gc", "/api/v2/users/me"));
            Answer salesforce = execute(caller, create(caller, "sf", "/services/data/v58.0/query"));

            assertThat(reason(unknown))
                    .contains("does not know the operation GET /api/v2/users/me")
                    .contains(".baseUrl(\"purecloud-data-actions\", url)");
            assertThat(reason(salesforce))
                    .contains("The URL begins with '/'")
                    .contains("'Salesforce' of type salesforce-datadip")
                    .contains("LocalCloud.builder().baseUrl(\"salesforce-datadip\", url)")
                    .contains(".baseUrl(\"sf\", url)");
        }
    }

    @Test
    void execute_endsWhenAnActionCallsItself() {
        try (LocalCloud cloud = LocalCloud.builder()
                .integration("gc", "purecloud-data-actions", "Genesys Cloud")
                .rateLimit(20, Duration.ofMinutes(1))
                .start()) {
            Caller caller = Caller.of(cloud);
            String id = create(caller, "gc", ACTIONS + "/${input.id}/execute", "POST");

            Answer answer = caller.post(ACTIONS + "/" + id + "/execute", "{\"id\":\"" + id + "\"}");

            assertThat(answer.status()).isEqualTo(400);
        }
    }

    private static String reason(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode body = answer.body();
        return body.at("/errors/0/userMessage").textValue();
    }

    private static String create(Caller caller, String integration, String url) {
        return create(caller, integration, url, "GET");
    }

    private static String create(Caller caller, String integration, String url, String method) {
        return caller.create("""
                {"name":"A","category":"Tests","integrationId":"%s",
                 "contract":{"input":{"inputSchema":%s},"output":{"successSchema":{"type":"object","properties":{}}}},
                 "config":{"request":{"requestUrlTemplate":"%s","requestType":"%s"}}}""".formatted(integration, Bodies.inputs("id"), url, method));
    }

    private static Answer execute(Caller caller, String id) {
        return caller.post(ACTIONS + "/" + id + "/execute", "{}");
    }
}
