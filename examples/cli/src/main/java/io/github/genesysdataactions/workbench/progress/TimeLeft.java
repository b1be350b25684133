package io.github.genesysdataactions.workbench.progress;

import java.time.Duration;

/** Says how long work takes that goes on as it did so far. */
final class TimeLeft {
    /** Before that, one slow request would say hours. */
    private static final Duration LEAST_KNOWN = Duration.ofSeconds(5);

    private TimeLeft() {}

    /** Returns {@code ", about 40 s left"}, or nothing where that is not known yet or not of interest. */
    static String text(Duration elapsed, long done, long total) {
        if (elapsed.compareTo(LEAST_KNOWN) < 0 || done <= 0 || done >= total) {
            return "";
        }
        long seconds =
                Math.max(1, elapsed.multipliedBy(total - done).dividedBy(done).toSeconds());
        return ", about " + (seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min") + " left";
    }
}
