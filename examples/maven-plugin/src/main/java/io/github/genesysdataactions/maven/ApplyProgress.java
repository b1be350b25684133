package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.Progress;
import io.github.genesysdataactions.workbench.Terminal;
import java.time.Clock;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Shows how far an apply has come. */
interface ApplyProgress extends Progress, AutoCloseable {
    @Override
    void close();

    /** Returns a bar where the console is one and no one else writes to it; else one line for each action as it ends. */
    static ApplyProgress of(Log log, MavenSession session, long total) {
        boolean isAlone = session.getRequest().isInteractiveMode()
                && session.getRequest().getDegreeOfConcurrency() == 1
                && log.isInfoEnabled();
        return isAlone && Terminal.isPresent()
                ? new ApplyBar(log, total, System.err)
                : new ApplyLines(log, Clock.systemUTC());
    }

    /** Writes the one line that says what became of an action. */
    static void log(Outcome outcome, String prefix, Log log) {
        String line = prefix + outcome.result() + " " + outcome.change().kind() + " "
                + outcome.change().name()
                + outcome.id().map(id -> " (" + id + ")").orElse("");
        if (outcome.result() == ApplyReport.Result.FAILED) {
            log.error(line);
        } else {
            log.info(line);
        }
    }
}
