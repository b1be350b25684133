package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients come and go, and leave nothing behind. */
@Timeout(60)
class LifecycleTest {
    /** Reading the certificates that Java trusts takes a hundred times as long as the rest. */
    private static final SSLContext SHARED = defaultContext();

    private static final MockResponse NOTHING = new MockResponse.Builder()
            .onResponseStart(SocketEffect.Stall.INSTANCE)
            .build();

    @Test
    void close_endsCallsInFlightWithoutLookingOrRepeating() throws Exception {
        List<Consumer<Actions>> calls = List.of(
                actions -> actions.get("1"),
                actions -> actions.delete("1"),
                actions -> actions.execute("1", Map.of()),
                actions -> actions.create(Definitions.customer().build()));
        try (FakeGenesys server = new FakeGenesys()) {
            GenesysDataActions genesys = server.client().build();
            CountDownLatch arrived = new CountDownLatch(calls.size());
            List<FutureTask<Throwable>> outcomes = new ArrayList<>();
            for (Consumer<Actions> call : calls) {
                server.replies(request -> {
                    arrived.countDown();
                    return NOTHING;
                });
                FutureTask<Throwable> outcome = new FutureTask<>(() -> failure(() -> call.accept(genesys.actions())));
                outcomes.add(outcome);
                new Thread(outcome, "caller").start();
            }
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

            genesys.close();

            for (FutureTask<Throwable> outcome : outcomes) {
                assertThat(outcome.get(10, TimeUnit.SECONDS))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("This client is closed");
            }
            assertThat(server.calls()).hasSize(calls.size());
        }
    }

    @Test
    void close_endsTheWaitBeforeALook() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        try (FakeGenesys server = new FakeGenesys()) {
            GenesysDataActions genesys = server.client()
                    .time(Clock.systemUTC(), new Announced(waits))
                    .build();
            server.replies(503, "{}");
            FutureTask<Throwable> outcome = new FutureTask<>(() -> failure(
                    () -> genesys.actions().create(Definitions.customer().build())));
            new Thread(outcome, "caller").start();
            assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();

            genesys.close();

            assertThat(outcome.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("This client is closed");
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void close_leavesNoThreadAndNoFileDescriptorOfAHundredClients() {
        try (FakeGenesys server = new FakeGenesys()) {
            openAndClose(server, 3);
            Set<Long> threads = threads();
            long descriptors = descriptors();

            openAndClose(server, 100);

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                System.gc();
                assertThat(threads()).isSubsetOf(threads);
                assertThat(descriptors()).isLessThanOrEqualTo(descriptors + 5);
            });
        }
    }

    private static void openAndClose(FakeGenesys server, int clients) {
        for (int i = 0; i < clients; i++) {
            server.replies(200, "{\"entities\":[]}");
            try (GenesysDataActions genesys = server.client().sslContext(SHARED).build()) {
                assertThat(genesys.actions().list()).isEmpty();
            }
        }
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable failure(Runnable call) {
        try {
            call.run();
            return new AssertionError("The call succeeded.");
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Threads of clients, by id: each HTTP client of the JDK has one, and so has a token request. */
    private static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-")
                        || thread.getName().startsWith("genesys-data-actions"))
                .map(Thread::getId)
                .collect(Collectors.toSet());
    }

    /** Counts what Linux and macOS show there; elsewhere nothing is counted. */
    private static long descriptors() {
        Path open = Path.of("/dev/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(open)) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for an hour, and tells when it begins to. */
    private record Announced(CountDownLatch begins) implements TimeSource {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Wake wake() {
            Wake real = TimeSource.super.wake();
            return new Wake() {
                @Override
                public void await(long nanos) throws InterruptedException {
                    begins.countDown();
                    real.await(TimeUnit.HOURS.toNanos(1));
                }

                @Override
                public void signal() {
                    real.signal();
                }
            };
        }
    }
}
