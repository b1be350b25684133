package io.github.genesysdataactions.http.jdk;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A request under way on the thread that waits for its answer, and how somebody else ends it: by interrupting that
 * thread, as {@link java.net.http.HttpClient#send} is ended. No interrupt of ours outlives the exchange.
 *
 * <p>{@code sendAsync} could be ended more gently, but hands each answer over through the common pool: on a machine of
 * two processors that starts a thread for each call.
 */
final class Exchange {
    private enum State {
        RUNNING,
        ENDING,
        TIMED_OUT,
        CLOSED,
        DONE
    }

    private final Thread thread = Thread.currentThread();
    private final long endNanos;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    Exchange(long endNanos) {
        this.endNanos = endNanos;
    }

    long endNanos() {
        return endNanos;
    }

    /** Ends it because its time is over. */
    void timeOut() {
        end(State.TIMED_OUT);
    }

    /** Ends it because the client is closed. */
    void close() {
        end(State.CLOSED);
    }

    private void end(State reason) {
        if (state.compareAndSet(State.RUNNING, State.ENDING)) {
            thread.interrupt();
            state.set(reason);
        }
    }

    /** Says, on the waiting thread, that it waits no more; takes our interrupt back. */
    void done() {
        if (!state.compareAndSet(State.RUNNING, State.DONE)) {
            while (state.get() == State.ENDING) {
                Thread.onSpinWait();
            }
            Thread.interrupted();
        }
    }

    boolean isTimedOut() {
        return state.get() == State.TIMED_OUT;
    }
}
