package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.testing.ActionCase;
import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.Backend;
import io.github.genesysdataactions.testing.BackendAnswer;
import io.github.genesysdataactions.testing.MissingBackendException;
import io.github.genesysdataactions.workbench.HiddenValues;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Run one action on this machine as Genesys Cloud would, and show each step. Sends nothing"
                + " unless --server is given.",
        footer = {
            "",
            "Default input: sample.json beside the action.",
            "",
            "Examples:",
            "  data-actions run find-order --input orderId=A-1 --answer order.json",
            "  data-actions run find-order --input '{\"orderId\": \"A-1\"}' --status 404 --answer nothing.json",
            "  data-actions run find-order --answer order.json --save found"
        })
final class RunCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "An export file, or a folder with action.json.")
    private Path file = Path.of("");

    @Option(
            names = "--input",
            paramLabel = "INPUT",
            description = "name=value, a JSON object, or @FILE with one. Can be repeated.")
    private List<String> input = List.of();

    @Option(
            names = "--answer",
            paramLabel = "FILE",
            description = "A file with the body that your web service answers. Can be repeated, for one answer after"
                    + " the other.")
    private List<Path> answers = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            defaultValue = "200",
            description = "The HTTP status of the answers. Without --answer, the body is empty. Default: 200.")
    private int status;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Send the request to this server on this machine, and take its answer.")
    private @Nullable URI server;

    @Option(
            names = "--credential",
            paramLabel = "NAME=VARIABLE",
            description = "The value of $${credentials.NAME} in templates, taken from an environment variable.")
    private Map<String, String> credentials = new LinkedHashMap<>();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The base URL for URL templates that begin with '/'.")
    private @Nullable URI baseUrl;

    @Option(names = "--save", paramLabel = "NAME", description = "Save the run as a case, for 'test'.")
    private @Nullable String save;

    @Option(names = "--force", description = "With --save: replace an existing case of that name.")
    private boolean force;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the output only, as JSON.")
    private boolean quiet;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        oneAction();
        ActionRunner runner = backend(runner());
        Optional<Path> target =
                Optional.ofNullable(save).map(name -> ActionCase.folder(runner).resolve(caseName(name) + ".json"));
        target.filter(Files::exists).filter(there -> !force).ifPresent(there -> {
            throw new UsageException(
                    "There is a case " + shell.shown(there) + ". Choose another name, or replace it with --force.");
        });
        HiddenValues hidden =
                HiddenValues.of(HiddenValues.SHORT, ActionDirectory.readOne(shell.path(file), shell.environment()));
        ActionResult result;
        try {
            result = runner.run((Object) input(runner));
        } catch (MissingBackendException e) {
            // Its last lines are for those who write Java.
            String message = String.valueOf(e.getMessage());
            throw new UsageException(hidden.shown(message.substring(0, message.indexOf("Set one up before run")))
                            .stripTrailing()
                    + "\n\nSay what it answers: --answer FILE has the body, --status the status.");
        }
        if (!quiet) {
            shell.out().print(hidden.shown(result.trace()));
        } else if (!result.isSuccess()) {
            shell.err().print(hidden.shown(result.trace()));
        }
        if (result.isSuccess()) {
            shell.out().println(hidden.shown(quiet ? result.outputJson() : "\nOutput: " + result.outputJson()));
        }
        if (target.isPresent()) {
            Path saved = result.saveCase(target.get());
            String text = RunInput.read(shell, saved);
            shell.err()
                    .println("Saved as " + shell.shown(saved) + "."
                            + (hidden.shown(text).equals(text)
                                    ? ""
                                    : " It holds the value of an environment variable, as the request has it: look"
                                            + " before you commit it."));
        }
        return result.isSuccess() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void oneAction() {
        Path place = shell.path(file);
        if (Files.isDirectory(place) && Files.notExists(place.resolve("action.json"))) {
            List<String> there = ActionDirectory.read(place, shell.environment()).entries().stream()
                    .map(entry -> "\"" + file.resolve(entry.place()) + "\"")
                    .toList();
            throw new UsageException(file + " is not an action: it has no action.json."
                    + (there.isEmpty() ? "" : " Name one of those in it: " + String.join(", ", there) + "."));
        }
    }

    private ActionRunner runner() {
        ActionRunner runner = ActionRunner.of(shell.path(file), shell.environment());
        for (Map.Entry<String, String> credential : credentials.entrySet()) {
            String value = shell.environment().get(credential.getValue());
            if (value == null) {
                throw new UsageException("--credential " + credential.getKey() + "=" + credential.getValue()
                        + " names an environment variable that is not set.");
            }
            runner = runner.credential(credential.getKey(), value);
        }
        return baseUrl == null ? runner : runner.baseUrl(baseUrl);
    }

    private ActionRunner backend(ActionRunner runner) {
        if (server != null && !answers.isEmpty()) {
            throw new UsageException("Both --server and --answer are given; each says who answers: give one.");
        }
        if (status < 100 || status > 599) {
            throw new UsageException("--status is " + status + "; an HTTP status is 100 to 599.");
        }
        if (server != null) {
            return runner.backend(Backend.server(server));
        }
        List<BackendAnswer> bodies = new ArrayList<>();
        for (Path answer : answers) {
            if (Files.notExists(shell.path(answer))) {
                throw new UsageException("There is no file " + answer + ". --answer names a file that has the body.");
            }
            bodies.add(BackendAnswer.text(status, RunInput.read(shell, answer)));
        }
        if (bodies.isEmpty() && status != 200) {
            bodies.add(BackendAnswer.status(status));
        }
        return bodies.isEmpty() ? runner : runner.backend(Backend.inOrder(bodies.toArray(BackendAnswer[]::new)));
    }

    private String input(ActionRunner runner) {
        if (!input.isEmpty()) {
            return new RunInput(shell, runner.contract().input()).json(input);
        }
        return ActionDirectory.readOne(shell.path(file), shell.environment())
                .sample()
                .orElse("{}");
    }

    private static String caseName(String given) {
        String name = given.replaceFirst("\\.json$", "");
        if (name.isBlank() || !name.matches("[\\p{L}\\p{N} ._-]+") || name.startsWith(".")) {
            throw new UsageException(
                    "--save is '" + given + "'; write a name of letters, digits, spaces and ._- for the case.");
        }
        return name;
    }
}
