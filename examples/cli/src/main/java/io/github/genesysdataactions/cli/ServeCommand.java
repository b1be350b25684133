package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.local.ActionLint;
import io.github.genesysdataactions.local.Launcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Run local-cloud, an imitation of Genesys Cloud, on this machine until interrupted.",
        footer = {"", "Examples:", "  data-actions serve", "  data-actions serve --load data-actions --port 0"})
final class ServeCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 for a free one. Default: 8780.")
    private @Nullable String port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on. The page is served on loopback only. Default: 127.0.0.1.")
    private @Nullable String bind;

    @Option(names = "--client-id", paramLabel = "ID", description = "The id of the OAuth client. Default: random.")
    private @Nullable String clientId;

    @Option(
            names = "--client-secret",
            paramLabel = "SECRET",
            description = "The secret of the OAuth client. Default: random.")
    private @Nullable String clientSecret;

    @Option(
            names = "--load",
            paramLabel = "DIR",
            description = "Start with the actions of this directory, folder or export file.")
    private List<Path> load = List.of();

    @Option(
            names = "--env",
            paramLabel = "FILE",
            description = "Write the variables to this file once the server is ready, for scripts that start it in the"
                    + " background. Removed at the end.")
    private @Nullable Path env;

    ServeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        List<String> args = new ArrayList<>();
        add("--port", port, args);
        add("--bind", bind, args);
        add("--client-id", clientId, args);
        add("--client-secret", clientSecret, args);
        load.forEach(directory -> add("--load", shell.path(directory).toString(), args));
        add("--env", env == null ? null : shell.path(env).toString(), args);
        return Launcher.run(args, ServeCommand::findings, shell.out(), shell.err());
    }

    private static List<ActionLint.Finding> findings(String action) {
        return Lint.of(action).stream()
                .map(finding -> new ActionLint.Finding(
                        finding.rule().id(),
                        finding.verdict().name().toLowerCase(Locale.ROOT),
                        finding.path(),
                        finding.place().map(LintFinding.Place::line).orElse(0),
                        finding.message(),
                        finding.remedy()))
                .toList();
    }

    private static void add(String option, @Nullable String value, List<String> args) {
        if (value != null) {
            args.add(option);
            args.add(value);
        }
    }
}
