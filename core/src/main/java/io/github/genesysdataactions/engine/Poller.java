package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.Backoff;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Pause;
import java.time.Duration;

/** Waits before each next look at something, longer from look to look, within the time of the call. */
public final class Poller {
    private final Pause pause;
    private final Backoff backoff;
    private final CallBudget budget;
    private final String purpose;
    private final String reason;
    private Duration waited = Duration.ZERO;
    private int waits;

    Poller(Pause pause, Backoff backoff, CallBudget budget, String purpose, String reason) {
        this.pause = pause;
        this.backoff = backoff;
        this.budget = budget;
        this.purpose = purpose;
        this.reason = reason;
    }

    /** Waits; returns {@code false} at once if the call's time leaves nothing for a look after the wait. */
    public boolean next() {
        Duration wait = backoff.before(waits + 1);
        if (!pause.awaitIfTime(wait, purpose, budget, reason)) {
            return false;
        }
        waits++;
        waited = waited.plus(wait);
        return true;
    }

    /** Returns how often it waited. */
    public int waits() {
        return waits;
    }

    /** Returns how long it waited in all. */
    public Duration waited() {
        return waited;
    }
}
