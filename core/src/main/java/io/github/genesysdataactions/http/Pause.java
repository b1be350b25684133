package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.CallInterruptedException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The waits between two requests of one call, which end with the client. */
public final class Pause {
    private final TimeSource time;
    private final Set<TimeSource.Wake> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /** Makes one in this time. */
    public Pause(TimeSource time) {
        this.time = time;
    }

    /**
     * Waits, if the call has time for that and for something after it.
     *
     * @param reason to follow "the thread was interrupted", ending without a full stop
     * @return whether it waited
     */
    public boolean awaitIfTime(Duration wait, String purpose, CallBudget budget, String reason) {
        if (wait.compareTo(budget.deadline().remaining()) >= 0) {
            return false;
        }
        await(wait, "Could not " + purpose + ": the thread was interrupted " + reason + ".", false);
        return true;
    }

    /** Waits before the next try of a call. */
    void await(Duration wait, Call call, String reason) {
        await(
                wait,
                "Could not " + call.purpose() + ": the thread was interrupted " + reason + "." + call.earlierTries(),
                call.attempts().mayHaveArrived());
    }

    private void await(Duration wait, String interrupted, boolean mayHaveArrived) {
        TimeSource.Wake wake = time.wake();
        waiting.add(wake);
        try {
            if (!ended) {
                wake.await(wait.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(interrupted, mayHaveArrived, e);
        } finally {
            waiting.remove(wake);
        }
        if (ended) {
            throw new ClosedException();
        }
    }

    /** Ends every wait, now and later, as the client is closed. */
    public void end() {
        ended = true;
        waiting.forEach(TimeSource.Wake::signal);
    }
}
