package io.github.genesysdataactions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.LimitStore.Announced;
import io.github.genesysdataactions.fleet.LimitStore.Share;
import io.github.genesysdataactions.fleet.LimitStore.Statement;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.NameLock.Held;
import io.github.genesysdataactions.fleet.TokenStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store has to do. Extend it with a class that says where the store is, and run it. */
@Timeout(30)
abstract class StoreContract {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String OTHER = "other";

    /** Each test has a host and names of its own, so that the store may be one for all. */
    private final String test = UUID.randomUUID().toString();

    /** Returns the store; a client that uses it may be another one each time. */
    protected abstract LimitStore limits();

    protected abstract NameLock names();

    protected abstract TokenStore tokens();

    @Test
    void exchange_letsOneCallThroughUntilAnAnswerTellsTheLimit() {
        assertThat(one(0, 0, 5, null).granted()).isEqualTo(1);
        assertThat(other(0, 0, 5, null).granted()).isZero();

        one(0, 0, 0, announced(300, 1, Duration.ofMinutes(1)));

        Share share = other(0, 0, 5, null);
        assertThat(share.granted()).isEqualTo(5);
        assertThat(share.clients()).isEqualTo(2);
        assertThat(share.known().allowed()).isEqualTo(300);
        assertThat(share.known().count()).isEqualTo(1);
        assertThat(share.known().left()).isBetween(Duration.ofSeconds(55), Duration.ofMinutes(1));
    }

    @Test
    void exchange_grantsAllOfTheWindowAndNoMore() {
        one(0, 0, 0, announced(40, 10, Duration.ofMinutes(1)));
        int first = 0;
        int second = 0;
        for (int i = 0; i < 60; i++) {
            first += one(first, 0, 8, null).granted();
            second += other(second, 0, 8, null).granted();
        }

        assertThat(first + second).isEqualTo(30);
        assertThat(second).isPositive();
    }

    @Test
    void exchange_countsWhatTheServiceCounted() {
        one(0, 0, 0, announced(40, 10, Duration.ofMinutes(1)));
        other(0, 0, 0, announced(40, 40, Duration.ofMinutes(1)));

        Share share = one(0, 0, 8, announced(40, 12, Duration.ofMinutes(1)));

        assertThat(share.granted()).isZero();
        assertThat(share.known().count()).isEqualTo(40);
    }

    @Test
    void exchange_takesBackWhatIsNotStatedAnyMore() {
        one(0, 0, 0, announced(4, 3, Duration.ofMinutes(1)));
        assertThat(one(0, 0, 1, null).granted()).isEqualTo(1);
        assertThat(other(0, 0, 1, null).granted()).isZero();

        one(0, 0, 0, null);

        assertThat(other(0, 0, 1, null).granted()).isEqualTo(1);
    }

    @Test
    void exchange_freesWhatALapsedClientHeldOnceALaterAnswerShowsTheCount() {
        one(0, 0, 0, announced(10, 0, Duration.ofMinutes(1)));
        int lost = one(0, 0, 4, null).granted();
        assertThat(lost).isEqualTo(4);

        Share lapsed = until(() -> other(0, 0, 0, null), share -> share.clients() == 1);
        assertThat(total(lapsed)).as("the lapsed client may have used them").isEqualTo(6);
        other(0, 0, 0, announced(10, 2, Duration.ofMinutes(1)));

        assertThat(total(other(0, 0, 0, null))).isEqualTo(8);
    }

    /** Takes all there is with the other client, and gives it back. */
    private int total(Share before) {
        int all = before.granted();
        for (int more = 1; more > 0; all += more) {
            more = other(all, 0, 100, null).granted();
        }
        other(0, 0, 0, null);
        return all;
    }

    @Test
    void exchange_allowsAsMuchAgainOnceTheWindowIsOver() {
        one(0, 0, 0, announced(40, 40, Duration.ofMillis(50)));

        Share next = until(() -> other(0, 0, 1, null), share -> share.granted() > 0);

        assertThat(next.known().allowed()).isEqualTo(40);
        assertThat(next.known().count()).isZero();
        assertThat(next.known().left()).isZero();
    }

    @Test
    void exchange_ignoresLateWordsAboutTheWindowBefore() {
        one(0, 0, 0, announced(40, 40, Duration.ofMillis(50)));
        until(() -> other(0, 0, 1, null), share -> share.granted() > 0);

        Share share = one(0, 0, 1, new Announced(40, 40, Duration.ofMillis(300), SECOND, SECOND));

        assertThat(share.granted()).isPositive();
        assertThat(share.known().count()).isZero();
    }

