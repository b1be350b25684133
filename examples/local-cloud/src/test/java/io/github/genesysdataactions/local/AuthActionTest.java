package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom authentication actions. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
@Tag("choice:auth-actions")
class AuthActionTest {
    private static final String CREDENTIALS = "/api/v2/integrations/credentials";

    private final Remote login = Remote.answering("{\"access_token\":\"t-1\",\"data\":{\"tenant\":7}}");
    private final Remote remote = Remote.answering("{}");
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);
    private final String auth = ACTIONS + "/customAuth_-_" + cloud.integrationId();
    private final String config = "/api/v2/integrations/" + cloud.integrationId() + "/config/current";

    @BeforeEach
    void attachCredential() {
        String id = caller.post(CREDENTIALS, """
                        {"name":"OAuth","type":{"name":"userDefinedOAuth"},"credentialFields":{"clientId":"c-1"}}""").body().get("id").textValue();
        assertThat(caller.get(auth).status()).isEqualTo(404);
        caller.send("PUT", config, """
                {"version":1,"credentials":{"userDefinedOAuth":{"id":"%s"}}}""".formatted(id));
    }

    @AfterEach
    void close() {
        cloud.close();
        remote.close();
        login.close();
    }

    @Test
    void credential_bringsTheActionAndTakesItAway() {
        assertThat(caller.get(auth).body().get("id").textValue()).startsWith("customAuth_-_");
        assertThat(caller.get(ACTIONS).body().get("total").intValue()).isZero();
        assertThat(caller.get(ACTIONS + "?includeAuthActions=true")
                        .body()
                        .get("total")
                        .intValue())
                .isEqualTo(1);

        caller.send("PUT", config, "{\"version\":2}");

        assertThat(caller.get(auth).status()).isEqualTo(404);
    }

    @Test
    void execute_readsWhatTheAuthenticationActionAnswered() {
        configure();

        Answer answer = execute("${authResponse.access_token}/$authResponse.data.tenant");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(login.last().body()).isEqualTo("id=c-1");
        assertThat(remote.last().target()).isEqualTo("/t-1/7");
    }

    @Test
    void execute_failsWithoutAConfiguredAuthenticationAction() {
        Answer answer = execute("${authResponse.access_token}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("'authResponse.access_token' has no value");
        assertThat(remote.asked()).isEmpty();
    }

    @Test
    @Tag("choice:auth-action-runs")
    void execute_failsWhenTheAuthenticationActionDoes() {
        try (Remote refusing = Remote.answering(401, "{}")) {
            configure(refusing.url());

            Answer answer = execute("x");

            assertThat(answer.status()).isEqualTo(400);
            ErrorShapes.assertService(answer.body(), "BAD_REQUEST", "ACTION.AUTHENTICATION");
            assertThat(answer.text())
                    .contains("The custom authentication action failed")
                    .contains("Status code: 401");
            assertThat(remote.asked()).isEmpty();
        }
    }

    @Test
    void test_runsTheAuthenticationActionItself() {
        configure();

        JsonNode result = caller.post(auth + "/test", "{}").body();

        assertThat(result.at("/finalResult/access_token").textValue()).isEqualTo("t-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | '' | {\"version\":1,\"name\":\"Other\"} | cannot be changed",
                "PATCH | '' | {\"version\":1,\"category\":\"Other\"} | cannot be changed",
                "PATCH | '' | {\"version\":1,\"contract\":{}} | contract",
                "PATCH | '' | {\"version\":1,\"config\":{\"timeoutSeconds\":5}} | timeoutSeconds",
                "POST | /draft | '' | have no drafts",
                "DELETE | '' | '' | cannot be deleted"
            })
    void change_isRefusedBeyondTheConfiguration(String method, String path, String body, String told) {
        Answer answer = caller.send(method, auth + path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(told);
    }

    private void configure() {
        configure(login.url());
    }

    private void configure(String url) {
        Answer changed = caller.send("PATCH", auth, """
                {"version":1,"config":{"request":{"requestUrlTemplate":"%s","requestType":"POST",
                 "requestTemplate":"id=${credentials.clientId}"}}}""".formatted(url));
        assertThat(changed.status()).isEqualTo(200);
    }

    private Answer execute(String path) {
        String id = caller.create(Bodies.configured(cloud, """
                {"request":{"requestUrlTemplate":"%s/%s","requestType":"GET"}}""".formatted(remote.url(), path)));
        return caller.post(ACTIONS + "/" + id + "/execute", "{}");
    }
}
