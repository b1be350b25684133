package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.plan.PlanPage;
import io.github.genesysdataactions.workbench.plan.SavedPlan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description = "Show what 'apply' would do to the organization. Changes nothing.",
        footer = {
            "",
            "Exit codes: 0 if there is nothing to do, 2 if there are changes, 1 for errors.",
            "",
            "Examples:",
            "  data-actions plan data-actions --profile test",
            "  data-actions plan data-actions -o plan.json --markdown comment.md"
        })
final class PlanCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DIR", description = "The directory of actions.")
    private Path directory = Path.of("");

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Save the plan to this file, for 'apply FILE'.")
    private @Nullable Path saved;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the plan as Markdown to this file, for a comment on a pull request.")
    private @Nullable Path markdown;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the plan as a web page to this file.")
    private @Nullable Path html;

    @Option(names = "--unmanaged", description = "List the actions that no definition names.")
    private boolean unmanaged;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the plan only if it has changes.")
    private boolean quiet;

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        target.profile(shell);
        DesiredActions desired = Planning.desired(shell, directory, options.selection());
        try (Planning planning = Planning.begin(shell, target)) {
            SyncOptions sync = options.syncOptions(shell, options.moves());
            Plan plan = planning.plan(planning.sync(sync), desired, options.selection(), options.prune());
            PlanPage page = new PlanPage(plan, planning.target().toString());
            if (saved != null) {
                SavedPlan.of(
                                plan,
                                desired,
                                planning.target(),
                                directory.toString(),
                                options.selection(),
                                options.prune(),
                                options.moves())
                        .write(shell.path(saved));
            }
            if (markdown != null) {
                Output.write(shell.path(markdown), page.markdown());
            }
            if (html != null) {
                Output.write(shell.path(html), page.html());
            }
            if (json) {
                shell.out().println(plan.toJson());
            } else if (!quiet || plan.hasChanges()) {
                page.lines(new Style(shell.isColored()), unmanaged)
                        .forEach(line -> shell.out().println(line));
            }
            return plan.hasChanges() ? ExitCode.CHANGES : ExitCode.OK;
        }
    }
}
