package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.Caller.Answer;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LocalCloudTest {
    @Test
    void start_makesAnOrganisationOfItsOwn() {
        try (LocalCloud one = LocalCloud.start();
                LocalCloud other = LocalCloud.start()) {
            assertThat(one.url()).isNotEqualTo(other.url()).hasScheme("http").hasHost("127.0.0.1");
            assertThat(one.clientSecret()).isNotEqualTo(other.clientSecret());
            assertThat(one.integrationId()).isNotEqualTo(other.integrationId());
            assertThat(Caller.login(one, other.clientId(), other.clientSecret(), "grant_type=client_credentials")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void start_saysWhichPortIsTaken() {
        try (LocalCloud cloud = LocalCloud.start()) {
            int port = cloud.url().getPort();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> LocalCloud.builder().port(port).start())
                    .withMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void requests_areWrittenDownInOrder() {
        MutableClock clock = new MutableClock();
        Instant start = clock.instant();
        try (LocalCloud cloud = LocalCloud.builder().clock(clock).start()) {
            Caller.of(cloud).get(ACTIONS + "?name=a");

            assertThat(cloud.requests())
                    .containsExactly(
                            new LoggedRequest("POST", "/oauth/token", "", 200, start),
                            new LoggedRequest("GET", ACTIONS, "name=a", 200, start));
            assertThat(cloud.requestCount("GET", ACTIONS)).isEqualTo(1);
            assertThat(cloud.requestCount("POST", ACTIONS)).isZero();
        }
    }

    @Test
    void cloud_stands64CallersAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start()) {
            Caller caller = Caller.of(cloud);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 640; i++) {
                String body = Bodies.action(cloud, "action " + i, "https://a.example.com");
                answers.add(threads.submit(() -> caller.post(ACTIONS, body)));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }

            assertThat(cloud.actions())
                    .extracting(StoredAction::name)
                    .doesNotHaveDuplicates()
                    .hasSize(640);
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(640);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void close_endsEveryThread() throws Exception {
        RequestStreamHandler handler = (in, out, context) -> out.write("{}".getBytes(StandardCharsets.UTF_8));
        Set<Thread> before = serverThreads();
        LocalGateway gateway = LocalGateway.start(handler);
        LocalCloud cloud =
                LocalCloud.builder().function("arn:aws:lambda:a", handler).start();
        Caller caller = Caller.of(cloud);
        String id = caller.create(Bodies.action(cloud, "a", "arn:aws:lambda:a"));
        caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}");
        assertThat(serverThreads()).hasSizeGreaterThan(before.size());

        gateway.close();
        cloud.close();
        cloud.close();

        for (Thread thread : serverThreads()) {
            if (!before.contains(thread)) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> caller.get(ACTIONS))
                .withCauseInstanceOf(ConnectException.class);
    }

    @Tag("slow")
    @Test
    void close_endsTheHttpClientOfExecutions() throws Exception {
        try (LocalCloud warm = LocalCloud.start()) {
            Caller.of(warm);
        }
        Set<Thread> before = threads("HttpClient-");
        try (Remote remote = Remote.answering("{}")) {
            LocalCloud cloud = LocalCloud.start();
            Caller caller = Caller.of(cloud);
            String id = caller.create(Bodies.action(cloud, "a", remote.url()));
            caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}");
            Set<Thread> started = threads("HttpClient-");
            started.removeAll(before);
            assertThat(started).isNotEmpty();

            cloud.close();

            // Before JDK 21 such a client ends when it is collected.
            for (Thread thread : started) {
                for (int i = 0; thread.isAlive() && i < 100; i++) {
                    System.gc();
                    thread.join(100);
                }
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static Set<Thread> serverThreads() {
        Set<Thread> threads = threads("local-");
        threads.addAll(threads("HTTP-Dispatcher"));
        threads.addAll(threads("server-timer"));
        threads.addAll(threads("idle-timeout"));
        return threads;
    }

    private static Set<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .collect(Collectors.toSet());
    }
}
