package io.github.genesysdataactions.http.jdk;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges whose time is over, with one alarm for all of them. An alarm that is set already and rings earlier will
 * do, so that a call that is over in time costs nothing here.
 *
 * <p>It has a thread of its own, which ends after it had nothing to do for a while: what the JDK's threads come to, such
 * as their end when memory runs out, keeps no caller waiting.
 */
final class DeadlineAlarm implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Set<Cancellation> inFlight;
    private final long start = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    /** Counted from the start. */
    private volatile long alarm = NEVER;

    private @Nullable Thread thread;
    private volatile boolean isClosed;

    DeadlineAlarm(Set<Cancellation> inFlight) {
        this.inFlight = inFlight;
    }

    /** Makes sure that the alarm rings by then. */
    void ringBy(long atNanos) {
        long at = atNanos - start;
        if (alarm <= at) {
            return;
        }
        lock.lock();
        try {
            if (alarm > at && !isClosed) {
                if (thread == null) {
                    Thread created = new Thread(this::run, "genesys-data-actions-timer");
                    created.setDaemon(true);
                    created.start();
                    thread = created;
                }
                alarm = at;
                LockSupport.unpark(thread);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!isClosed) {
            long wait = alarm - (System.nanoTime() - start);
            if (wait <= 0) {
                ring();
            } else {
                LockSupport.parkNanos(this, Math.min(wait, IDLE_NANOS));
                if (wait > IDLE_NANOS && endsForWantOfWork()) {
                    return;
                }
            }
        }
    }

    private boolean endsForWantOfWork() {
        lock.lock();
        try {
            if (alarm == NEVER) {
                thread = null;
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void ring() {
        alarm = NEVER;
        try {
            long now = System.nanoTime();
            for (Cancellation exchange : inFlight) {
                exchange.timeOutBy(now);
                ringBy(exchange.nextNanos(now));
            }
        } catch (RuntimeException | Error e) {
            alarm = System.nanoTime() - start + AGAIN_NANOS;
        }
    }

    /** Ends the thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            LockSupport.unpark(thread);
        } finally {
            lock.unlock();
        }
    }
}
