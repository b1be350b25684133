package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.workbench.plan.Selection;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which actions of a directory, and which of the organization. */
final class PlanOptions {
    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            split = ",",
            description = "Only these, by the name of the action or of its file; * and ? stand for any characters.")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "PATTERN", split = ",", description = "Not these.")
    private List<String> exclude = List.of();

    @Option(
            names = "--prune",
            paramLabel = "NAME|ID",
            description = "Delete an action that no definition names, by its exact name or id.")
    private List<String> prune = List.of();

    @Option(
            names = "--no-moves",
            description = "An action of the same name in another integration is not the one that is meant.")
    private boolean noMoves;

    @Option(
            names = "--parallel",
            paramLabel = "COUNT",
            defaultValue = "4",
            description = "How many actions at a time, 1 to 32; 4 unless set.")
    private int parallel;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Keep what was read there, without secrets, so that the next plan costs a few requests; else what"
                            + " the environment variable DATA_ACTIONS_CACHE says.")
    private @Nullable Path cache;

    @Option(names = "--no-cache", description = "Read everything, and keep nothing.")
    private boolean noCache;

    /** Returns how actions are planned. */
    SyncOptions syncOptions(Shell shell, boolean moves) {
        if (cache != null && noCache) {
            throw new UsageException("Both --cache and --no-cache are given; give one.");
        }
        SyncOptions options = SyncOptions.standard().withParallelism(parallel).withMoves(moves);
        String usual = shell.environment().getOrDefault("DATA_ACTIONS_CACHE", "");
        if (noCache || (cache == null && usual.isBlank())) {
            return options;
        }
        return options.withCache(shell.path(cache == null ? Path.of(usual) : cache));
    }

    Selection selection() {
        return new Selection(include, exclude);
    }

    List<String> prune() {
        return prune;
    }

    boolean moves() {
        return !noMoves;
    }

    boolean isDefault() {
        return include.isEmpty() && exclude.isEmpty() && prune.isEmpty() && !noMoves;
    }
}
