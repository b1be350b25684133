package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Crowd;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer of the login is told as what it is. */
@Timeout(60)
class LoginAnswersTest {
    private static final String CHECK_CLIENT = "client id";
    private static final String LIMITED =
            "{\"error\":\"invalid_request\",\"error_description\":\"rate limit exceeded; try later\"}";
    private static final String PAGE =
            "<!DOCTYPE html>\n<html><head><title>Sign in to the network</title></head></html>";

    private final FakeGenesys server = new FakeGenesys();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theLoginsRateLimit_isARateLimit() {
        server.loginReplies(request -> json(400, LIMITED));

        ApiException e = fail();

        assertThat(e).isInstanceOf(RateLimitedException.class);
        assertThat(e.status()).isEqualTo(400);
        assertThat(e.code()).contains("invalid_request");
        assertThat(e).hasMessageContaining("login").hasMessageNotContaining(CHECK_CLIENT);
    }

    @Test
    void theLoginsRateLimit_isWaitedForByTheOneRequestOfAThousandThreads() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            server.loginReplies(request -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                MockResponse answer = json(400, LIMITED, "Retry-After", "0");
                inFlight.decrementAndGet();
                return answer;
            });
        }
        for (int i = 0; i < 1000; i++) {
            server.replies(200, "{\"entities\":[]}");
        }

        try (GenesysDataActions genesys = server.client().build()) {
            List<Long> counts =
                    Crowd.of(1000).each(i -> genesys.actions().list().count());
            assertThat(counts).hasSize(1000).containsOnly(0L);
        }

        assertThat(server.tokenRequests()).hasSize(3);
        assertThat(most).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirect_isNamedWithItsHost(int status) {
        server.loginReplies(
                request -> json(status, "", "Location", "https://login.other.example.com/oauth/token?secret=abc"));

        ApiException e = fail();

        assertThat(e).isNotInstanceOf(AuthenticationException.class);
        assertThat(e)
                .hasMessageContaining("redirect")
                .hasMessageContaining("login.other.example.com")
                .hasMessageNotContaining("abc")
                .hasMessageNotContaining(CHECK_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410, 415, 501})
    void whatIsNoLogin_isAWrongAddress(int status) {
        server.loginReplies(request -> json(status, ""));

        ApiException e = fail();

        assertThat(e).isNotInstanceOf(AuthenticationException.class);
        assertThat(e)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("address")
                .hasMessageNotContaining(CHECK_CLIENT);
    }

    @Test
    void aProxyThatWantsCredentials_isNamed() {
        server.loginReplies(request -> json(407, ""));

        ApiException e = fail();

        assertThat(e).isNotInstanceOf(AuthenticationException.class);
        assertThat(e).hasMessageContaining("proxy").hasMessageNotContaining(CHECK_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 502})
    void aWebPage_isNamed(int status) {
        server.loginReplies(request -> json(status, PAGE)
                .newBuilder()
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .build());

        ApiException e = fail();

        assertThat(e).isNotInstanceOf(AuthenticationException.class);
        assertThat(e).hasMessageContaining("HTML").hasMessageNotContaining("<").hasMessageNotContaining(CHECK_CLIENT);
    }

    @Test
    void aSuccessThatTellsAnError_tellsIt() {
        server.loginReplies(
                request -> json(200, "{\"error\":\"invalid_scope\",\"error_description\":\"the scope is not known\"}"));

        ApiException e = fail();

        assertThat(e)
                .hasMessageContaining("invalid_scope")
                .hasMessageContaining("the scope is not known")
                .hasMessageNotContaining("access_token is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_client, true",
        "401, invalid_client, true",
        "401, '', true",
        "400, unauthorized_client, true",
        "400, unsupported_grant_type, false",
        "400, invalid_scope, false",
        "403, '', false",
        "500, '', false"
    })
    void theRemedy_isTheClientIdOnlyIfItIsThat(int status, String error, boolean isThat) {
        server.loginReplies(request -> json(status, error.isEmpty() ? "" : "{\"error\":\"" + error + "\"}"));

        ApiException e = fail();

        assertThat(e.getMessage().contains(CHECK_CLIENT)).isEqualTo(isThat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"0\"", "-86400"})
    void aTokenWithoutALife_isUsedByTheCallThatWaitedAndTellsOfItOnce(String expiresIn) {
        PrintStream systemErr = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (GenesysDataActions genesys = server.client().build()) {
            for (int i = 0; i < 3; i++) {
                server.loginReplies(
                        request -> json(200, "{\"access_token\":\"abcdefg\",\"expires_in\":" + expiresIn + "}"));
                server.replies(200, "{\"entities\":[]}");
                assertThat(genesys.actions().list()).isEmpty();
            }
        } finally {
            System.setErr(systemErr);
        }

        assertThat(server.calls()).hasSize(3);
        assertThat(log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("WARN")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .contains("expires_in", expiresIn.replace("\"", ""))
                        .doesNotContain("abcdefg"));
    }

    private ApiException fail() {
        try (GenesysDataActions genesys =
                server.client().retryPolicy(RetryPolicy.none()).build()) {
            return catchThrowableOfType(
                    ApiException.class, () -> genesys.actions().get("a"));
        }
    }
}
