package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.testing.BackendFailedException;
import io.github.genesysdataactions.testing.MissingBackendException;
import io.github.genesysdataactions.workbench.Style;
import io.github.genesysdataactions.workbench.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The program {@code data-actions}: {@code java -jar genesys-data-actions-cli-…-all.jar COMMAND …}. */
public final class Main {
    private static final int WIDTH = 100;

    /** It tells of all the others. */
    private static final String COMPLETION = "completion";

    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("lint", LintCommand.class);
        COMMANDS.put("run", RunCommand.class);
        COMMANDS.put("test", TestCommand.class);
        COMMANDS.put("new", NewCommand.class);
        COMMANDS.put("contract", ContractCommand.class);
        COMMANDS.put("diff", DiffCommand.class);
        COMMANDS.put("plan", PlanCommand.class);
        COMMANDS.put("apply", ApplyCommand.class);
        COMMANDS.put("pull", PullCommand.class);
        COMMANDS.put("from-terraform", FromTerraformCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("conformance", ConformanceCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put(COMPLETION, CompletionCommand.class);
        COMMANDS.put("warm-up", WarmUpCommand.class);
    }

    private Main() {}

    /** Runs one command, and ends the process with its exit code. */
    public static void main(String[] args) {
        // Before the first logger is made: what is not told as an error is told as a warning, without time and thread.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        System.setProperty("org.slf4j.simpleLogger.showLogName", "false");
        System.exit(run(shell(), args));
    }

    private static Shell shell() {
        Map<String, String> environment = System.getenv();
        boolean isTerminal = Terminal.isPresent();
        @SuppressWarnings("SystemConsoleNull") // asked for only where there is a terminal
        Console console = isTerminal ? System.console() : null;
        // What is piped or redirected is read by programs, and JSON is UTF-8.
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new Shell(
                environment,
                Path.of(""),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                Optional.ofNullable(console).map(Console::reader).map(BufferedReader::new),
                Style.of(environment).isColored(),
                Clock.systemUTC());
    }

    /** Runs one command. */
    static int run(Shell shell, String... args) {
        CommandLine program = new CommandLine(RootCommand.class, new Commands(shell));
        Optional<String> asked =
                Arrays.stream(args).filter(word -> !word.startsWith("-")).findFirst();
        // To look at one class takes a tenth of the time of looking at all of them.
        COMMANDS.forEach((name, type) -> {
            boolean isOne = asked.filter(COMMANDS::containsKey)
                    .filter(word -> !word.equals(COMPLETION))
                    .isPresent();
            if (!isOne || name.equals(asked.get())) {
                program.addSubcommand(name, type);
            }
        });
        Ansi ansi = shell.isColored() ? Ansi.ON : Ansi.OFF;
        int code = program.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(WIDTH)
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, given) -> wrongUsage(shell, error))
                .setExecutionExceptionHandler((error, command, parsed) -> failed(shell, error))
                .execute(args);
        shell.out().flush();
        return code;
    }

    private static int wrongUsage(Shell shell, ParameterException error) {
        shell.err().println("error: " + error.getMessage());
        shell.err().println("See '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.FAILED;
    }

    private static int failed(Shell shell, Exception error) {
        boolean isExplained = error instanceof DataActionsException
                || error instanceof UsageException
                || error instanceof IllegalArgumentException
                || error instanceof UncheckedIOException
                || error instanceof MissingBackendException
                || error instanceof BackendFailedException;
        shell.err()
                .println(
                        isExplained
                                ? "error: " + error.getMessage()
                                : "error: This is a bug in this program: " + error
                                        + ". Please report it with the command that you ran and these lines:");
        if (!isExplained) {
            Arrays.stream(error.getStackTrace())
                    .limit(8)
                    .forEach(line -> shell.err().println("    at " + line));
        }
        return ExitCode.FAILED;
    }

    /** Makes commands with the shell that they run in. */
    private record Commands(Shell shell) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Shell.class})) {
                    return type.cast(constructor.newInstance(shell));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
