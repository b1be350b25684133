package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.disk.Disk;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory of actions for version control: export files ({@code *.custom.json}), folders ({@link ExportFolder}), and beside
 * them {@code data-actions.properties}, which says what the files lack.
 *
 * <pre>{@code
 * # of all files
 * category = Orders
 * integration = Web Services Data Actions
 * # of one file or folder
 * find-order.integration = Orders (@{env.STAGE})
 * find-order.category = Search
 * cancel-order.custom.json.integrationId = 0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10
 * }</pre>
 *
 * <p>In a name, a space, {@code :} and {@code =} have a backslash before them, as in all properties files; a blank at the end
 * of a line counts only with one before it. A folder's {@code sample.json}, or {@code <name>.sample.json} beside
 * {@code <name>.custom.json}, is an input for tests: one JSON object.
 *
 * <p>{@code @{env.NAME}} in any text of the files and properties stands for the value of an environment variable;
 * {@code @@{env.NAME}} is that text itself. Values for secrets do not belong there: Genesys Cloud keeps those in the
 * credentials of an integration. Immutable.
 */
public final class ActionDirectory {
    /** The name of the file that says which category and integration the others belong to. */
    public static final String PROPERTIES = "data-actions.properties";

    private static final String EXPORT = ".custom.json";

    /** A state holds all that Terraform manages, so it may be far larger than the actions in it. */
    private static final int LARGEST_STATE = 100_000_000;

    private final List<Entry> entries;
    private final List<Problem> passedOver;

    ActionDirectory(List<Entry> entries, List<Problem> passedOver) {
        this.entries = List.copyOf(entries);
        this.passedOver = List.copyOf(passedOver);
    }

    /**
     * One action of a directory.
     *
     * @param place the name of its file or folder
     * @param file the action, with values instead of {@code @{env.NAME}}
     * @param written the action as the file has it
     * @param category its category, if the directory says so
     * @param integrationName the name of its integration, if the directory says so
     * @param integrationId the id of its integration, if the directory says so
     * @param sample an input for tests as JSON, if there is one
     * @param variables the values of the environment variables that the texts name, by their names; may be secrets
     */
    public record Entry(
            String place,
            ExportFile file,
            ExportFile written,
            Optional<String> category,
            Optional<String> integrationName,
            Optional<String> integrationId,
            Optional<String> sample,
            Map<String, String> variables) {
        /** Copies the variables. */
        public Entry {
            variables = Map.copyOf(variables);
        }

        /** Makes one to be written; where the action then is, {@link ActionDirectory#write} decides. */
        public static Entry of(
                ExportFile file,
                Optional<String> category,
                Optional<String> integrationName,
                Optional<String> integrationId) {
            return new Entry(
                    ExportFolder.name(file.name()),
                    file,
                    new ExportFile(Variables.escape(file.tree())),
                    category,
                    integrationName,
                    integrationId,
                    Optional.empty(),
                    Map.of());
        }

        /** Names the action; the rest may hold secrets. */
        @Override
        public String toString() {
            return "Entry[" + place + "]";
        }
    }

    /** Makes a directory of these actions. */
    public static ActionDirectory of(List<Entry> entries) {
        return new ActionDirectory(entries, List.of());
    }

    /** Reads a directory, with the environment variables of this program; see {@link #read(Path, Map)}. */
    public static ActionDirectory read(Path directory) {
        return read(directory, System.getenv());
    }

