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
        description = "Run a Genesys Cloud on this machine, until it is interrupted.",
        footer = {"", "Examples:", "  data-actions serve", "  data-actions serve --load data-actions --port 0"})
final class ServeCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--port", paramLabel = "PORT", description = "The port; 8780 unless set, 0 for a free one.")
    private @Nullable String port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on; 127.0.0.1 unless set. On others there is no page.")
    private @Nullable String bind;

    @Option(names = "--client-id", paramLabel = "ID", description = "The id of the OAuth client; random unless set.")
    private @Nullable String clientId;

    @Option(names = "--client-secret", paramLabel = "SECRET", description = "Its secret; random unless set.")
    private @Nullable String clientSecret;

    @Option(names = "--load", paramLabel = "DIR", description = "Start with the export files and folders of DIR.")
    private List<Path> load = List.of();

    @Option(
            names = "--env",
            paramLabel = "FILE",
            description = "Write the export lines into FILE once it answers, for scripts that start it in the"
                    + " background; it is removed at the end.")
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
