package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.local.Caller.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaultsTest {
    private final MutableClock clock = new MutableClock();
    private final LocalCloud cloud =
            LocalCloud.builder().clock(clock).listLag(Duration.ofSeconds(2)).start();
    private final Caller caller = Caller.of(cloud);
    private final String body = Bodies.action(cloud, "Find customer", "https://example.com/");

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void status_answersInPlaceOfTheRequest() {
        cloud.faults().next("POST", ACTIONS).status(503);

        Caller.Answer answer = caller.post(ACTIONS, body);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("ININ-Correlation-Id")).isNotBlank();
        assertThat(cloud.actions()).isEmpty();
        assertThat(caller.post(ACTIONS, body).status()).isEqualTo(200);
    }

    @Test
    void statusAfterCommit_carriesTheRequestOut() {
        cloud.faults().next("POST", ACTIONS).statusAfterCommit(504);

        assertThat(caller.post(ACTIONS, body).status()).isEqualTo(504);
        assertThat(cloud.actions()).hasSize(1);
    }

    @Test
    void brokenAnswers_breakTheConnectionBeforeOrAfterTheCommit() {
        Map<Consumer<Faults.Plan>, Integer> commits =
                Map.of(Faults.Plan::reset, 0, Faults.Plan::resetAfterCommit, 1, Faults.Plan::cutAfterCommit, 1);
        commits.forEach((fault, committed) -> {
            int before = cloud.actions().size();
            fault.accept(cloud.faults().next("POST", ACTIONS));

            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> caller.post(ACTIONS, body));
            assertThat(cloud.actions()).hasSize(before + committed);
        });
        assertThat(cloud.requests()).extracting(LoggedRequest::status).contains(0);
    }

    @Test
    void silence_givesNoAnswerAndEndsWithTheCloud() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url() + "/oauth/token"))
                .timeout(Duration.ofMillis(300))
                .build();
        cloud.faults().next("GET", "/oauth/token").silence();
        cloud.faults().next("GET", "/oauth/token").silenceAfterCommit();

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()));
        }
        assertThat(cloud.faults().pending()).isZero();
    }

    @Test
    void next_plansForOneRequestOfOneMethodAndPathEach() {
        cloud.faults().next("GET", ACTIONS).status(502);
        cloud.faults().next("POST", ACTIONS).status(503);
        cloud.faults().next("GET", ACTIONS).status(504);

        assertThat(List.of(
                        caller.get(ACTIONS).status(),
                        caller.get(ACTIONS).status(),
                        caller.get(ACTIONS).status()))
                .containsExactly(502, 504, 200);
        assertThat(cloud.faults().pending()).isEqualTo(1);
    }

    @Test
    void listLag_keepsNewActionsOutOfTheListForAWhile() {
        String id = caller.create(body);

        assertThat(caller.get(ACTIONS).body().path("entities")).isEmpty();
        assertThat(caller.get(ACTIONS + "/" + id).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(caller.get(ACTIONS).body().path("entities")).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalCloud.builder().listLag(Duration.ofMillis(-1)));
    }

    @Test
    @Tag("choice:login-rate-limit")
    void loginRateLimit_isA400OnceAndNot429() {
        try (LocalCloud cloud = LocalCloud.start()) {
            cloud.faults().next("POST", "/oauth/token").loginRateLimit();

            Answer refused =
                    Caller.login(cloud, cloud.clientId(), cloud.clientSecret(), "grant_type=client_credentials");
            Answer admitted =
                    Caller.login(cloud, cloud.clientId(), cloud.clientSecret(), "grant_type=client_credentials");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().get("error").textValue()).isEqualTo("invalid_request");
            assertThat(refused.body().get("error_description").textValue()).startsWith("rate limit exceeded;");
            assertThat(refused.body().has("access_token")).isFalse();
            assertThat(admitted.status()).isEqualTo(200);
        }
    }
}
