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
            description = "Only actions whose name or file matches; * stands for any characters and ? for one.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            split = ",",
            description = "Skip actions whose name or file matches.")
    private List<String> exclude = List.of();

    @Option(
            names = "--prune",
            paramLabel = "NAME|ID",
            description = "Delete this action, which no definition names. Takes the exact name or the id.")
    private List<String> prune = List.of();

    @Option(
            names = "--no-moves",
            description = "Create an action rather than move one of the same name from another integration.")
    private boolean noMoves;

    @Option(
            names = "--parallel",
            paramLabel = "COUNT",
            defaultValue = "4",
            description = "How many actions to work on at a time, 1 to 32. Default: 4.")
    private int parallel;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Remember what was read in this directory, without secrets, so that the next plan takes a"
                    + " few requests only. Default: the environment variable DATA_ACTIONS_CACHE.")
    private @Nullable Path cache;

    @Option(names = "--no-cache", description = "Use no cache, whatever DATA_ACTIONS_CACHE says.")
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
