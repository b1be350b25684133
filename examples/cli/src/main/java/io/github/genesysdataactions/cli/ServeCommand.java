package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.local.LocalCloud;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Run a Genesys Cloud on this machine, until it is interrupted.",
        footer = {"", "Example:", "  data-actions serve --port 8780"})
final class ServeCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + LocalCloud.DEFAULT_PORT,
            description = "The port; " + LocalCloud.DEFAULT_PORT + " unless set, 0 for a free one.")
    private int port;

    ServeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port is " + port + "; a port is 0 to 65535.");
        }
        try (LocalCloud cloud = LocalCloud.builder().port(port).start()) {
            shell.out().println("export GENESYS_BASE_URL=" + cloud.url());
            shell.out().println("export GENESYS_CLIENT_ID=" + cloud.clientId());
            shell.out().println("export GENESYS_CLIENT_SECRET=" + cloud.clientSecret());
            shell.out().println("export GENESYS_INTEGRATION_ID=" + cloud.integrationId());
            shell.out().flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }
}
