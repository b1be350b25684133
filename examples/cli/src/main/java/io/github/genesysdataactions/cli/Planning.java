package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.Sync;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.organization.Target;
import io.github.genesysdataactions.workbench.plan.Selection;
import io.github.genesysdataactions.workbench.progress.Meter;
import io.github.genesysdataactions.workbench.progress.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares a directory with an organization, and shows how far it has come. */
final class Planning implements AutoCloseable {
    private final Shell shell;
    private final Meter meter;
    private final Ticker ticker;
    private final Target target;

    private Planning(Shell shell, Meter meter, Ticker ticker, Target target) {
        this.shell = shell;
        this.meter = meter;
        this.ticker = ticker;
        this.target = target;
    }

    static Planning begin(Shell shell, TargetOptions options) {
        Meter meter = new Meter(shell.clock());
        Target target = options.connect(shell, meter);
        return new Planning(shell, meter, shell.ticker(meter), target);
    }

    Target target() {
        return target;
    }

    Meter meter() {
        return meter;
    }

    Ticker ticker() {
        return ticker;
    }

    Sync sync(SyncOptions options) {
        return target.genesys().sync(options);
    }

    /** Reads the definitions that are meant. */
    static DesiredActions desired(Shell shell, Path directory, Selection selection) {
        Path whole = shell.path(directory);
        if (Files.isRegularFile(whole)) {
            throw new UsageException(
                    directory + " is a file. To have this action alone, name the directory that it is in,"
                            + " and add --include \"" + whole.getFileName() + "\".");
        }
        if (!Files.isDirectory(whole)) {
            throw new UsageException("There is no directory " + directory
                    + ". Name one that holds export files (*.custom.json) and folders with action.json.");
        }
        ActionDirectory read = ActionDirectory.read(whole, shell.environment());
        read.passedOver().forEach(problem -> shell.err().println("Passed over " + problem));
        if (read.entries().isEmpty()) {
            throw new UsageException("There is no action in " + directory
                    + ": it has no export file (*.custom.json) and no folder with action.json.");
        }
        return selection.of(DesiredActions.of(read));
    }

    Plan plan(Sync sync, DesiredActions desired, Selection selection, List<String> prune) {
        meter.reading(desired.actions().size());
        Plan plan = selection.of(sync.plan(desired)).prune(prune);
        endProgress();
        return plan;
    }

    /** Writes all actions into a new directory. How many there are takes a list, which is little beside reading them. */
    ActionDirectory pull(Path directory, SyncOptions options) {
        long count = target.genesys()
                .actions()
                .list()
                .filter(action -> !action.isStatic())
                .count();
        meter.reading(Math.toIntExact(count));
        ActionDirectory pulled = sync(options).pull(directory);
        endProgress();
        return pulled;
    }

    /** Takes the line of the progress away. */
    void endProgress() {
        ticker.aside(meter::end);
    }

    @Override
    public void close() {
        ticker.close();
        target.close();
        shell.out().flush();
    }
}