    @Test
    void exchange_knowsNoLimitWhereAnswersAnnounceNone() {
        one(0, 0, 0, announced(Long.MAX_VALUE, 0, Duration.ofMinutes(1)));

        Share share = other(0, 0, 1000, null);

        assertThat(share.granted()).isEqualTo(1000);
        assertThat(share.known().allowed()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void exchange_holdsAllBackForAsLongAsOneWasToldToWait() {
        one(0, 0, 0, announced(40, 1, Duration.ofMinutes(1)));
        limits().exchange(new Statement(test, "GET /elsewhere", "third", 0, 0, 0, null, Duration.ofMillis(200)));

        Share shut = one(0, 0, 1, null);
        assertThat(shut.granted()).isZero();
        assertThat(shut.closed()).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));

        Share open = until(() -> one(0, 0, 1, null), share -> share.granted() > 0);
        assertThat(open.closed()).isZero();
    }

    @Test
    void tryLock_givesANameToOneHolder() {
        Held held = names().tryLock(test).orElseThrow();
        assertThat(names().tryLock(test)).isEmpty();
        assertThat(names().tryLock(test + OTHER)).isPresent();

        held.release(null);

        assertThat(names().tryLock(test).orElseThrow().fence()).isGreaterThan(held.fence());
    }

    @Test
    void release_leavesANoteForTheNextHolder() {
        names().tryLock(test).orElseThrow().release("custom_-_1");
        Held second = names().tryLock(test).orElseThrow();
        assertThat(second.note()).contains("custom_-_1");

        second.release(null);

        assertThat(names().tryLock(test).orElseThrow().note()).isEmpty();
    }

    @Test
    void release_doesNothingToALaterHolder() {
        Held first = names().tryLock(test).orElseThrow();
        first.release(null);
        assertThat(names().tryLock(test)).isPresent();

        first.release("too late");

        assertThat(names().tryLock(test)).isEmpty();
    }

    @Test
    void write_keepsAValueForItsLife() {
        assertThat(tokens().read(test)).isEmpty();

        assertThat(tokens().write(test, 1, "sealed", Duration.ofMinutes(1))).isTrue();

        TokenStore.Entry entry = tokens().read(test).orElseThrow();
        assertThat(entry.value()).isEqualTo("sealed");
        assertThat(entry.left()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        tokens().write(test, 1, "sealed", Duration.ofMillis(30));
        until(() -> tokens().read(test), Optional::isEmpty);
    }

    @Test
    void write_isRefusedOnceALaterHolderHasTheLock() {
        Held slow = names().tryLock(test).orElseThrow();
        slow.release(null);
        Held later = names().tryLock(test).orElseThrow();

        assertThat(tokens().write(test, slow.fence(), "old", Duration.ofMinutes(1)))
                .isFalse();
        assertThat(tokens().write(test, later.fence(), "new", Duration.ofMinutes(1)))
                .isTrue();
        assertThat(tokens().write(test, slow.fence(), "old", Duration.ofMinutes(1)))
                .isFalse();

        assertThat(tokens().read(test).orElseThrow().value()).isEqualTo("new");
    }

    @Test
    void remove_forgetsExactlyThatValue() {
        tokens().write(test, 1, "new", Duration.ofMinutes(1));

        tokens().remove(test, "old");
        assertThat(tokens().read(test)).isPresent();
        tokens().remove(test, "new");

        assertThat(tokens().read(test)).isEmpty();
    }

    private static Announced announced(long allowed, long count, Duration left) {
        return new Announced(allowed, count, left, SECOND, Duration.ZERO);
    }

    private Share one(int inFlight, int unused, int wanted, Announced known) {
        return exchange("one", inFlight, unused, wanted, known);
    }

    private Share other(int inFlight, int unused, int wanted, Announced known) {
        return exchange(OTHER, inFlight, unused, wanted, known);
    }

    private Share exchange(String client, int inFlight, int unused, int wanted, Announced known) {
        return limits().exchange(
                        new Statement(test, "POST /things", client, inFlight, unused, wanted, known, Duration.ZERO));
    }

    private static <T> T until(Supplier<T> look, Predicate<T> isThere) {
        T seen = look.get();
        while (!isThere.test(seen)) {
            Thread.onSpinWait();
            seen = look.get();
        }
        return seen;
    }
}
