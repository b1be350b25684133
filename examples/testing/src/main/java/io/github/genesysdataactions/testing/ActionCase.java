package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One test case of an action, as a file: input, what the backend answers, the request that is expected, and the output or
 * the failure.
 *
 * <pre>{@code
 * {
 *   "input": {"name": "Ann"},
 *   "answers": [{"status": 200, "json": {"orders": [{"state": "open"}]}}],
 *   "request": {"method": "POST", "url": "https://orders.example.com/find", "json": {"name": "Ann"}},
 *   "output": {"state": "open"}
 * }
 * }</pre>
 *
 * <p>All parts but {@code input} may be left out: then they are not looked at. {@code ***} in an expected text stands for
 * anything. docs/testing-data-actions.md has every field. Immutable.
 */
public final class ActionCase {
    private final String name;
    private final ObjectNode json;

    private ActionCase(String name, ObjectNode json) {
        this.name = name;
        this.json = json;
    }

    /**
     * Reads a case.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if it is not JSON or has a field that cases do
     *     not have; {@code problems()} has each fault with line and column
     * @throws UncheckedIOException if there is no such file
     */
    public static ActionCase read(Path file) {
        try {
            String fileName = String.valueOf(file.getFileName());
            return new ActionCase(
                    fileName.replaceFirst("\\.json$", ""), CaseReader.read(fileName, Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the case " + file + " failed. Check that it exists.", e);
        }
    }

    /**
     * Reads the cases of a folder, {@code *.json}, by their names; none if there is no such folder.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException as {@link #read} does
     */
    public static List<ActionCase> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ActionCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the cases of " + folder + " failed.", e);
        }
    }

    /** Reads the cases beside an action, which are in its folder {@code cases}. */
    public static List<ActionCase> of(ActionRunner runner) {
        return readAll(folder(runner));
    }

    /** Returns where the cases of an action are: {@code cases} in its folder, or in a folder named as its export file. */
    public static Path folder(ActionRunner runner) {
        return runner.folder()
                .orElseThrow(() -> new IllegalArgumentException("The action '" + runner.name()
                        + "' was not read from a file, so there is no folder for its cases. Use"
                        + " ActionCase.readAll(folder)."))
                .resolve("cases");
    }

    /**
     * Makes a case of a run, without secrets. An answer that is JSON is in it as JSON; where its line breaks and spaces show in
     * the outcome, as in the message of a failure, its text.
     */
    public static ActionCase of(ActionResult result) {
        ActionCase readable = new ActionCase(result.actionName(), CaseWriter.of(result, false));
        return readable.repeats(result.runner())
                ? readable
                : new ActionCase(result.actionName(), CaseWriter.of(result, true));
    }

    private boolean repeats(ActionRunner runner) {
        try {
            return run(runner).isAsExpected();
        } catch (MissingBackendException | BackendFailedException e) {
            return false;
        }
    }

    /**
     * Makes a case of a test in an organization: its input, what the backend answered there, the request, output or
     * failure. Secrets are masked as the runner says.
     *
     * @param runner the same action, which says the method and what is masked
     */
    public static ActionCase of(ActionRunner runner, Map<String, ?> input, TestResult test) {
        return new ActionCase(runner.name(), CaseWriter.of(runner, Inputs.of(input), test));
    }

    /** Returns the name: that of its file. */
    public String name() {
        return name;
    }

    /** Returns the inputs. */
    public Map<String, @Nullable Object> input() {
        return Values.map(inputTree());
    }

    ObjectNode inputTree() {
        return (ObjectNode) json.get("input");
    }

    /** Returns what is expected of a part, if the case says so. */
    Optional<JsonNode> expected(String part) {
        return Optional.ofNullable(json.get(part));
    }

    /** Returns what the backend answers, one after the other. */
    public List<BackendAnswer> answers() {
        List<BackendAnswer> answers = new ArrayList<>();
        json.path("answers").forEach(answer -> answers.add(answer(answer)));
        return answers;
    }

