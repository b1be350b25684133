package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.local.api.ActionReader;
import io.github.genesysdataactions.local.api.Refusal;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An action to be run, and where its parts are written. */
final class TestedAction {
    private static final String EXPORT = ".custom.json";
    /** What the admin page adds to the name of an export, before date and time. */
    private static final String BY_THE_ADMIN_PAGE = " - Exported ";

    private static final String FUNCTIONS = "function-data-actions";

    /** A function has 15 seconds at most, and unless its settings, which are in no file, say less. */
    private static final int FUNCTION_SECONDS = 15;

    private static final Map<String, String> FOLDER_FILES = Map.of(
            "config.request.requestTemplate", "request.vm",
            "config.response.successTemplate", "success.vm");

    private final ActionRecord record;
    private final boolean isFunction;
    private final @Nullable Path path;
    private final Map<String, String> templateFiles = new LinkedHashMap<>();
    private final @Nullable JsonFile json;

    private TestedAction(ObjectNode create, boolean isFunction, @Nullable Path path) {
        this.path = path;
        this.isFunction = isFunction;
        this.record = record(isFunction ? callable(create) : create);
        if (path == null) {
            json = null;
            return;
        }
        String shown = String.valueOf(path.getFileName());
        boolean isFolder = Files.isDirectory(path);
        json = new JsonFile(
                isFolder ? shown + "/action.json" : shown, read(isFolder ? path.resolve("action.json") : path));
        if (isFolder) {
            FOLDER_FILES.forEach((part, file) -> {
                if (Files.exists(path.resolve(file))) {
                    templateFiles.put(part, shown + "/" + file);
                }
            });
        }
    }

    static TestedAction of(ActionDefinition definition) {
        ObjectNode create = object(definition.toJson());
        if (!create.has("integrationId")) {
            create.put("integrationId", "test");
        }
        return new TestedAction(create, hasNoUrl(create), null);
    }

    static TestedAction of(Action action) {
        boolean isFunction = action.urlTemplate().isEmpty();
        return of(ExportFile.of(action, isFunction ? FUNCTIONS : "custom-rest-actions"), null);
    }

    static TestedAction of(ExportFile file) {
        return of(file, null);
    }

    private static TestedAction of(ExportFile file, @Nullable Path path) {
        ObjectNode create = file.actionType().equals("customAuth")
                ? signIn(object(file.toJson()))
                : object(file.toCreateJson("Test", "test"));
        return new TestedAction(
                create, file.integrationType().filter(FUNCTIONS::equals).isPresent(), path);
    }

    /** Nobody creates a custom authentication action, but it runs as any other does. */
    private static ObjectNode signIn(ObjectNode file) {
        ObjectNode create = Json.object();
        create.put("category", "Test").put("integrationId", "test").set("name", file.path("name"));
        create.set("config", file.path("config"));
        create.set("contract", file.path("contract"));
        return create;
    }

    private static boolean hasNoUrl(ObjectNode create) {
        return create.at("/config/request/requestUrlTemplate").isMissingNode();
    }

    /** Gives a function data action, which has no URL, what a run needs. */
    private static ObjectNode callable(ObjectNode create) {
        ObjectNode config = create.withObject("/config");
        config.put(
                "timeoutSeconds",
                Math.min(FUNCTION_SECONDS, config.path("timeoutSeconds").asInt(FUNCTION_SECONDS)));
        config.withObject("/request").put("requestUrlTemplate", "function").put("requestType", "POST");
        return create;
    }

    /** Reads an export file or a folder; its directory is where its neighbors are. */
    static TestedAction read(Path path, Map<String, String> environment) {
        Path whole = Objects.requireNonNull(path, "path").toAbsolutePath().normalize();
        Path export = whole.resolveSibling(whole.getFileName() + EXPORT);
        if (Files.notExists(whole.resolve("action.json")) && Files.exists(export)) {
            // The folder of the cases of an export file, or a name without its ending.
            whole = export;
        }
        if (Files.notExists(whole)) {
            throw new IllegalArgumentException("There is no " + path + " (" + whole
                    + "). Name an export file (*.custom.json) or a folder with action.json.");
        }
        if (Files.isDirectory(whole) && Files.notExists(whole.resolve("action.json"))) {
            throw new IllegalArgumentException(path + " is a folder without action.json. For one action of a directory,"
                    + " name it: ActionRunner.of(Path.of(\"" + path + "/find-order\"))"
                    + somethingIn(whole) + ".");
        }
        return of(ActionDirectory.readOne(whole, environment).file(), whole);
    }

