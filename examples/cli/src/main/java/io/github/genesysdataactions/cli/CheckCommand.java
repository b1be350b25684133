package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.integration.CheckReport;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.workbench.organization.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Check that the login, the permissions and the integration work. Changes nothing.",
        footer = {"", "Example:", "  data-actions check --profile test"})
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private TargetOptions target = new TargetOptions();

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Target connected = target.connect(shell, new CallListener() {})) {
            shell.out().println("Organization: " + connected);
            CheckReport report = connected.genesys().check();
            shell.out().println(report);
            return report.isOk() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
