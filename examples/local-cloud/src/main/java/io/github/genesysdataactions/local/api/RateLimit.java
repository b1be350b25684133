package io.github.genesysdataactions.local.api;

import java.time.Duration;

/**
 * How many requests a token may make in one window.
 *
 * @param allowed the number, from 1
 * @param window the length of a window
 */
public record RateLimit(int allowed, Duration window) {
    /** No limit that anybody would reach. */
    public static final RateLimit NONE = new RateLimit(Integer.MAX_VALUE, Duration.ofMinutes(1));

    public RateLimit {
        if (allowed < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "A rate limit needs at least one request in a window longer than zero, not " + allowed + " in "
                            + window + ".");
        }
    }
}
