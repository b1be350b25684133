package io.github.genesysdataactions.local.api;

import java.time.Duration;
import java.time.Instant;

/** Counts one token's requests in fixed windows; a window starts with its first request. */
final class RateWindow {
    private final RateLimit limit;
    private Instant end = Instant.MIN;
    private int count;

    RateWindow(RateLimit limit) {
        this.limit = limit;
    }

    /**
     * What the limit says to one request.
     *
     * @param count the requests admitted in this window, this one included if it was
     * @param resetSeconds whole seconds until the window ends, rounded up
     */
    record Verdict(boolean admitted, int count, RateLimit limit, long resetSeconds) {}

    synchronized Verdict admit(Instant now) {
        if (!now.isBefore(end)) {
            end = now.plus(limit.window());
            count = 0;
        }
        boolean admitted = count < limit.allowed();
        if (admitted) {
            count++;
        }
        return new Verdict(admitted, count, limit, secondsRoundedUp(Duration.between(now, end)));
    }

    static long secondsRoundedUp(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
