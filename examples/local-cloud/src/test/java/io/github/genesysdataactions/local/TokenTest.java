package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.local.Caller.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String GRANT = "grant_type=client_credentials";

    private final MutableClock clock = new MutableClock();
    private final LocalCloud cloud = LocalCloud.builder()
            .clientCredentials("id", "s e:cret")
            .tokenLifetime(Duration.ofMinutes(5))
            .clock(clock)
            .start();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void token_comesWithItsLifetime() {
        Answer answer = Caller.login(cloud, "id", "s e:cret", GRANT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("access_token").textValue()).hasSizeGreaterThan(40);
        assertThat(answer.body().get("token_type").textValue()).isEqualTo("bearer");
        assertThat(answer.body().get("expires_in").intValue()).isEqualTo(300);
        assertThat(answer.header("ININ-Correlation-Id")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id,wrong", "other,s e:cret", "'',''"})
    @Tag("choice:login-refused")
    void token_isRefusedToAWrongClient(String id, String secret) {
        Answer answer = Caller.login(cloud, id, secret, GRANT);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().get("error").textValue()).isEqualTo("invalid_client");
        assertThat(answer.body().get("description").textValue()).isEqualTo("client not found or invalid client secret");
        assertThat(answer.text()).doesNotContain("s e:cret").doesNotContain("wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grant_type=password", "grant_type=%zz", "grant_type=client_credentials&grant_type=x"})
    void token_isRefusedForAnotherGrant(String form) {
        Answer answer = Caller.login(cloud, "id", "s e:cret", form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().has("error")).isTrue();
    }

    @Test
    void token_wantsAFormAndBasic() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(cloud.url().resolve("/oauth/token")).POST(BodyPublishers.ofString(GRANT));

        Answer without = Caller.exchange(request.copy().build());
        Answer noForm = Caller.exchange(
                request.copy().header("Authorization", "Basic aWQ6cyBlOmNyZXQ=").build());
        Answer get = Caller.exchange(request.copy().GET().build());

        assertThat(without.status()).isEqualTo(401);
        assertThat(noForm.status()).isEqualTo(400);
        assertThat(get.status()).isEqualTo(405);
    }

    @Test
    void call_wantsALivingToken() {
        Caller caller = Caller.of(cloud);
        Answer living = caller.get(ACTIONS);
        clock.advance(Duration.ofMinutes(5));
        Answer expired = caller.get(ACTIONS);

        assertThat(living.status()).isEqualTo(200);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.body().get("code").textValue()).isEqualTo("bad.credentials");
        assertThat(expired.body().get("status").intValue()).isEqualTo(401);
        assertThat(expired.body().get("contextId").textValue()).isEqualTo(expired.header("ININ-Correlation-Id"));
        assertThat(expired.body().get("details")).isEmpty();
        assertThat(expired.body().get("errors")).isEmpty();
    }

    @Test
    void call_withoutATokenIsAnswered401() {
        Answer answer = Caller.exchange(
                HttpRequest.newBuilder(URI.create(cloud.url() + ACTIONS)).build());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().get("code").textValue()).isEqualTo("authentication.required");
        assertThat(cloud.requests()).extracting(LoggedRequest::status).containsExactly(401);
    }

    @Test
    void revokeTokens_makesTheOldOnesWorthless() {
        Caller before = Caller.of(cloud);
        cloud.revokeTokens();
        Caller after = Caller.of(cloud);

        assertThat(before.get(ACTIONS).status()).isEqualTo(401);
        assertThat(after.get(ACTIONS).status()).isEqualTo(200);
    }
}
