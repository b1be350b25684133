package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.local.LocalCloud;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "warm-up",
        description = "Load the program's classes once, to make an archive that shortens later starts. Works on"
                + " this machine only.",
        footer = {
            "",
            "Example:",
            "  java -XX:ArchiveClassesAtExit=cli.jsa -jar genesys-data-actions-cli-0.1.0-SNAPSHOT-all.jar warm-up"
        })
final class WarmUpCommand implements Callable<Integer> {
    private final Shell shell;

    WarmUpCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (TemporaryFolder made = TemporaryFolder.make();
                LocalCloud cloud = LocalCloud.start()) {
            Map<String, String> environment = Map.of(
                    "GENESYS_BASE_URL", cloud.url().toString(),
                    "GENESYS_CLIENT_ID", cloud.clientId(),
                    "GENESYS_CLIENT_SECRET", cloud.clientSecret(),
                    "GENESYS_INTEGRATION_ID", cloud.integrationId());
            Shell inside =
                    new Shell(environment, made.path(), nowhere, nowhere, Optional.empty(), false, shell.clock());
            Main.run(inside, "new", "find-order");
            Main.run(inside, "lint", ".");
            Main.run(inside, "test", ".");
            Main.run(inside, "plan", ".");
        }
        shell.out().println("Done: nothing is left of it but the archive, if the command line asked for one.");
        return ExitCode.OK;
    }
}
