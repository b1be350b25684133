package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.ActionCase;
import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.BackendAnswer;
import io.github.genesysdataactions.workbench.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description =
                "Create a folder with a new action: its contract, its templates, a sample input and a first case.",
        footer = {
            "",
            "Examples:",
            "  data-actions new find-order",
            "  data-actions new find-order --from-answer order.json --url 'https://orders.example.com/$$esc.url(\"$${input.id}\")'"
        })
final class NewCommand implements Callable<Integer> {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} _-]{0,48}[\\p{L}\\p{N}_]|[\\p{L}\\p{N}_]");
    private static final String INPUT = "{\"id\":\"A-1\"}";
    private static final String ANSWER = "{\"id\":\"A-1\",\"status\":\"open\"}";

    private final Shell shell;

    @Parameters(paramLabel = "NAME", description = "The name of the action and of its folder.")
    private String name = "";

    @Option(
            names = "--from-answer",
            paramLabel = "FILE",
            description = "A sample answer of your web service (JSON), from which the output contract is derived.")
    private @Nullable Path answer;

    @Option(
            names = "--url",
            paramLabel = "TEMPLATE",
            defaultValue = "https://orders.example.com/orders/$$esc.url(\"$${input.id}\")",
            description = "The URL template of the action. Its one input is 'id'.")
    private String url = "";

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Where to create the folder. Default: the current directory.")
    private Path parent = Path.of("");

    NewCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String body = answer == null ? ANSWER : RunInput.read(shell, answer);
        ActionDefinition definition = ActionDefinition.builder(name)
                .get(url)
                .input(in -> in.required(
                        "id", Schema.string().description("What to look for").minLength(1)))
                .output(Schema.fromSample(body))
                .build();
        Path directory = shell.path(parent);
        if (!Files.isDirectory(directory)) {
            throw new UsageException("There is no directory " + parent + " (--in). Make it first.");
        }
        if (!PLAIN.matcher(name).matches()) {
            throw new UsageException(
                    "'" + name + "' is not a valid folder name; write up to 50 letters, digits, spaces, _ and -."
                            + " The name of the action itself, in action.json, may be any.");
        }
        Path there = directory.resolve(name);
        if (Files.exists(there)) {
            throw new UsageException("There is already something named " + shell.shown(there)
                    + ". Give the action another name, or delete that.");
        }
        Path folder = ExportFolder.writeInto(ExportFile.of(definition, IntegrationType.WEB_SERVICES), directory);
        Output.write(folder.resolve("sample.json"), INPUT + "\n");
        ActionRunner runner = ActionRunner.of(folder, shell.environment());
        ActionResult first =
                runner.backend(request -> BackendAnswer.text(200, body)).run((Object) INPUT);
        first.saveCase(ActionCase.folder(runner).resolve("first.json"));
        String shown = shell.shown(folder);
        String quoted = shown.contains(" ") ? "\"" + shown + "\"" : shown;
        shell.out()
                .println("Wrote " + shown + ": action.json, the contract in input.schema.json and output.schema.json,");
        shell.out().println("success.vm, sample.json and cases/first.json. Edit them, and then:");
        shell.out().println("  data-actions lint " + quoted);
        shell.out().println("  data-actions test " + quoted);
        return ExitCode.OK;
    }
}
