package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.Sync;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.plan.PlanPage;
import io.github.genesysdataactions.workbench.plan.SavedPlan;
import io.github.genesysdataactions.workbench.plan.Selection;
import io.github.genesysdataactions.workbench.pull.DirectoryUpdate;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "apply",
        description = "Bring an organization in line with a directory of actions, or carry out a saved plan.",
        footer = {
            "",
            "Examples:",
            "  data-actions apply data-actions --profile test",
            "  data-actions apply plan.json --profile production --yes"
        })
final class ApplyCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DIR|PLAN", description = "A directory of actions, or a plan that 'plan -o' saved.")
    private Path given = Path.of("");

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--yes", description = "Do not ask for confirmation. Required without a terminal.")
    private boolean yes;

    @Option(names = "--replace", description = "Allow changes that replace an action with one that has another id.")
    private boolean replace;

    @Option(
            names = "--drafts",
            description = "Create new actions as drafts, and publish those that pass validation and a test.")
    private boolean drafts;

    @Option(names = "--fail-fast", description = "Stop after the first action that fails.")
    private boolean failFast;

    @Option(
            names = "--list-lag",
            paramLabel = "SECONDS",
            defaultValue = "8",
            description = "How long a new action may be missing from the organization's lists, 0 to 300. Default: 8.")
    private int listLag;

    ApplyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!yes && shell.keyboard().isEmpty()) {
            target.check(shell);
            throw new UsageException("There is no terminal to ask on. Check what 'plan' says, and run 'apply --yes'.");
        }
        Optional<SavedPlan> saved = saved();
        Path directory = saved.map(plan -> Path.of(plan.directory())).orElse(given);
        Selection selection = saved.map(SavedPlan::selection).orElse(options.selection());
        List<String> prune = saved.map(SavedPlan::prune).orElse(options.prune());
        target.profile(shell);
        DesiredActions desired = Planning.desired(shell, directory, selection);
        try (Planning planning = Planning.begin(shell, target)) {
            saved.ifPresent(plan -> {
                plan.requireFor(planning.target().organization());
                plan.requireSame(desired, planning.target());
            });
            Sync sync = planning.sync(
                    options.syncOptions(shell, saved.map(SavedPlan::moves).orElse(options.moves()))
                            // No one decides by this output, unless asked to confirm.
                            .withBriefPlans(yes && saved.isEmpty())
                            .withReplace(replace)
                            .withDrafts(drafts)
                            .withFailFast(failFast)
                            .withListLag(Duration.ofSeconds(listLag)));
            Plan plan = planning.plan(sync, desired, selection, prune);
            saved.ifPresent(one -> one.requireSame(plan));
            new PlanPage(plan, planning.target().toString())
                    .lines(new Style(shell.isColored()), false)
                    .forEach(line -> shell.out().println(line));
            if (!plan.hasChanges()) {
                return ExitCode.OK;
            }
            refuseReplacements(plan);
            if (!yes && !shell.agrees("Change " + planning.target().name())) {
                shell.out().println("Nothing was changed.");
                return ExitCode.FAILED;
            }
            int code = apply(sync, plan, planning);
            if (code == ExitCode.OK) {
                remember(directory, plan, planning);
            }
            return code;
        }
    }

    private Optional<SavedPlan> saved() {
        if (!Files.isRegularFile(shell.path(given))) {
            return Optional.empty();
        }
        if (!options.isDefault()) {
            throw new UsageException(
                    "A saved plan says itself which actions are meant; leave --include, --exclude, --prune"
                            + " and --no-moves out, or apply the directory.");
        }
        return Optional.of(SavedPlan.read(shell.path(given)));
    }

    private void refuseReplacements(Plan plan) {
        List<Change> replacements = plan.changes(Change.Kind.REPLACE);
        if (!replace && !replacements.isEmpty()) {
            throw new UsageException("Nothing was changed, as " + Output.count(replacements.size(), "action")
                    + " would be replaced by another with another id, and flows that use the old one would fail: "
                    + replacements.stream().map(Change::shownName).collect(Collectors.joining(", "))
                    + ". Give the definition another name, as the plan above offers; or allow it with --replace.");
        }
    }

    private int apply(Sync sync, Plan plan, Planning planning) {
        long total = plan.changes().stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .count();
        planning.meter().applying(Math.toIntExact(total));
        shell.out().println();
        ApplyReport report = sync.apply(plan, (outcome, done, all) -> {
            planning.meter().ended(outcome, done, all);
            planning.ticker().aside(() -> shell.out().println(line(outcome, "[" + done + "/" + all + "] ")));
        });
        planning.endProgress();
        shell.out().println(counts(report));
        report.failed().forEach(outcome -> shell.err().println("error: " + outcome));
        if (!report.isSuccess()) {
            shell.err().println("Plan again: the next plan has what is left.");
        }
        return report.isSuccess() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** The next 'pull --update' can tell which side changed. */
    private void remember(Path directory, Plan plan, Planning planning) {
        try {
            DirectoryUpdate.applied(
                    shell.path(directory),
                    planning.target().organization().id(),
                    shell.environment(),
                    plan.changes().stream()
                            .flatMap(change -> change.desired().stream())
                            .map(DesiredAction::place)
                            .collect(Collectors.toSet()));
        } catch (UncheckedIOException e) {
            // It is done all the same; an update then says that it does not know.
            shell.err().println("Note: " + e.getMessage());
        }
    }

    private String line(Outcome outcome, String count) {
        Style style = new Style(shell.isColored());
        String result = outcome.result() == Result.DONE ? style.green("done") : style.red("FAILED");
        return count + result + "  " + outcome.change().kind() + " "
                + outcome.change().shownName()
                + outcome.id().map(id -> " (" + id + ")").orElse("");
    }

    private static String counts(ApplyReport report) {
        long failed = count(report, Result.FAILED);
        long notTried = count(report, Result.NOT_TRIED);
        return "Applied: " + Output.count(count(report, Result.DONE), "change") + " done"
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (notTried > 0 ? ", " + notTried + " not tried" : "")
                + ".";
    }

    private static long count(ApplyReport report, Result result) {
        return report.outcomes().stream().filter(one -> one.result() == result).count();
    }
}
