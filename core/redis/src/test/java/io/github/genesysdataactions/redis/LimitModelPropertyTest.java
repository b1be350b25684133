package io.github.genesysdataactions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.fleet.LimitStore.Announced;
import io.github.genesysdataactions.fleet.LimitStore.Share;
import io.github.genesysdataactions.fleet.LimitStore.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Clients that acquire, send, are answered, give back and end at random, over the real steps in a real Redis whose clock the
 * test plays. A service with a window of its own judges: it must never have to refuse a call, and what it still allows must
 * be had within a lease by those who wait.
 */
class LimitModelPropertyTest {
    private static final int CLIENTS = 3;
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final long MILLION = 1_000_000;

    private static RedisProcess redis;
    private static RedisFleet fleet;
    private static long micros = 1_700_000_000 * MILLION;

    @BeforeContainer
    static void start() {
        redis = RedisProcess.start();
        fleet = RedisFleet.builder(redis.uri())
                .timeout(Duration.ofSeconds(10))
                .lease(LEASE)
                .clock(() -> micros)
                .build();
    }

    @AfterContainer
    static void stop() {
        if (fleet != null) {
            fleet.close();
            redis.close();
        }
    }

    private enum Kind {
        ACQUIRE,
        SEND,
        ANSWER,
        GIVE_BACK,
        END,
        PASS
    }

    private record Step(Kind kind, int client, int amount) {}

    @Property(tries = 25)
    void windowIsNeverOverdrawnAndNeverLeftUnused(
            @ForAll("steps") List<Step> steps, @ForAll("allowed") int allowed, @ForAll("seconds") int seconds) {
        judge(steps, allowed, seconds);
    }

    @Property(tries = 600)
    @Tag("slow")
    void windowIsNeverOverdrawnAndNeverLeftUnusedAtLength(
            @ForAll("steps") List<Step> steps, @ForAll("allowed") int allowed, @ForAll("seconds") int seconds) {
        judge(steps, allowed, seconds);
    }

    private static void judge(List<Step> steps, int allowed, int seconds) {
        Fleet all = new Fleet(allowed, seconds);
        steps.forEach(all::carryOut);

        all.endAllButOne();
        Client last = all.clients.get(0);
        int granted = last.useAll();
        if (granted > 0) {
            assertThat(all.service.left()).as("permits that nobody can have").isZero();
        }
        all.pass(seconds * 1000L + 2000);
        assertThat(last.useAll()).as("permits of the next window").isEqualTo(allowed);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(6, Kind.ACQUIRE),
                Tuple.of(12, Kind.SEND),
                Tuple.of(10, Kind.ANSWER),
                Tuple.of(2, Kind.GIVE_BACK),
                Tuple.of(1, Kind.END),
                Tuple.of(3, Kind.PASS));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, CLIENTS - 1),
                        Arbitraries.integers().between(1, 500))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<Integer> allowed() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(2, 4), Arbitraries.integers().between(1, 25));
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(4, 8);
    }

    private static final class Fleet {
        final String host = UUID.randomUUID().toString();
        final Service service;
        final List<Client> clients = new ArrayList<>();

        Fleet(int allowed, int seconds) {
            service = new Service(allowed, seconds);
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Client(this));
            }
            // The first answer comes before anybody has to guess.
            clients.get(0).acquire(1);
            clients.get(0).send();
            clients.get(0).answered();
        }

        void carryOut(Step step) {
            Client client = clients.get(step.client());
            switch (step.kind()) {
                case ACQUIRE -> client.acquire(1 + step.amount() % 10);
                case SEND -> client.send();
                case ANSWER -> client.answered();
                case GIVE_BACK -> client.giveBack();
                case END -> clients.set(step.client(), new Client(this));
                case PASS -> pass(step.amount());
            }
        }

        /** Time passes in small steps; whoever waits longer than half a second for an answer gets it. */
        void pass(long millis) {
            long end = micros + millis * 1000;
            while (micros < end) {
                micros = Math.min(end, micros + 100_000);
                clients.forEach(Client::keepAlive);
            }
        }

        void endAllButOne() {
            while (clients.size() > 1) {
                clients.remove(1);
            }
            while (!clients.get(0).inFlight.isEmpty()) {
                clients.get(0).answered();
            }
            clients.get(0).giveBack();
            pass(LEASE.toMillis() + 100);
        }
    }

    /** One process as the gate of a client plays it. */
    private static final class Client {
        private final Fleet fleet;
        private final String id = UUID.randomUUID().toString();
        private final Deque<Answer> inFlight = new ArrayDeque<>();
        private int unused;
        private long leaseEnd;

        Client(Fleet fleet) {
            this.fleet = fleet;
        }

        int acquire(int wanted) {
            return exchange(wanted, null).granted();
        }

        void send() {
            if (unused > 0 && micros < leaseEnd) {
                unused--;
                inFlight.add(fleet.service.call());
            }
        }

        void answered() {
            Answer answer = inFlight.poll();
            if (answer != null) {
                long way = micros - answer.sent();
                exchange(
                        0,
                        new Announced(
                                fleet.service.allowed,
                                answer.count(),
                                Duration.ofSeconds(answer.reset()),
                                Duration.ofNanos(1000 * (MILLION + way)),
                                Duration.ofNanos(1000 * way)));
            }
        }

        void giveBack() {
            unused = 0;
            exchange(0, null);
        }

        void keepAlive() {
            while (!inFlight.isEmpty() && micros - inFlight.peek().sent() > MILLION / 2) {
                answered();
            }
            if (!inFlight.isEmpty() || unused > 0) {
                exchange(0, null);
            }
        }

        /** Uses all permits that are to be had, each call answered at once; returns how many. */
        int useAll() {
            int used = 0;
            while (acquire(1) > 0) {
                send();
                answered();
                used++;
            }
            return used;
        }

        private Share exchange(int wanted, Announced known) {
            if (micros >= leaseEnd) {
                unused = 0;
            }
            Share share = LimitModelPropertyTest.fleet.exchange(new Statement(
                    fleet.host, "POST /things", id, inFlight.size(), unused, wanted, known, Duration.ZERO));
            unused += share.granted();
            leaseEnd = micros + share.lease().toMillis() * 1000;
            return share;
        }
    }

    private record Answer(long sent, int count, long reset) {}

    /** Counts as Genesys Cloud does: a window begins with its first call, and its reset is whole seconds. */
    private static final class Service {
        final int allowed;
        private final int seconds;
        private long end;
        private int count;

        Service(int allowed, int seconds) {
            this.allowed = allowed;
            this.seconds = seconds;
        }

        Answer call() {
            if (micros >= end) {
                end = micros + seconds * MILLION;
                count = 0;
            }
            assertThat(count)
                    .as("calls of this window before one that is refused")
                    .isLessThan(allowed);
            count++;
            return new Answer(micros, count, (end - micros + MILLION - 1) / MILLION);
        }

        int left() {
            return micros >= end ? 0 : allowed - count;
        }
    }
}
