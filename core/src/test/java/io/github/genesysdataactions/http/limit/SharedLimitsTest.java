package io.github.genesysdataactions.http.limit;

import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Quotas.quota;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.LimitStore.Announced;
import io.github.genesysdataactions.fleet.LimitStore.Share;
import io.github.genesysdataactions.fleet.LimitStore.Statement;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Sharing;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Calls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gate in front of a store that a test plays. */
@Timeout(30)
class SharedLimitsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TimeSource time = TimeSource.system();
    private final ConcurrentLinkedDeque<Statement> statements = new ConcurrentLinkedDeque<>();
    private final Semaphore permits = new Semaphore(0);
    private volatile LimitStore store = this::grant;
    private volatile Duration closed = Duration.ZERO;
    private volatile int clients = 1;
    private final RateGate gate = new RateGate(
            time,
            "api.example.com",
            new Listeners(List.of()),
            RetryPolicy.standard(),
            new GateSharing(
                    statement -> store.exchange(statement),
                    new Sharing(time, new Listeners(List.of())),
                    () -> "api.example.com:client"));

    @AfterEach
    void shut() {
        gate.shut();
    }

    private Share grant(Statement statement) {
        statements.add(statement);
        int granted = 0;
        while (granted < statement.wanted() && permits.tryAcquire()) {
            granted++;
        }
        return new Share(
                granted,
                Duration.ofSeconds(1),
                clients,
                new Announced(100, 0, MINUTE, Duration.ZERO, Duration.ZERO),
                closed);
    }

    @Test
    void enter_waitsForAPermitOfTheStore() {
        CompletableFuture<Ticket> first = enter();
        CompletableFuture<Ticket> second = enter();
        await().until(() -> statements.size() > 2);
        assertThat(first).isNotDone();

        permits.release();
        await().until(() -> first.isDone() || second.isDone());
        assertThat(first.isDone() && second.isDone()).isFalse();

        permits.release();
        await().until(() -> first.isDone() && second.isDone());
        assertThat(statements).allSatisfy(statement -> {
            assertThat(statement.host()).isEqualTo("api.example.com:client");
            assertThat(statement.window()).isEqualTo("POST /api/v2/integrations/actions");
        });
    }

    @Test
    void leave_reportsWhatTheAnswerAnnounced() {
        permits.release();
        gate.leave(enter().join(), quota(200, 7, 300, 30));

        await().until(() -> statements.peekLast().known() != null);
        Announced known = statements.peekLast().known();
        assertThat(known.count()).isEqualTo(7);
        assertThat(known.allowed()).isEqualTo(300);
        assertThat(known.left()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        await().until(() -> statements.peekLast().inFlight() == 0);
    }

    @Test
    void enter_takesManyPermitsAtOnceWhileThereIsRoom() {
        permits.release(1000);
        for (int i = 0; i < 500; i++) {
            gate.leave(enter().join(), quota(200, 1, 1000, 30));
        }

        assertThat(statements).hasSizeLessThan(100);
    }

    @Test
    void shut_tellsTheStoreOfACallThatHasJustEnded() {
        permits.release();
        Ticket ticket = enter().join();
        await().until(() -> statements.peekLast().inFlight() == 1);

        gate.leave(ticket, quota(200, 1, 100, 30));
        gate.shut();

        assertThat(statements.peekLast().inFlight()).isZero();
        assertThat(statements.peekLast().unused()).isZero();
    }

    @Test
    void enter_goesOnWithItsPartOfTheWindowWithoutTheStore() {
        clients = 4;
        permits.release();
        // The same window as the store's, so that it does not matter who speaks of it last.
        gate.leave(enter().join(), quota(200, 20, 100, 60));
        store = statement -> {
            throw new IllegalStateException("away");
        };

        List<CompletableFuture<Ticket>> all =
                Stream.generate(this::enter).limit(30).toList();

        int part = (100 - 20) / 4;
        await().until(() -> all.stream().filter(CompletableFuture::isDone).count() == part);
        await().during(Duration.ofMillis(100))
                .until(() -> all.stream().filter(CompletableFuture::isDone).count() == part);
    }

    @Test
    void enter_doesNotWaitForAStoreThatHangs() {
        permits.release();
        gate.leave(enter().join(), quota(200, 1, 100, 30));
        CountDownLatch never = new CountDownLatch(1);
        store = statement -> {
            try {
                never.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("hung");
        };

        long begin = System.nanoTime();
        enter().join();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        never.countDown();
    }

    @Test
    void close_tellsTheOthers() {
        permits.release();
        gate.close(
                createAction(Calls.budget(time)),
                Duration.ofSeconds(20),
                new ApiError(429, null, null, null, List.of()));
        await().until(() ->
                statements.stream().anyMatch(statement -> !statement.closed().isZero()));

        assertThat(statements.stream().filter(statement -> !statement.closed().isZero()))
                .hasSize(1)
                .allSatisfy(statement ->
                        assertThat(statement.closed()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20)));
    }

    @Test
    void enter_waitsWhileAnotherClientWasToldTo() {
        closed = Duration.ofMillis(300);
        long begin = System.nanoTime();
        CompletableFuture<Ticket> held = enter();
        await().until(() -> !statements.isEmpty());
        closed = Duration.ZERO;
        permits.release();

        held.join();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void shut_givesBackWhatIsUnused() {
        permits.release(1000);
        for (int i = 0; i < 20; i++) {
            gate.leave(enter().join(), quota(200, 1, 1000, 30));
        }

        gate.shut();

        assertThat(statements.peekLast().unused()).isZero();
        assertThat(statements.peekLast().wanted()).isZero();
    }

    private CompletableFuture<Ticket> enter() {
        return CompletableFuture.supplyAsync(
                () -> gate.enter(createAction(Calls.budget(time)), gate.number()), work -> new Thread(work).start());
    }
}
