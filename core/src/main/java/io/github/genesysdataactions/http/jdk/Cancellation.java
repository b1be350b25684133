package io.github.genesysdataactions.http.jdk;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A request under way on the thread that waits for its answer, and how another thread ends it.
 *
 * <p>Where the body is being read, that reading ends; before that the JDK's client has a timeout of its own. Only if
 * neither helps, and when the client is closed, is the waiting thread interrupted, as {@link java.net.http.HttpClient#send}
 * ends in no other way. No interrupt of ours outlives the exchange, and no interrupt of others ends with it.
 *
 * <p>{@code sendAsync} could be ended more gently, but hands each answer over through the common pool: on a machine of
 * two processors that starts a thread for each call.
 */
final class Cancellation {
    /** How long after the end the JDK's own timeout is waited for. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private enum State {
        RUNNING,
        ENDING,
        INTERRUPTED,
        DONE
    }

    private final Thread thread = Thread.currentThread();
    private final long endNanos;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private volatile @Nullable BodyLimit body;
    private volatile boolean isTimedOut;

    Cancellation(long endNanos) {
        this.endNanos = endNanos;
    }

    /** Says that the head is there, and what collects the body. */
    BodyLimit reads(BodyLimit collector) {
        body = collector;
        return collector;
    }

    long endNanos() {
        return endNanos;
    }

    long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    /** Returns when it has to be looked at next, if it is still under way. */
    long nextNanos(long now) {
        if (endNanos - now > 0) {
            return endNanos;
        }
        long lastResort = endNanos + GRACE_NANOS;
        return lastResort - now > 0 ? lastResort : now + GRACE_NANOS;
    }

    /** Ends it if its time is over. */
    void timeOutBy(long now) {
        if (endNanos - now > 0) {
            return;
        }
        isTimedOut = true;
        BodyLimit reading = body;
        if (reading != null) {
            reading.hangUp(new IOException("The time for the body is over"));
        }
        if (endNanos + GRACE_NANOS - now <= 0) {
            interrupt();
        }
    }

    /** Ends it because the client is closed. */
    void close() {
        BodyLimit reading = body;
        if (reading != null) {
            reading.hangUp(new IOException("The client is closed"));
        } else {
            interrupt();
        }
    }

    private void interrupt() {
        if (state.compareAndSet(State.RUNNING, State.ENDING)) {
            boolean isOurs = !thread.isInterrupted();
            if (isOurs) {
                thread.interrupt();
            }
            state.set(isOurs ? State.INTERRUPTED : State.DONE);
        }
    }

    /** Returns, on the waiting thread, whether the interrupt that ended its wait was ours. */
    boolean wasInterruptedByUs() {
        return end() == State.INTERRUPTED;
    }

    /** Says, on the waiting thread, that it waits no more; takes our interrupt back if it ended no wait. */
    void done() {
        if (end() == State.INTERRUPTED) {
            Thread.interrupted();
        }
    }

    private State end() {
        while (!state.compareAndSet(State.RUNNING, State.DONE) && state.get() == State.ENDING) {
            Thread.onSpinWait();
        }
        return state.getAndSet(State.DONE);
    }

    boolean isTimedOut() {
        return isTimedOut;
    }
}
