package io.github.genesysdataactions.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is run without a command: the help. */
@Command(
        name = "data-actions",
        description =
                "Checks, runs and tests Genesys Cloud data actions, and keeps an organization in step with files.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = RootCommand.Version.class,
        footer = {
            "",
            "FILE is an export file of the admin page (*.custom.json) or a folder with action.json. DIR"
                    + " is a directory of them. @{env.NAME} in a file stands for the environment variable NAME.",
            "",
            "Exit codes: 0 for success, 1 for errors, wrong usage and findings, 2 if plan or diff has changes.",
            "",
            "Begin with:",
            "  data-actions new find-order",
            "  data-actions test find-order"
        })
final class RootCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;

    RootCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.err().println("error: There is no command. Write one of those below.");
        spec.commandLine().usage(shell.err());
        return ExitCode.FAILED;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"data-actions " + text() + ", Java " + Runtime.version()};
        }

        static String text() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return version == null ? "0.1.0-SNAPSHOT" : version;
        }
    }
}
