package io.github.genesysdataactions.call;

import java.time.Duration;

/** Time that passes, and waiting for it; a test puts a virtual one here. */
public interface Waiter {
    /** Returns the nanoseconds since some fixed moment, as {@link System#nanoTime()}; no clock change moves it. */
    long nanoTime();

    /** Waits at least this long. */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the real one. */
    static Waiter system() {
        return new Waiter() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }
        };
    }
}
