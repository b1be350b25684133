package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.FakeProxy;
import io.github.genesysdataactions.testing.RawServer;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies that refuse, and what a program brings along to get through them: a selector, an authenticator. */
@Timeout(60)
class ProxyTest {
    private static final URI GENESYS = URI.create("https://genesys.example.com");
    /** Shared, as reading the certificates that Java trusts takes longer than all else here. */
    private static final SSLContext TRUSTED = trusted();

    private static final String BASIC = "Proxy-Authenticate: Basic realm=\"office\"";

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @CsvSource({
        "201, 1", "302, 1", "401, 1", "403, 1", "404, 1", "405, 1", "407, 1", "429, 4", "502, 4", "503, 4", "504, 4"
    })
    void tunnelRefused_wasNotSentAndNamesProxyAndStatus(int status, int tries) {
        List<Consumer<Actions>> calls = List.of(
                actions -> actions.get("1"),
                actions -> actions.delete("1"),
                actions -> actions.execute("1", Map.of()),
                actions -> actions.create(Definitions.customer().build()),
                actions -> actions.createOrUpdate(Definitions.customer().build()));
        for (Consumer<Actions> call : calls) {
            try (FakeProxy proxy = FakeProxy.refusing(status, BASIC);
                    GenesysDataActions genesys = builder(GENESYS)
                            .sslContext(TRUSTED)
                            .proxy(proxy.selector())
                            .build()) {
                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> call.accept(genesys.actions()))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .satisfies(e -> assertThat(e.isTransient()).isEqualTo(tries > 1))
                        .withMessageContaining("the proxy 127.0.0.1:" + proxy.port())
                        .withMessageContaining(status == 407 ? "(407)" : " with status " + status)
                        .withMessageContaining("The request was not sent.");
                assertThat(proxy.requests()).hasSize(tries).containsOnly("CONNECT genesys.example.com:443");
            }
        }
    }

    @Test
    void tunnelRefused_isToldByTheLoginToo() {
        try (FakeProxy proxy = FakeProxy.refusing(407, BASIC);
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(GENESYS))
                        .clientCredentials("client-id", "secret-marker")
                        .proxy(proxy.selector())
                        .time(time.clock(), time)
                        .build()) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                    .satisfies(e -> assertThat(e.isTransient()).isFalse())
                    .withMessageContaining("Could not get an access token")
                    .withMessageContaining("the proxy 127.0.0.1:" + proxy.port() + " wants credentials (407)");
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://genesys.example.com", "http://127.0.0.1:1"})
    void status407_saysHowToGiveCredentials(URI target) {
        for (String header : List.of(BASIC, "Proxy-Authenticate: NTLM", "X: y")) {
            try (FakeProxy proxy = FakeProxy.refusing(407, header);
                    GenesysDataActions genesys =
                            builder(target).proxy(proxy.selector()).build()) {
                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .withMessageContaining("the proxy 127.0.0.1:" + proxy.port() + " wants credentials (407)")
                        .withMessageContaining("Authenticator")
                        .withMessageContaining("jdk.http.auth.tunneling.disabledSchemes");
                assertThat(proxy.requests()).hasSize(1);
            }
        }
    }

    @Test
    void authenticator_getsThroughTheProxyToAnHttpTarget() {
        try (FakeGenesys server = new FakeGenesys();
                FakeProxy proxy = FakeProxy.authenticating("user", "password");
                GenesysDataActions genesys = builder(server.url())
                        .httpClient(client(proxy, () -> new PasswordAuthentication("user", "password".toCharArray())))
                        .build()) {
            server.replies(200, "{\"id\":\"1\",\"name\":\"n\",\"version\":1}");

            assertThat(genesys.actions().get("1").name()).isEqualTo("n");
        }
    }

    @Test
    void authenticator_leavesA401OfTheApiToTheClient() {
        String action = "{\"id\":\"1\",\"name\":\"n\",\"version\":1}";
        try (FakeGenesys server = new FakeGenesys();
                FakeProxy proxy = FakeProxy.authenticating("user", "password");
                GenesysDataActions genesys = server.client()
                        .httpClient(client(proxy, () -> new PasswordAuthentication("user", "password".toCharArray())))
                        .build()) {
            server.replies(401, "{}")
                    .replies(200, action)
                    .replies(FakeGenesys.json(401, "{}", "WWW-Authenticate", "Bearer realm=\"x\""))
                    .replies(200, action);

            assertThat(genesys.actions().get("1").name()).isEqualTo("n");
            assertThat(genesys.actions().get("1").name()).isEqualTo("n");
            assertThat(server.tokenRequests()).hasSize(3);
        }
    }

    @Test
    void authenticator_withoutOrWithWrongCredentialsIsToldSo() {
        List<Supplier<PasswordAuthentication>> given =
                List.of(() -> null, () -> new PasswordAuthentication("user", "wrong-marker".toCharArray()));
        for (Supplier<PasswordAuthentication> credentials : given) {
            try (FakeGenesys server = new FakeGenesys();
                    FakeProxy proxy = FakeProxy.authenticating("user", "password");
                    GenesysDataActions genesys = builder(server.url())
                            .httpClient(client(proxy, credentials))
                            .build()) {
                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("wrong-marker"))
                        .withMessageContaining("the proxy 127.0.0.1:" + proxy.port() + " wants credentials (407)");
                assertThat(server.calls()).isEmpty();
            }
        }
    }

    @Test
    void authenticatorThatThrows_isNamed() {
        Supplier<PasswordAuthentication> failing = () -> {
            throw new IllegalStateException("vault-marker");
        };
        try (FakeGenesys server = new FakeGenesys();
                FakeProxy proxy = FakeProxy.authenticating("user", "password");
                GenesysDataActions genesys =
                        server.client().httpClient(client(proxy, failing)).build()) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                    .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("vault-marker"))
                    .withMessageContaining("Could not get an access token")
                    .withMessageContaining("the Authenticator of this program failed (IllegalStateException)")
                    .withMessageNotContaining("source of credentials");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void proxySelectorThatThrows_isNamed(boolean login) {
        for (Supplier<List<Proxy>> faulty : List.<Supplier<List<Proxy>>>of(() -> null, () -> {
            throw new IllegalStateException("no proxy file");
        })) {
            ProxySelector selector = new FaultySelector(faulty);
            for (GenesysDataActions.Builder builder : List.of(
                    unauthorized(login).proxy(selector),
                    unauthorized(login)
                            .httpClient(HttpClient.newBuilder().proxy(selector).build()))) {
                try (GenesysDataActions genesys = builder.build()) {
                    assertThatExceptionOfType(NetworkException.class)
                            .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                            .satisfies(
                                    e -> assertThat(e.requestMayHaveArrived()).isFalse())
                            .withMessageContaining(login ? "get an access token" : "execute action")
                            .withMessageContaining("the ProxySelector of this program failed")
                            .withMessageContaining("The request was not sent.");
                }
            }
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void proxySelectorThatThrowsLater_isNamedToo() {
        try (FakeGenesys server = new FakeGenesys()) {
            FaultySelector selector = new FaultySelector(() -> List.of(Proxy.NO_PROXY));
            try (GenesysDataActions genesys = builder(server.url())
                    .httpClient(HttpClient.newBuilder().proxy(selector).build())
                    .build()) {
                server.replies(200, "{}");
                genesys.actions().execute("1", Map.of());
                selector.answer = () -> {
                    throw new IllegalStateException("gone");
                };

                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .withMessageContaining("the ProxySelector of this program failed (IllegalStateException)");
            }
        }
    }

    @Test
    void credentialsSupplierThatThrows_isNamed() {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(GENESYS))
                .clientCredentials(() -> {
                    throw new IllegalStateException("vault is sealed");
                })
                .build()) {
            assertThatExceptionOfType(DataActionsException.class)
                    .isThrownBy(() -> genesys.actions().get("1"))
                    .withMessageContaining("the supplier of client credentials threw java.lang.IllegalStateException");
        }
    }

    @Test
    void proxyThatIsNotThere_isNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ProxySelector nobody = ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", free));
        ProxySelector unknown = ProxySelector.of(InetSocketAddress.createUnresolved("nowhere.invalid", 80));
        for (ProxySelector selector : List.of(nobody, unknown)) {
            try (GenesysDataActions genesys = builder(GENESYS).proxy(selector).build()) {
                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .withMessageContaining("there is no connection to the proxy "
                                + (selector == nobody ? "127.0.0.1:" + free : "nowhere.invalid:80"));
            }
        }
    }

    @Test
    void proxyThatBreaksTls_carriedNothingOut() throws IOException {
        List<RawServer.Script> scripts = List.of(
                RawServer.answer("HTTP/1.1 200 OK\r\n\r\n"),
                RawServer.answer("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 400 Bad\r\n\r\n"));
        for (RawServer.Script script : scripts) {
            try (RawServer proxy = new RawServer(script, script, script, script);
                    GenesysDataActions genesys = builder(GENESYS)
                            .proxy(ProxySelector.of(InetSocketAddress.createUnresolved(
                                    "127.0.0.1", proxy.url().getPort())))
                            .build()) {
                assertThatExceptionOfType(NetworkException.class)
                        .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                        .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                        .withMessageContaining("TLS");
            }
        }
    }

    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private GenesysDataActions.Builder builder(URI url) {
        return GenesysDataActions.builder(Region.at(url))
                .accessToken("token")
                .defaultIntegration("integration-1")
                .time(time.clock(), time);
    }

    private GenesysDataActions.Builder unauthorized(boolean login) {
        return login
                ? GenesysDataActions.builder(Region.at(GENESYS))
                        .clientCredentials("client-id", "secret-marker")
                        .time(time.clock(), time)
                : builder(GENESYS);
    }

    private static HttpClient client(FakeProxy proxy, Supplier<PasswordAuthentication> credentials) {
        return HttpClient.newBuilder()
                .proxy(proxy.selector())
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return credentials.get();
                    }
                })
                .build();
    }

    private static final class FaultySelector extends ProxySelector {
        private volatile Supplier<List<Proxy>> answer;

        FaultySelector(Supplier<List<Proxy>> answer) {
            this.answer = answer;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return answer.get();
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new UnsupportedOperationException("No test asks.");
        }
    }
}
