package io.github.genesysdataactions.http;

import java.time.Duration;

/** The moment by which a call has to be over, whatever it waits for. */
public final class Deadline {
    private final TimeSource time;
    private final long endNanos;
    private final Duration total;

    private Deadline(TimeSource time, Duration total) {
        this.time = time;
        this.total = total;
        this.endNanos = time.nanoTime() + total.toNanos();
    }

    /** Begins to count now. */
    public static Deadline in(Duration total, TimeSource time) {
        return new Deadline(time, total);
    }

    /** Returns the time left; zero once it is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - time.nanoTime()));
    }

    /** Returns the whole time that the call was given. */
    public Duration total() {
        return total;
    }
}
