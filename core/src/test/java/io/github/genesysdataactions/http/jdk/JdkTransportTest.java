package io.github.genesysdataactions.http.jdk;

import static io.github.genesysdataactions.testing.Calls.createAction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Deadline;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.options.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JdkTransportTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    private final JdkClient client = JdkClient.build(Duration.ofSeconds(10), null, null);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void send_speaksHttp11WithoutAskingForAnUpgrade() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("{\"id\":1}").build());

        Reply reply = transport().send(call(Duration.ofSeconds(30)));

        RecordedRequest request = server.takeRequest();
        assertThat(reply.body()).isEqualTo("{\"id\":1}");
        assertThat(request.getVersion()).isEqualTo("HTTP/1.1");
        assertThat(request.getHeaders().get("Upgrade")).isNull();
        assertThat(request.getHeaders().get("HTTP2-Settings")).isNull();
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("agent/1");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8()).isEqualTo("{}");
    }

    @Test
    void send_returnsARedirectAndDoesNotFollowIt() {
        server.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", server.url("/elsewhere"))
                .build());

        assertThat(transport().send(call(Duration.ofSeconds(30))).status()).isEqualTo(307);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void send_acceptsABodyOf10MegabytesAndHangsUpBeyond() {
        server.enqueue(new MockResponse.Builder().body(bytes(10_000_000)).build());
        server.enqueue(
                new MockResponse.Builder().code(500).body(bytes(10_000_001)).build());

        assertThat(transport().send(call(Duration.ofSeconds(30))).body()).hasSize(10_000_000);
        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> transport().send(call(Duration.ofSeconds(30))))
                .satisfies(e -> assertThat(e.status()).isEqualTo(500))
                .withMessageContaining("larger than 10 MB. It is uncertain whether the request was carried out.");
    }

    @Test
    void send_endsInTimeWhenNoAnswerBegins() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> transport().send(call(Duration.ofMillis(200))))
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                .withMessageContaining("create action 'Find customer'")
                .withMessageContaining("200 ms");
    }

    @Test
    void send_endsInTimeWhenTheNameServerHangs() {
        CountDownLatch never = new CountDownLatch(1);
        HostLookup hanging = new HostLookup(
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                System::nanoTime);
        try (JdkClient waiting = JdkClient.build(Duration.ofSeconds(10), null, null, hanging)) {
            Transport transport =
                    new JdkTransport(waiting, URI.create("http://127.0.0.1:" + server.getPort()), "agent/1");

            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> transport.send(call(Duration.ofMillis(200))));
            assertThat(server.getRequestCount()).isZero();
        } finally {
            never.countDown();
        }
    }

    @Test
    void send_asksNoNameServerForWhatIsBehindAProxy() {
        List<String> asked = new CopyOnWriteArrayList<>();
        ProxySelector proxy =
                ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        server.enqueue(new MockResponse.Builder().body("{}").build());
        try (JdkClient behind =
                JdkClient.build(Duration.ofSeconds(10), proxy, null, new HostLookup(asked::add, System::nanoTime))) {
            Transport transport = new JdkTransport(behind, URI.create("http://api.example.com"), "agent/1");

            assertThat(transport.send(call(Duration.ofSeconds(30))).status()).isEqualTo(200);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void send_endsInTimeWhenABodyStopsHalfway() {
        server.enqueue(new MockResponse.Builder()
                .body(bytes(100_000))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> transport().send(call(Duration.ofMillis(500))));
    }

    @Test
    void send_doesNotBeginWhenTheTimeIsOver() {
        CallBudget over = new CallBudget(
                Deadline.in(Duration.ZERO, TimeSource.system()), Duration.ofSeconds(75), RetryPolicy.standard(), false);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> transport().send(createAction(over)))
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse());
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void send_isCertainThatARefusedConnectionCarriedNothingOut() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> new JdkTransport(client, nobody, "agent/1").send(call(Duration.ofSeconds(30))))
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse())
                .withMessageContaining("no connection to " + nobody);
    }

    @Test
    void send_isCertainThatAnUnknownHostSawNothing() {
        URI unknown = URI.create("https://nowhere.invalid");

        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> new JdkTransport(client, unknown, "agent/1").send(call(Duration.ofSeconds(30))))
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse());
    }

    @Test
    void send_leavesItOpenWhatAResetConnectionMeans() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> transport().send(call(Duration.ofSeconds(30))))
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue());
    }

    @Test
    void send_leavesOutWhatABrokenAnswerSays() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answerNonsense(socket));
            URI here = URI.create("http://127.0.0.1:" + socket.getLocalPort());

            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> new JdkTransport(client, here, "agent/1").send(call(Duration.ofSeconds(30))))
                    .satisfies(e -> assertThat(e).hasStackTraceContaining("ProtocolException"))
                    .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("payload-marker"));
            served.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void send_sendsNothingForAThreadThatIsInterruptedAlready() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> transport().send(call(Duration.ofSeconds(30))))
                .withMessageContaining("was not sent");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void send_isInterruptible() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                transport().send(call(Duration.ofSeconds(30)));
            } catch (CallInterruptedException e) {
                outcome.complete(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        waiting.start();
        server.takeRequest();

        waiting.interrupt();

        assertThat(outcome.join()).isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void close_endsCallsInFlight() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<Reply> answer =
                CompletableFuture.supplyAsync(() -> transport().send(call(Duration.ofSeconds(50))));
        server.takeRequest();

        client.close();

        assertThat(answer)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(IllegalStateException.class)
                .withMessageContaining("client is closed");
    }

    @Tag("slow")
    @Test
    void close_endsTheClientsThreads() {
        server.enqueue(new MockResponse.Builder().build());
        server.enqueue(new MockResponse.Builder().build());
        transport().send(call(Duration.ofSeconds(30)));
        Set<String> before = selectorThreads();
        JdkClient another = JdkClient.build(Duration.ofSeconds(10), null, null);
        new JdkTransport(another, URI.create("http://127.0.0.1:" + server.getPort()), "agent/1")
                .send(call(Duration.ofSeconds(30)));
        Set<String> ours = selectorThreads();
        ours.removeAll(before);
        assertThat(ours).hasSize(1);

        another.close();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            if (Runtime.version().feature() < 21) {
                System.gc(); // before HttpClient.shutdownNow they end when the client is collected
            }
            assertThat(selectorThreads()).doesNotContainAnyElementsOf(ours);
        });
    }

    private JdkTransport transport() {
        return new JdkTransport(client, URI.create("http://127.0.0.1:" + server.getPort()), "agent/1");
    }

    private static Call call(Duration requestTimeout) {
        return createAction(new CallBudget(
                Deadline.in(Duration.ofMinutes(1), TimeSource.system()),
                requestTimeout,
                RetryPolicy.standard(),
                false));
    }

    private static Buffer bytes(int size) {
        return new Buffer().write(new byte[size]);
    }

    private static void answerNonsense(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getInputStream().read(new byte[100]);
            connection
                    .getOutputStream()
                    .write("payload-marker payload-marker\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().read(new byte[4000]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String stackTrace(Throwable e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text, true));
        return text.toString();
    }

    private static Set<String> selectorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
