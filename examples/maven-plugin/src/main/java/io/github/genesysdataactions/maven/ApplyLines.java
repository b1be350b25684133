package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.maven.plugin.logging.Log;

/** Writes one line for each action as it ends, with count and time left. */
final class ApplyLines implements ApplyProgress {
    private final Log log;
    private final Clock clock;
    private final Instant begin;

    ApplyLines(Log log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.begin = clock.instant();
    }

    @Override
    public void ended(Outcome outcome, int done, int total) {
        Duration elapsed = Duration.between(begin, clock.instant());
        ApplyProgress.log(outcome, "[" + done + "/" + total + TimeLeft.text(elapsed, done, total) + "] ", log);
    }

    @Override
    public void close() {
        // There is nothing to end.
    }
}
