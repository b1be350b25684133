package io.github.genesysdataactions.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CancellationTest {
    private static final long GRACE = Duration.ofMillis(250).toNanos();

    @Test
    void timeOut_leavesItToTheJdkAtFirstAndInterruptsInTheEnd() {
        Cancellation exchange = new Cancellation(0);

        exchange.timeOutBy(0);
        boolean interruptedAtOnce = Thread.currentThread().isInterrupted();
        exchange.timeOutBy(GRACE);
        boolean interruptedLater = Thread.currentThread().isInterrupted();
        exchange.done();

        assertThat(exchange.isTimedOut()).isTrue();
        assertThat(interruptedAtOnce).isFalse();
        assertThat(interruptedLater).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void timeOut_endsTheReadingOfABodyWithoutAnInterrupt() {
        Cancellation exchange = new Cancellation(0);
        BodyLimit body = exchange.reads(new BodyLimit(10, 200, 10));

        exchange.timeOutBy(0);
        exchange.done();

        assertThat(body.getBody().toCompletableFuture()).isCompletedExceptionally();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptThatIsNotOurs_isLeftWheneverItComes() {
        Cancellation before = new Cancellation(0);
        Thread.currentThread().interrupt();
        before.timeOutBy(GRACE);
        before.done();
        assertThat(Thread.interrupted()).isTrue();

        Cancellation after = new Cancellation(0);
        after.timeOutBy(GRACE);
        assertThat(Thread.interrupted()).isTrue(); // as a wait does that is ended so
        assertThat(after.wasInterruptedByUs()).isTrue();
        Thread.currentThread().interrupt();
        after.done();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void timeOut_doesNothingToAnExchangeThatIsOver() {
        Cancellation exchange = new Cancellation(0);

        exchange.done();
        exchange.timeOutBy(GRACE);
        exchange.close();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void timeOut_doesNothingBeforeTheTime() {
        Cancellation exchange = new Cancellation(1);

        exchange.timeOutBy(0);

        assertThat(exchange.isTimedOut()).isFalse();
    }

    @Test
    void ringBy_endsEachExchangeInItsOwnTime() {
        Set<Cancellation> inFlight = ConcurrentHashMap.newKeySet();
        try (DeadlineAlarm timer = new DeadlineAlarm(inFlight)) {
            Cancellation late =
                    new Cancellation(System.nanoTime() + Duration.ofHours(1).toNanos());
            inFlight.add(late);
            timer.ringBy(late.endNanos());

            long[] waited = {wait(timer, inFlight, 60), wait(timer, inFlight, 20)};

            assertThat(waited[0]).isGreaterThanOrEqualTo(310);
            assertThat(waited[1]).isGreaterThanOrEqualTo(270);
            assertThat(late.isTimedOut()).isFalse();
        }
    }

    /** Returns the milliseconds until the timer ended an exchange that is ended by nothing else. */
    private static long wait(DeadlineAlarm timer, Set<Cancellation> inFlight, int millis) {
        long start = System.nanoTime();
        Cancellation exchange =
                new Cancellation(start + Duration.ofMillis(millis).toNanos());
        inFlight.add(exchange);
        timer.ringBy(exchange.endNanos());
        boolean isEnded = false;
        try {
            isEnded = new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            isEnded = true;
        }
        inFlight.remove(exchange);
        exchange.done();
        assertThat(isEnded && exchange.isTimedOut()).isTrue();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
