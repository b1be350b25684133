package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "from-terraform",
        description = "Write the data actions of a Terraform state into a new directory. Needs no network.",
        footer = {
            "",
            "Values that the state marks as sensitive become @{env.NAME}.",
            "",
            "Example:",
            "  terraform show -json > state.json",
            "  data-actions from-terraform state.json data-actions"
        })
final class FromTerraformCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "STATE", description = "The output of 'terraform show -json'.")
    private Path state = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "A new or empty directory.")
    private Path directory = Path.of("");

    FromTerraformCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(shell.path(state))) {
            throw new UsageException("There is no " + state + ". Write it with: terraform show -json > state.json");
        }
        ActionDirectory read = ActionDirectory.readTerraform(shell.path(state));
        if (read.entries().isEmpty()) {
            throw new UsageException(
                    state + " has no data action: no resource of the type genesyscloud_integration_action.");
        }
        read.write(shell.path(directory));
        read.passedOver().forEach(problem -> shell.err().println("Passed over " + problem));
        shell.out()
                .println(Output.count(read.entries().size(), "action") + " in " + directory
                        + ". Look through them: data-actions lint " + directory);
        return ExitCode.OK;
    }
}