    /**
     * Reads a directory. Other files in it and folders without {@code action.json} are ignored, and so are the files
     * of actions that the service makes itself; see {@link #passedOver}.
     *
     * @param environment the values for {@code @{env.NAME}}
     * @throws InvalidDefinitionException if a file is wrong, no action can be created of it at all, as it has a
     *     template's address only, a variable is not set, or the properties
     *     name a file that is not there; {@code problems()} has each fault with file and line
     * @throws UncheckedIOException if the directory does not exist or cannot be read
     */
    public static ActionDirectory read(Path directory, Map<String, String> environment) {
        Map<String, Path> places = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(EXPORT)
                        || Files.isRegularFile(file.resolve(ExportFolder.names().get(0)))) {
                    places.put(name, file);
                }
            }
        } catch (IOException e) {
            throw Disk.failed("Reading the directory " + directory, "Check that it exists and can be read.", e);
        }
        List<Problem> problems = new ArrayList<>();
        Variables variables = new Variables(environment);
        DirectoryProperties properties =
                DirectoryProperties.read(directory.resolve(PROPERTIES), places.keySet(), variables, problems);
        return read("The directory " + directory, places, false, properties, variables, problems);
    }

    /**
     * Reads one export file or folder with its sample, also one of an action that the service makes itself. Nothing
     * else in its directory is read, not even the properties.
     *
     * @param environment the values for {@code @{env.NAME}}
     * @throws InvalidDefinitionException if the file is wrong, or a variable is not set; {@code problems()} has each fault
     *     with file and line
     * @throws UncheckedIOException if there is no such file or it cannot be read
     */
    public static Entry readOne(Path fileOrFolder, Map<String, String> environment) {
        Path file = fileOrFolder.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        ActionDirectory read = read(
                "The action " + fileOrFolder,
                Map.of(name, file),
                true,
                new DirectoryProperties(),
                new Variables(environment),
                problems);
        return read.entries().get(0);
    }

    private static ActionDirectory read(
            String subject,
            Map<String, Path> places,
            boolean alsoOfTheService,
            DirectoryProperties properties,
            Variables variables,
            List<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        List<Problem> passedOver = new ArrayList<>();
        places.forEach((name, file) -> {
            try {
                ExportFile written = Files.isDirectory(file) ? ExportFolder.read(file) : ExportFile.read(file);
                List<Problem> uncreatable = alsoOfTheService ? List.of() : FileDefinition.ofTheService(written.tree());
                if (uncreatable.isEmpty()) {
                    entries.add(entry(name, file, written, properties, variables, problems));
                }
                uncreatable.forEach(problem ->
                        passedOver.add(new Problem(name + ": " + problem.path(), problem.message(), problem.remedy())));
            } catch (InvalidDefinitionException e) {
                e.problems().stream()
                        .map(fault -> new Problem(name + ": " + fault.path(), fault.message(), fault.remedy()))
                        .forEach(problems::add);
            }
        });
        FileParser.refuse(subject, problems);
        return new ActionDirectory(entries, passedOver);
    }

    /**
     * Reads the actions of a Terraform state from a file that {@code terraform show -json} has written; see {@link
     * #parseTerraform}.
     *
     * @throws InvalidDefinitionException as {@link #parseTerraform} does, and if it is not UTF-8 or has more than 100 MB
     * @throws UncheckedIOException if there is no such file or it cannot be read
     */
    public static ActionDirectory readTerraform(Path state) {
        return TerraformState.read(Disk.read(state, LARGEST_STATE), "The Terraform state " + state);
    }

    /**
     * Reads the actions of a Terraform state: each resource {@code genesyscloud_integration_action} with its category
     * and its integration, which is named if the state has it. Texts are taken as they are, since Terraform has
     * resolved its own escapes. {@link #write} writes {@code @{env.NAME}} instead of each text that the state marks as
     * sensitive. {@link #passedOver} has what export files cannot hold.
     *
     * @param json what {@code terraform show -json} prints
     * @throws InvalidDefinitionException if it is something else, or an action lacks a part; {@code problems()} has each
     *     fault with the resource's address and attribute, and quotes no value
     */
    public static ActionDirectory parseTerraform(String json) {
        return TerraformState.read(Objects.requireNonNull(json, "json"), "The Terraform state");
    }

    private static Entry entry(
            String name,
            Path file,
            ExportFile written,
            DirectoryProperties properties,
            Variables variables,
            List<Problem> problems) {
        boolean isFolder = Files.isDirectory(file);
        FileParser.refuse(name, FileDefinition.withoutTemplateText(written.tree()));
        int before = problems.size();
        for (String part : isFolder ? ExportFolder.names() : List.of("")) {
            Path text = file.resolve(part);
            if (Files.exists(text)) {
                variables.check(Disk.read(text), isFolder ? name + "/" + part : name, problems);
            }
        }
        Optional<ObjectNode> sample = isFolder
                ? sample(file, "sample.json", name + "/", variables, problems)
                : sample(
                        file.resolveSibling(""),
                        (name.endsWith(EXPORT) ? name.substring(0, name.length() - EXPORT.length()) : name)
                                + ".sample.json",
                        "",
                        variables,
                        problems);
        ExportFile resolved =
                problems.size() > before ? written : new ExportFile(variables.resolve(written.tree(), name, problems));
        return new Entry(
                name,
                resolved,
                written,
                properties.of(name, DirectoryProperties.CATEGORY),
                properties.of(name, DirectoryProperties.INTEGRATION),
                properties.of(name, DirectoryProperties.INTEGRATION_ID),
                // What the check has found already is not told again.
                sample.map(tree -> Json.write(variables.resolve(tree, name, new ArrayList<>()))),
                variables.named(written.toJson()
                        + properties.texts()
                        + sample.map(Json::write).orElse("")));
    }

    /** Returns the sample as its file has it. */
    private static Optional<ObjectNode> sample(
            Path folder, String name, String prefix, Variables variables, List<Problem> problems) {
        String text;
        try {
            text = ExportFolder.text(folder, name, prefix, problems);
        } catch (IOException e) {
            throw Disk.failed("Reading " + folder.resolve(name), "Check that it can be read.", e);
        }
        if (text == null) {
            return Optional.empty();
        }
        variables.check(text, prefix + name, problems);
        return Optional.of(FileParser.tree(
                text, prefix + name + ", ", "Write one JSON object with a value for each input.", problems));
    }

    /** Returns the actions by the names of their files. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Returns what was left out, each with what to do about it: actions that the service makes itself, which come with
     * Genesys Cloud ({@code static}) or sign an integration in ({@code customAuth}), and what a Terraform state has
     * and export files have no place for.
     */
    public List<Problem> passedOver() {
        return passedOver;
    }

    /**
     * Writes every action as a folder, and the properties. The directory appears whole, or not at all.
     *
     * @throws UncheckedIOException if it cannot be written, or if there is something in it already, which stays as it is
     */
    public void write(Path directory) {
        Path target = directory.toAbsolutePath().normalize();
        Path neighbour = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        Disk.requireEmpty(target);
        try {
            Files.createDirectories(neighbour);
            Set<String> taken = new HashSet<>();
            DirectoryProperties properties = new DirectoryProperties();
            for (Entry entry : entries) {
                String name = freeName(entry, taken);
                ExportFolder.write(entry.written(), neighbour.resolve(name));
                properties.add(name, entry);
            }
            Disk.write(neighbour.resolve(PROPERTIES), properties.text());
            Files.deleteIfExists(target);
            Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Disk.unwritable(directory, e);
        } finally {
            delete(neighbour);
        }
    }

    /** Two names may be one to a file system that does not know case. */
    private static String freeName(Entry entry, Set<String> taken) {
        String name = entry.place();
        String address = entry.integrationId().or(entry::integrationName).orElse("");
        for (int i = 0; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = entry.place() + "-" + String.format("%08x", (entry.file().name() + "/" + address).hashCode() + i);
        }
        return name;
    }

    /** What is left of a directory that did not become whole is useless. */
    private static void delete(Path neighbour) {
        if (Files.exists(neighbour)) {
            try (Stream<Path> files = Files.walk(neighbour)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw Disk.failed("Deleting " + neighbour, "Delete it; nothing needs it.", e);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionDirectory that
                && entries.equals(that.entries)
                && passedOver.equals(that.passedOver);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, passedOver);
    }

    /** Says how many actions there are. */
    @Override
    public String toString() {
        return "ActionDirectory[" + entries.size() + "]";
    }
}
