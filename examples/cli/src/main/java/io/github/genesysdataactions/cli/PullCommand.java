package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.pull.DirectoryUpdate;
import io.github.genesysdataactions.workbench.pull.DirectoryUpdate.Kind;
import io.github.genesysdataactions.workbench.pull.DirectoryUpdate.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pull",
        description = "Write all actions of the organization into a new or empty directory, or update an existing"
                + " one. Header values and URLs are written in the clear: look for secrets with 'lint' before"
                + " you commit them.",
        footer = {
            "",
            "Exit codes: 0 if the directory now matches the organization, 2 if some actions changed on"
                    + " both sides.",
            "",
            "Examples:",
            "  data-actions pull data-actions --profile test",
            "  data-actions pull data-actions --update --profile test"
        })
final class PullCommand implements Callable<Integer> {
    private static final Set<Kind> OPEN = EnumSet.of(Kind.CONFLICT, Kind.UNKNOWN, Kind.MOVED);
    private static final Map<Kind, String> WORDS = Map.of(
            Kind.ADDED, "added",
            Kind.UPDATED, "updated",
            Kind.CHANGED_HERE, "changed in the files only",
            Kind.CONFLICT, "changed on both sides",
            Kind.UNKNOWN, "differs, and it is not known which side changed",
            Kind.MOVED, "in another integration",
            Kind.DELETED, "not in the organization any more");

    private final Shell shell;

    @Parameters(paramLabel = "DIR", description = "The directory to write.")
    private Path directory = Path.of("");

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--update",
            description = "Update the files that differ in an existing directory. What changed on both sides is shown"
                    + " and left alone.")
    private boolean update;

    @Option(
            names = "--theirs",
            description = "With --update: take the organization's version of what changed on both sides.")
    private boolean theirs;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print errors and conflicts only.")
    private boolean quiet;

    PullCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (theirs && !update) {
            throw new UsageException("--theirs is for --update.");
        }
        Path whole = shell.path(directory);
        if (update && !Files.isDirectory(whole)) {
            throw new UsageException("There is no directory " + directory + " to update. Without --update it is made.");
        }
        if (!update && isTaken(whole)) {
            throw new UsageException("There is something at " + directory
                    + " already. To bring a directory up to the organization, add --update; or name a new one.");
        }
        try (Planning planning = Planning.begin(shell, target)) {
            if (!quiet) {
                shell.out().println("Organization: " + planning.target());
            }
            return update ? update(planning, whole) : pull(planning, whole);
        }
    }

    private static boolean isTaken(Path whole) {
        if (!Files.isDirectory(whole)) {
            return Files.exists(whole);
        }
        try (Stream<Path> files = Files.list(whole)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + whole + " failed on this machine.", e);
        }
    }

    private int pull(Planning planning, Path whole) {
        ActionDirectory pulled = pullInto(planning, whole);
        DirectoryUpdate.begin(whole, planning.target().organization().id());
        if (!quiet) {
            shell.out().println(Output.count(pulled.entries().size(), "action") + " in " + directory + ".");
        }
        return ExitCode.OK;
    }

    private static ActionDirectory pullInto(Planning planning, Path whole) {
        return planning.pull(whole, SyncOptions.standard());
    }

    private int update(Planning planning, Path whole) {
        List<Result> results;
        try (TemporaryFolder made = TemporaryFolder.make()) {
            Path there = made.path().resolve("pulled");
            ActionDirectory pulled = pullInto(planning, there);
            results = DirectoryUpdate.of(
                    whole, there, planning.target().organization().id(), shell.environment(), theirs);
            tell(results, pulled.entries().size());
        }
        return results.stream().anyMatch(one -> OPEN.contains(one.kind())) ? ExitCode.CHANGES : ExitCode.OK;
    }

    private void tell(List<Result> results, int all) {
        Style style = new Style(shell.isColored());
        for (Result one : results) {
            boolean isOpen = OPEN.contains(one.kind());
            if (quiet && !isOpen) {
                continue;
            }
            String text = WORDS.getOrDefault(one.kind(), "");
            shell.out().println((isOpen ? style.red(text) : style.green(text)) + "  " + one.place());
            one.lines().forEach(line -> shell.out().println("    " + line));
        }
        if (!quiet) {
            shell.out()
                    .println(Output.count(all, "action") + " in the organization, "
                            + (results.isEmpty() ? "all as in " + directory : results.size() + " not as before") + ".");
        }
        if (results.stream()
                .anyMatch(one -> !one.lines().isEmpty() && one.kind() != Kind.MOVED && OPEN.contains(one.kind()))) {
            shell.err()
                    .println("What may have changed on both sides was not written (- is the organization's, + the"
                            + " file's). Fix the files, or take the organization's with --theirs.");
        }
    }
}