    /** Finds an action in a directory by the name of its file or folder, or its own name. */
    static TestedAction find(Path directory, String name, Map<String, String> environment) {
        Path whole = directory.toAbsolutePath().normalize();
        if (Files.exists(whole.resolve(name).resolve("action.json"))
                || Files.exists(whole.resolve(name + EXPORT))
                || Files.isRegularFile(whole.resolve(name))) {
            return read(whole.resolve(name), environment);
        }
        return ActionDirectory.read(whole, environment).entries().stream()
                .filter(entry ->
                        entry.file().name().equals(name) || entry.file().name().startsWith(name + BY_THE_ADMIN_PAGE))
                .findFirst()
                .map(entry -> read(whole.resolve(entry.place()), environment))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no action '" + name + "' in " + directory + somethingIn(whole) + "."));
    }

    private static String somethingIn(Path directory) {
        try (var files = Files.list(directory)) {
            String names = files.filter(
                            file -> file.toString().endsWith(EXPORT) || Files.exists(file.resolve("action.json")))
                    .map(file -> file.getFileName()
                            + nameOf(file).map(name -> " ('" + name + "')").orElse(""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "; it has none" : "; it has " + names;
        } catch (IOException e) {
            return "";
        }
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Values.parse(json, "The action", "");
    }

    private static ActionRecord record(ObjectNode create) {
        String name = create.path("name").asText();
        try {
            return ActionReader.read(create).withId("test");
        } catch (Refusal e) {
            throw new InvalidDefinitionException(
                    "Action '" + name + "'",
                    List.of(new Problem("$", String.valueOf(e.getMessage()), "Genesys Cloud would refuse it, too.")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed.", e);
        }
    }

    String name() {
        return record.name();
    }

    ActionRecord record() {
        return record;
    }

    /** Returns whether it is a function data action. */
    boolean isFunction() {
        return isFunction;
    }

    Contract contract() {
        ObjectNode contract = Json.object();
        contract.putObject("input").set("inputSchema", record.contract().inputSchema());
        contract.putObject("output").set("successSchema", record.contract().successSchema());
        return Contract.parse(Values.json(contract));
    }

    /** Returns the file or folder, if the action was read from one. */
    Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** Returns the directory for what belongs to the action, such as cases. */
    Optional<Path> directory() {
        return path().map(file -> Files.isDirectory(file)
                ? file
                : file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.(custom\\.)?json$", "")));
    }

    /** Returns the names of the actions beside it, as far as they can be read. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (path != null) {
            try (var files = Files.list(Objects.requireNonNull(path.getParent()))) {
                files.forEach(file -> nameOf(file).ifPresent(names::add));
            } catch (IOException e) {
                throw new UncheckedIOException("Reading the directory of " + path + " failed.", e);
            }
        }
        return names;
    }

    private static Optional<String> nameOf(Path file) {
        try {
            if (Files.exists(file.resolve("action.json"))) {
                return Optional.of(ExportFolder.read(file).name());
            }
            return file.toString().endsWith(EXPORT)
                    ? Optional.of(ExportFile.read(file).name())
                    : Optional.empty();
        } catch (InvalidDefinitionException e) {
            return Optional.empty();
        }
    }

    /** Returns the names of the inputs of the contract. */
    List<String> inputs() {
        return Inputs.names(record.contract().inputSchema());
    }

    JsonNode config() {
        return record.config();
    }

    /** Returns the text of a template by its field, such as {@code config.request.requestTemplate}. */
    String template(String part) {
        return part.startsWith("config.request.headers.")
                ? config().at("/request/headers")
                        .path(part.substring("config.request.headers.".length()))
                        .asText()
                : config().at(part.substring("config".length()).replace('.', '/'))
                        .asText();
    }

    /** Returns the file and place of what the engine names. */
    Place place(io.github.genesysdataactions.local.execute.Place engine) {
        return place(engine.part(), engine.position().line(), engine.position().column());
    }

    /** Returns the file and place of a position in a part. */
    Place place(String part, int line, int column) {
        String file = templateFiles.get(part);
        if (file != null) {
            return new Place(file, line, column);
        }
        if (json == null) {
            return new Place(part, line, column);
        }
        String template = template(part);
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = template.indexOf('\n', start) + 1;
        }
        return json.inText(pointer(part), start + column - 1);
    }

    private static String pointer(String part) {
        for (String map : List.of("config.request.headers.", "config.response.translationMap.")) {
            if (part.startsWith(map)) {
                return "/" + map.substring(0, map.length() - 1).replace('.', '/') + "/"
                        + JsonFile.escaped(part.substring(map.length()));
            }
        }
        return "/" + part.replace('.', '/');
    }

    /** Returns the place of an entry of translationMap or translationMapDefaults. */
    Place entry(String map, String name) {
        return json == null
                ? new Place("config.response." + map + "." + name, 1, 1)
                : json.of("/config/response/" + map + "/" + JsonFile.escaped(name));
    }
}
