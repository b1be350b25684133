package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.workbench.Output;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pull",
        description = "Write all actions of the organization into a directory, which is new or empty. Header values and"
                + " URLs are written as they are: look for secrets with 'lint' before you commit them.",
        footer = {"", "Example:", "  data-actions pull data-actions --profile test"})
final class PullCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DIR", description = "Where the actions are written.")
    private Path directory = Path.of("");

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing that went well.")
    private boolean quiet;

    PullCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Planning planning = Planning.begin(shell, target)) {
            if (!quiet) {
                shell.out().println("Organization: " + planning.target());
            }
            ActionDirectory pulled = planning.sync(SyncOptions.standard()).pull(shell.path(directory));
            planning.meter().end();
            planning.ticker().aside(() -> {});
            if (!quiet) {
                shell.out().println(Output.count(pulled.entries().size(), "action") + " in " + directory + ".");
            }
            return ExitCode.OK;
        }
    }
}
