package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import io.github.genesysdataactions.sync.Progress;
import org.apache.maven.plugin.logging.Log;

/** Writes one line for each action as it ends. */
record ApplyLines(Log log) implements Progress {
    @Override
    public void ended(Outcome outcome, int done, int total) {
        String line = "[" + done + "/" + total + "] " + outcome.result() + " "
                + outcome.change().kind() + " " + outcome.change().shownName()
                + outcome.id().map(id -> " (" + id + ")").orElse("");
        if (outcome.result() == Result.FAILED) {
            log.error(line);
        } else {
            log.info(line);
        }
    }
}
