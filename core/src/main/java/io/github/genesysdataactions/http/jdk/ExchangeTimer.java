package io.github.genesysdataactions.http.jdk;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges whose time is over, with one alarm for all of them. An alarm that is set already and rings earlier will
 * do, so that a call that is over in time costs nothing here.
 */
final class ExchangeTimer {
    private record Alarm(long atNanos) {}

    private final Set<Exchange> inFlight;
    private final AtomicReference<@Nullable Alarm> alarm = new AtomicReference<>();

    ExchangeTimer(Set<Exchange> inFlight) {
        this.inFlight = inFlight;
    }

    /** Makes sure that the alarm rings by then. */
    void ringBy(long atNanos) {
        Alarm wanted = null;
        for (Alarm set = alarm.get(); set == null || set.atNanos() - atNanos > 0; set = alarm.get()) {
            if (wanted == null) {
                wanted = new Alarm(atNanos);
            }
            if (alarm.compareAndSet(set, wanted)) {
                Alarm mine = wanted;
                CompletableFuture.delayedExecutor(
                                Math.max(0, atNanos - System.nanoTime()), TimeUnit.NANOSECONDS, Runnable::run)
                        .execute(() -> ring(mine));
                return;
            }
        }
    }

    private void ring(Alarm rung) {
        alarm.compareAndSet(rung, null);
        long now = System.nanoTime();
        Exchange next = null;
        for (Exchange exchange : inFlight) {
            if (exchange.endNanos() - now <= 0) {
                exchange.timeOut();
            } else if (next == null || exchange.endNanos() - next.endNanos() < 0) {
                next = exchange;
            }
        }
        if (next != null) {
            ringBy(next.endNanos());
        }
    }
}
