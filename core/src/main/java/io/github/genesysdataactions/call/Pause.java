package io.github.genesysdataactions.call;

import io.github.genesysdataactions.error.CallInterruptedException;
import java.time.Duration;

/** A wait between two requests of one call. */
public final class Pause {
    private final Waiter waiter;

    /** Makes one in this time. */
    public Pause(Waiter waiter) {
        this.waiter = waiter;
    }

    /**
     * Waits, if the call has time for that and for something after it.
     *
     * @param reason to follow "the thread was interrupted", ending without a full stop
     * @return whether it waited
     */
    public boolean fits(Duration wait, String purpose, Limits limits, String reason) {
        if (wait.compareTo(limits.deadline().remaining()) >= 0) {
            return false;
        }
        try {
            waiter.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "Could not " + purpose + ": the thread was interrupted " + reason + ".", e);
        }
    }
}
