package io.github.genesysdataactions.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a script with which bash and zsh complete commands and options.",
        footer = {"", "Example:", "  source <(data-actions completion)"})
final class CompletionCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.out().print(AutoComplete.bash("data-actions", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
