package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.RawServer;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose head is not HTTP: whatever the JDK makes of it, it is a broken connection, and quotes nothing. */
@Timeout(60)
class MalformedAnswersTest {
    private static final String TOKEN = "token-marker";
    private static final String SECRET = "secret-marker";
    private static final String ACTION = "{\"id\":\"1\",\"name\":\"n\",\"version\":1}";
    private static final String NO_ACTIONS = "{\"entities\":[],\"pageCount\":0}";

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: abc",
                "Content-Length: 7.0",
                "Content-Length: 7, 7",
                "Content-Length: 12345678901234567890",
                "Content-Length: ",
                "Content-Length: -5",
                "Content-Length: " + TOKEN,
                "Transfer-Encoding: chunked\r\n\r\n" + TOKEN,
                "Bad " + TOKEN + ": x",
                "X-Echo: " + TOKEN + "\u0001x"
            })
    void execute_reportsABrokenConnectionWithoutQuotingIt(String header) throws IOException {
        try (RawServer server = new RawServer(answer("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n1234567"));
                GenesysDataActions genesys = client(server)) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                    .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(TOKEN))
                    .withMessageContaining("Could not execute action '1'")
                    .withMessageContaining("It is uncertain whether the request was carried out.");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "7.0", "7, 7", "12345678901234567890", ""})
    void get_isSentAgain(String length) throws IOException {
        try (RawServer server = new RawServer(malformed(length), RawServer.answer(200, ACTION));
                GenesysDataActions genesys = client(server)) {
            assertThat(genesys.actions().get("1").name()).isEqualTo("n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "7.0", "7, 7", "12345678901234567890", "", "-5"})
    void create_looksAndLeavesTheOutcomeOpen(String length) throws IOException {
        RawServer.Script none = answer(200, NO_ACTIONS);
        try (RawServer server = new RawServer(malformed(length), none, none, none, none);
                GenesysDataActions genesys = client(server)) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() ->
                            genesys.actions().create(Definitions.customer().build()))
                    .withCauseInstanceOf(NetworkException.class);
            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @Test
    void login_quotesNoSecret() throws IOException {
        String basic = Base64.getEncoder().encodeToString(("client-id:" + SECRET).getBytes(StandardCharsets.UTF_8));
        RawServer.Script echo = malformed("Basic " + basic);
        try (RawServer server = new RawServer(echo, echo, echo, echo);
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(server.url()))
                        .clientCredentials("client-id", SECRET)
                        .time(time.clock(), time)
                        .build()) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                    .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(basic, SECRET))
                    .withMessageContaining("Could not get an access token")
                    .withMessageContaining("broke before the whole answer was there");
        }
    }

    private static RawServer.Script malformed(String length) {
        return answer("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n1234567");
    }

    private GenesysDataActions client(RawServer server) {
        return GenesysDataActions.builder(Region.at(server.url()))
                .accessToken(TOKEN)
                .defaultIntegration("integration-1")
                .time(time.clock(), time)
                .build();
    }
}
