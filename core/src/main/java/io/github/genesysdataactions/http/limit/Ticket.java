package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.TimeSource.Wake;
import org.jspecify.annotations.Nullable;

/** A call's turn at the gate: it waits until it is let through, and is in flight until it has left. */
final class Ticket {
    final RateWindow window;
    final long number;
    private final long arrivedAt;
    private boolean isThrough;
    private int windowNumber;
    private long throughAt;
    private @Nullable Wake wake;

    Ticket(RateWindow window, long number, long arrivedAt) {
        this.window = window;
        this.number = number;
        this.arrivedAt = arrivedAt;
    }

    boolean isThrough() {
        return isThrough;
    }

    long throughAt() {
        return throughAt;
    }

    long arrivedAt() {
        return arrivedAt;
    }

    int windowNumber() {
        return windowNumber;
    }

    void letThrough(long now) {
        isThrough = true;
        throughAt = now;
        windowNumber = window.enter();
        if (window.share != null) {
            window.share.enter(now);
        }
        lookAgain();
    }

    /** The next {@link #lookAgain} ends a wait on it. */
    void sleepsOn(Wake wake) {
        this.wake = wake;
    }

    void lookAgain() {
        if (wake != null) {
            wake.signal();
            wake = null;
        }
    }
}
