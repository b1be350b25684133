package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.RawServer;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong below HTTP, met through sockets. */
@Timeout(60)
class ConnectionFaultsTest {
    private static final String ACTION = "{\"id\":\"1\",\"name\":\"n\",\"version\":1}";

    private final VirtualTime time = new VirtualTime();

    static Stream<Named<RawServer.Script>> brokenConnections() {
        return Stream.of(
                named("reset before the request was read", RawServer::resetAtOnce),
                named("reset after the request was read", RawServer::resetAfterReading),
                named("half an answer", RawServer::cutShort));
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void get_isSentAgain(RawServer.Script fault) throws IOException {
        try (RawServer server = new RawServer(fault, fault, fault, RawServer.answer(200, ACTION));
                GenesysDataActions genesys = client(server.url())) {
            assertThat(genesys.actions().get("1").name()).isEqualTo("n");
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void execute_isNotSentAgainAndSaysThatItsOutcomeIsOpen(RawServer.Script fault) throws IOException {
        try (RawServer server = new RawServer(fault, RawServer.answer(200, "{}"));
                GenesysDataActions genesys = client(server.url())) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().execute("1", Map.of("a", 1)))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                    .withMessageContaining("It is uncertain whether the request was carried out. Check the network.");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void execute_isSentAgainAfterARefusedConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (ServerSocket late = new ServerSocket();
                GenesysDataActions genesys = builder(URI.create("http://127.0.0.1:" + port))
                        .time(time.clock(), time.whenAsleep(() -> answerOnce(late, port)))
                        .build()) {
            assertThat(genesys.actions().execute("1", Map.of("a", 1))).containsEntry("ok", true);
            assertThat(time.sleeps()).hasSize(1);
        }
    }

    @Test
    void everyOperation_saysWhereToLookWhenNobodyListens() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (GenesysDataActions genesys = client(nobody)) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().delete("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                    .withMessageEndingWith("Check the network: address, proxy, firewall.");
            assertThat(time.sleeps()).hasSize(3);
        }
    }

    @Test
    void get_saysWhereToLookWhenTheHostIsUnknown() {
        try (GenesysDataActions genesys = client(URI.create("https://nowhere.invalid"))) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                    .withMessageContaining("no connection to https://nowhere.invalid");
        }
    }

    @Test
    void get_hangsUpOnAnEndlessBody() throws IOException {
        try (RawServer server = new RawServer(RawServer::endless);
                GenesysDataActions genesys = client(server.url())) {
            assertThatExceptionOfType(InvalidReplyException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .withMessageContaining("larger than 10 MB");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void redirect_isReportedAndTheTokenStays() throws IOException {
        try (FakeGenesys elsewhere = new FakeGenesys();
                FakeGenesys server = new FakeGenesys();
                GenesysDataActions genesys = server.client().build()) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                server.replies(
                        FakeGenesys.json(status, "{}", "Location", elsewhere.url() + "/api/v2/integrations/actions/1"));

                assertThatExceptionOfType(ApiException.class)
                        .isThrownBy(() -> genesys.actions().get("1"))
                        .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                        .withMessageContaining("a redirect, which is not followed because the token would go with it");
            }
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void tls_isRefusedOnceWhenTheCertificateIsNotTrusted() throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates ours =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(ours.sslSocketFactory());
            server.start(InetAddress.getLoopbackAddress(), 0);
            URI url = URI.create("https://localhost:" + server.getPort());
            server.enqueue(new MockResponse.Builder().body(ACTION).build());

            try (GenesysDataActions genesys = client(url)) {
                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> genesys.actions().get("1"))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .withMessageContaining("no trusted TLS connection")
                        .withMessageContaining("Check the certificates");
                assertThat(time.sleeps()).isEmpty();
            }
            try (GenesysDataActions genesys =
                    builder(url).sslContext(trusting.sslContext()).build()) {
                assertThat(genesys.actions().get("1").name()).isEqualTo("n");
            }
        }
    }

    private GenesysDataActions client(URI url) {
        return builder(url).time(time.clock(), time).build();
    }

    private static GenesysDataActions.Builder builder(URI url) {
        return GenesysDataActions.builder(Region.at(url)).accessToken("token").requestTimeout(Duration.ofSeconds(20));
    }

    private static void answerOnce(ServerSocket socket, int port) {
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
            try (var connection = socket.accept()) {
                RawServer.answer(200, "{\"ok\":true}").serve(connection);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(served).isNotCompletedExceptionally();
    }
}
