package io.github.genesysdataactions.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Time that passes, and waiting for it; a test puts a virtual one here. */
public interface TimeSource {
    /** Returns the nanoseconds since some fixed moment, as {@link System#nanoTime()}; no clock change moves it. */
    long nanoTime();

    /** Returns something to wait on until another thread signals it; good for one signal. */
    default Wake wake() {
        CountDownLatch signalled = new CountDownLatch(1);
        return new Wake() {
            @Override
            @SuppressWarnings("ReturnValueIgnored") // who is woken looks at what is true, not at why it woke
            public void await(long nanos) throws InterruptedException {
                signalled.await(nanos, TimeUnit.NANOSECONDS);
            }

            @Override
            public void signal() {
                signalled.countDown();
            }
        };
    }

    /** One wait that can be ended early. */
    interface Wake {
        /** Waits until the signal, but no longer than this; returns at once if the signal was there before. */
        void await(long nanos) throws InterruptedException;

        /** Ends the wait, or the one to come. */
        void signal();
    }

    /** Returns the real one. */
    static TimeSource system() {
        return System::nanoTime;
    }
}
