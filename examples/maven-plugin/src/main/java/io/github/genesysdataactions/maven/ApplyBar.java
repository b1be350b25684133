package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.maven.plugin.logging.Log;

/** Draws a bar with count and time left; the lines of the actions come after it, as they would tear it. */
final class ApplyBar implements ApplyProgress {
    /** Given, as asking the terminal loads native code, which newer JDKs warn of. */
    private static final int WIDTH = 79;

    private final Log log;
    private final ProgressBar bar;
    private final List<Outcome> outcomes = new ArrayList<>();

    ApplyBar(Log log, long total, PrintStream console) {
        this.log = log;
        this.bar = new ProgressBarBuilder()
                .setTaskName("Applying")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(console, WIDTH))
                .build();
    }

    /** Is called by one thread at a time. */
    @Override
    public void ended(Outcome outcome, int done, int total) {
        outcomes.add(outcome);
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
        outcomes.forEach(outcome -> ApplyProgress.log(outcome, "", log));
    }
}
