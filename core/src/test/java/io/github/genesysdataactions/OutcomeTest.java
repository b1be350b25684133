package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.RawServer;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a request of which an earlier try may have been carried out. */
@Timeout(60)
class OutcomeTest {
    private static final String OPEN = "An earlier try may have been carried out.";

    private final VirtualTime time = new VirtualTime();

    /** What is sent again after a try that the server may have seen, as twice does no harm. */
    static Stream<Named<Consumer<GenesysDataActions>>> changes() {
        CallOptions harmless = CallOptions.standard().withIdempotentExecute(true);
        return Stream.of(
                change("execute", genesys -> genesys.with(harmless).actions().execute("1", Map.of("a", 1))),
                change("test", genesys -> genesys.with(harmless).drafts().test("1", Map.of("a", 1))),
                change("delete", genesys -> genesys.actions().delete("1")),
                change("delete a draft", genesys -> genesys.drafts().delete("1")),
                change(
                        "delete an integration",
                        genesys -> genesys.integrations().delete("1")),
                change("delete a credential", genesys -> genesys.credentials().delete("1")),
                change("enable", genesys -> genesys.integrations().enable("1")),
                change("disable", genesys -> genesys.integrations().disable("1")),
                change(
                        "credential",
                        genesys -> genesys.credentials()
                                .update("1", CredentialDefinition.basicAuth("n", "u", "p4ssw0rd"))),
                change(
                        "function",
                        genesys ->
                                genesys.functions().update("1", FunctionSettings.of("index.handler", "nodejs22.x"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aRefusedConnection_doesNotHideAnEarlierTry(Consumer<GenesysDataActions> change) throws IOException {
        AtomicReference<RawServer> open = new AtomicReference<>();
        try (RawServer server = new RawServer(connection -> {
                    RawServer.resetAfterReading(connection);
                    open.get().close();
                });
                GenesysDataActions genesys = client(server)) {
            open.set(server);

            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> change.accept(genesys))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                    .withMessageContaining("there is no connection to")
                    .withMessageContaining("This try was not sent. " + OPEN);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aRateLimit_doesNotHideAnEarlierTry(Consumer<GenesysDataActions> change) throws IOException {
        try (RawServer server =
                        new RawServer(RawServer::resetAfterReading, RawServer.answer(429, "{}", "Retry-After: 1000"));
                GenesysDataActions genesys = client(server)) {
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> change.accept(genesys))
                    .withMessageContaining("Send it again after 1000 s. " + OPEN);
        }
    }

    static Stream<Arguments> refusals() {
        return changes().flatMap(change -> Stream.of(400, 403, 409).map(status -> Arguments.of(change, status)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusal_doesNotHideAnEarlierTry(Consumer<GenesysDataActions> change, int status) throws IOException {
        try (RawServer server = new RawServer(RawServer::resetAfterReading, RawServer.answer(status, "{}"));
                GenesysDataActions genesys = client(server)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> change.accept(genesys))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                    .withMessageContaining(OPEN);
        }
    }

    @Test
    void aRateLimit_saysThatNothingWasCarriedOutWhereThatIsCertain() throws IOException {
        try (RawServer server = new RawServer(RawServer.answer(429, "{}", "Retry-After: 1000"));
                GenesysDataActions genesys = client(server)) {
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> genesys.actions().delete("1"))
                    .withMessageContaining("Send it again after 1000 s; it was not carried out.");
        }
    }

    @Test
    void aRead_saysNothingOfEarlierTries() throws IOException {
        try (RawServer server = new RawServer(RawServer::resetAfterReading, RawServer.answer(403, "{}"));
                GenesysDataActions genesys = client(server)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(OPEN));
        }
    }

    @Test
    void anInterruptBetweenTwoTries_doesNotHideTheFirst() throws IOException {
        try (RawServer server = new RawServer(RawServer::resetAfterReading);
                GenesysDataActions genesys = builder(server)
                        .time(
                                time.clock(),
                                time.whenAsleep(() -> Thread.currentThread().interrupt()))
                        .build()) {
            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(() -> genesys.actions().delete("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                    .withMessageContaining("while it waited to send the request again after a fault. " + OPEN);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aDeadlineThatLeavesNoTry_doesNotHideTheFirst() throws IOException {
        try (RawServer server = new RawServer(RawServer::resetAfterReading);
                GenesysDataActions genesys = builder(server)
                        .timeout(Duration.ofMinutes(1))
                        .time(time.clock(), time.whenAsleep(() -> time.pass(Duration.ofMinutes(2))))
                        .build()) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> genesys.actions().delete("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                    .withMessageContaining(OPEN);
        }
    }

    private static Named<Consumer<GenesysDataActions>> change(String name, Consumer<GenesysDataActions> change) {
        return named(name, change);
    }

    private GenesysDataActions client(RawServer server) {
        return builder(server).time(time.clock(), time).build();
    }

    private static GenesysDataActions.Builder builder(RawServer server) {
        return GenesysDataActions.builder(Region.at(server.url()))
                .accessToken("token")
                .requestTimeout(Duration.ofSeconds(20));
    }
}