    private static BackendAnswer answer(JsonNode answer) {
        int status = answer.path("status").asInt(200);
        BackendAnswer made = answer.path("noAnswer").asBoolean()
                ? BackendAnswer.noAnswer()
                : answer.has("functionError")
                        ? BackendAnswer.functionError(
                                answer.at("/functionError/errorType").asText("Error"),
                                answer.at("/functionError/errorMessage").asText())
                        : answer.has("json")
                                ? BackendAnswer.json(status, (Object) answer.get("json"))
                                : BackendAnswer.text(status, answer.path("text").asText(""));
        double seconds = answer.path("afterSeconds").asDouble();
        return made.after(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** Runs the case with the action of a runner, and holds the outcome against what is expected. */
    public CaseResult run(ActionRunner runner) {
        ActionRunner answering = runner.backend(Backend.inOrder(answers().toArray(BackendAnswer[]::new)));
        ObjectNode input = inputTree();
        return new CaseResult(this, answering.run(Values.json(input)));
    }

    /**
     * Writes the case; its folder is made if it is not there.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(Objects.requireNonNull(folder, "folder"));
            Files.writeString(file, Values.pretty(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the case " + file + " failed.", e);
        }
    }

    /** Returns the file's text. */
    public String toJson() {
        return Values.pretty(json) + "\n";
    }

    /** Names the case. */
    @Override
    public String toString() {
        return name;
    }

    /** Writes the parts of a case. */
    private static final class CaseWriter {
        private static ObjectNode of(ActionResult result, boolean isExact) {
            Masking masking = result.masking();
            ObjectNode made = Json.object();
            made.set("input", masking.tree(result.inputTree()));
            ArrayNode answers = made.putArray("answers");
            for (Execution.Exchange exchange : result.exchanges()) {
                answers.add(answer(exchange.answer(), isExact, masking));
            }
            result.request().ifPresent(request -> made.set("request", request(request, masking)));
            result.error()
                    .ifPresentOrElse(
                            failure -> made.putObject("failure")
                                    .put("step", failure.step().name())
                                    .put("status", failure.status())
                                    .put("code", failure.code())
                                    .put("message", masking.text(failure.message())),
                            () -> made.set("output", masking.tree(result.outputTree())));
            return made;
        }

        private static ObjectNode answer(BackendAnswer answer, boolean isExact, Masking masking) {
            ObjectNode made = Json.object();
            switch (answer.fault()) {
                case NO_ANSWER -> made.put("noAnswer", true);
                case FUNCTION_ERROR ->
                    made.putObject("functionError")
                            .put("errorType", answer.type())
                            .put("errorMessage", masking.text(answer.body()));
                case NONE -> {
                    made.put("status", answer.status());
                    put(made, "text", isExact ? TextNode.valueOf(answer.body()) : answer.jsonOrText(), masking);
                }
            }
            if (!answer.delay().isZero()) {
                made.put("afterSeconds", answer.delay().toMillis() / 1000.0);
            }
            return made;
        }

        private static void put(ObjectNode made, String textField, JsonNode jsonOrText, Masking masking) {
            if (jsonOrText.isTextual()) {
                made.put(textField, masking.text(jsonOrText.textValue()));
            } else {
                made.set("json", masking.tree(jsonOrText));
            }
        }

        private static ObjectNode request(BackendRequest request, Masking masking) {
            ObjectNode made = Json.object().put("method", request.method()).put("url", Trace.url(request, masking));
            ObjectNode headers = made.putObject("headers");
            request.headers()
                    .forEach((name, value) ->
                            headers.put(name, masking.hidesHeader(name) ? Masking.MASK : masking.text(value)));
            if (!request.body().isEmpty()) {
                put(made, "body", Values.jsonOrText(request.body()), masking);
            }
            return made;
        }

        private static ObjectNode of(ActionRunner runner, ObjectNode input, TestResult test) {
            Masking masking = Trace.masking(runner).with(input, List.of());
            ObjectNode made = Json.object();
            made.set("input", masking.tree(input));
            Recording recording = new Recording(test);
            recording.answer().ifPresent(answer -> made.putArray("answers").add(answer(answer, false, masking)));
            recording
                    .result(Step.URL)
                    .filter(url -> recording.ran(Step.REQUEST))
                    .ifPresent(url -> {
                        ObjectNode request = made.putObject("request")
                                .put(
                                        "method",
                                        runner.action()
                                                .config()
                                                .at("/request/requestType")
                                                .asText())
                                .put("url", masking.text(url.asText()));
                        recording.result(Step.HEADERS).ifPresent(rendered -> {
                            ObjectNode headers = request.putObject("headers");
                            rendered.properties()
                                    .forEach(header -> headers.put(
                                            header.getKey(),
                                            masking.hidesHeader(header.getKey())
                                                    ? Masking.MASK
                                                    : masking.text(
                                                            header.getValue().asText())));
                        });
                        recording.result(Step.REQUEST_TEMPLATE).ifPresent(body -> put(request, "body", body, masking));
                    });
            test.finalResult().ifPresent(output -> made.set("output", masking.tree(Values.jsonOrText(output))));
            if (!test.isSuccess()) {
                ObjectNode failure = made.putObject("failure");
                recording.failedStep().ifPresent(step -> failure.put("step", step.name()));
                test.error()
                        .flatMap(error -> Optional.of(Values.jsonOrText(error.toJson())))
                        .ifPresent(error -> {
                            if (error.path("status").isInt()) {
                                failure.set("status", error.get("status"));
                            }
                            if (error.path("errorCode").isTextual()) {
                                failure.set(
                                        "code",
                                        TextNode.valueOf(error.get("errorCode").asText()));
                            }
                        });
            }
            return made;
        }
    }
}
