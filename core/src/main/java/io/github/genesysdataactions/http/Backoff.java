package io.github.genesysdataactions.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Waits that double from try to try, up to a longest one, with jitter upward only.
 *
 * @param first the wait before the first repetition
 * @param longest what no wait exceeds but for its jitter
 * @param jitter 0 to below 1, of which a quarter is added
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier jitter) {
    /** 0.5, 1, 2, 4 and then 8 s: what is waited after a fault. */
    private static final Duration AFTER_FAULT = Duration.ofMillis(500);

    /** Makes one without jitter, for waits that no other client shares. */
    public static Backoff upTo(Duration longest) {
        return new Backoff(AFTER_FAULT, longest, () -> 0);
    }

    /** Makes the one for faults. */
    static Backoff afterFaults(DoubleSupplier jitter) {
        return new Backoff(AFTER_FAULT, Duration.ofSeconds(8), jitter);
    }

    /** Returns how long to wait; {@code repetition} is 1 for the first. */
    public Duration before(int repetition) {
        long doubled = first.toMillis() << Math.min(Math.max(repetition, 1) - 1, 20);
        long millis = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(millis + (long) (millis * 0.25 * jitter.getAsDouble()));
    }
}
