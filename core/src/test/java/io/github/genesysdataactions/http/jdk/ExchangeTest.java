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
class ExchangeTest {
    @Test
    void done_takesBackTheInterruptOfAnExchangeThatTimedOut() {
        Exchange exchange = new Exchange(0);

        exchange.timeOut();
        boolean interrupted = Thread.currentThread().isInterrupted();
        exchange.done();

        assertThat(interrupted).isTrue();
        assertThat(exchange.isTimedOut()).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void done_leavesAnInterruptThatIsNotOurs() {
        Exchange exchange = new Exchange(0);

        Thread.currentThread().interrupt();
        exchange.done();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void timeOut_doesNothingToAnExchangeThatIsOver() {
        Exchange exchange = new Exchange(0);

        exchange.done();
        exchange.timeOut();
        exchange.close();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(exchange.isTimedOut()).isFalse();
    }

    @Test
    void ringBy_endsEachExchangeInItsOwnTime() {
        Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
        ExchangeTimer timer = new ExchangeTimer(inFlight);
        Exchange late = new Exchange(System.nanoTime() + Duration.ofHours(1).toNanos());
        inFlight.add(late);
        timer.ringBy(late.endNanos());

        long[] waited = {wait(timer, inFlight, 60), wait(timer, inFlight, 20)};

        assertThat(waited[0]).isGreaterThanOrEqualTo(60);
        assertThat(waited[1]).isGreaterThanOrEqualTo(20);
        assertThat(late.isTimedOut()).isFalse();
    }

    /** Returns the milliseconds until the timer ended an exchange that nobody else ends. */
    private static long wait(ExchangeTimer timer, Set<Exchange> inFlight, int millis) {
        long start = System.nanoTime();
        Exchange exchange = new Exchange(start + Duration.ofMillis(millis).toNanos());
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
