package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.http.TimeSource.Wake;
import org.jspecify.annotations.Nullable;

/** A call's place at the gate: in line until it is let through, then in flight until it has left. */
final class Ticket {
    final RateWindow bucket;
    final long number;
    private boolean isThrough;
    private int window;
    private long throughAt;
    private @Nullable Wake wake;

    Ticket(RateWindow bucket, long number) {
        this.bucket = bucket;
        this.number = number;
    }

    boolean isThrough() {
        return isThrough;
    }

    long throughAt() {
        return throughAt;
    }

    int window() {
        return window;
    }

    void letThrough(long now) {
        isThrough = true;
        throughAt = now;
        window = bucket.enter();
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
