package io.github.genesysdataactions.workbench.pull;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.FieldChange;
import io.github.genesysdataactions.workbench.plan.Differences;
import io.github.genesysdataactions.workbench.plan.Differences.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings a directory up to what an organization has: files that differ only, with their variables. What changed on both sides
 * is left as it is, and so is what was deleted in the organization.
 */
public final class DirectoryUpdate {
    private static final String CATEGORY = "$.category";
    private static final String INTEGRATION = "$.integrationId";
    private static final List<String> PARTS =
            List.of("action.json", "input.schema.json", "output.schema.json", "request.vm", "success.vm");

    private final Path directory;
    private final Map<String, String> environment;
    private final boolean takesAll;
    private final List<Result> results = new ArrayList<>();

    private DirectoryUpdate(Path directory, Map<String, String> environment, boolean takesAll) {
        this.directory = directory;
        this.environment = environment;
        this.takesAll = takesAll;
    }

    /** What became of one action. */
    public enum Kind {
        /** It is new, and was written. */
        ADDED,
        /** The organization changed it, and it was written. */
        UPDATED,
        /** Only the files changed. */
        CHANGED_HERE,
        /** Both changed; nothing was written. */
        CONFLICT,
        /** They differ, and it is not known which side changed; nothing was written. */
        UNKNOWN,
        /** The integration changed, which {@code data-actions.properties} says; nothing was written there. */
        MOVED,
        /** The organization does not have it any more; nothing was deleted. */
        DELETED
    }

    /**
     * What became of one action.
     *
     * @param place its file or folder
     * @param lines the files that were written, or what differs
     */
    public record Result(Kind kind, String place, List<String> lines) {}

    /** Notes what a directory that was just pulled has. */
    public static void begin(Path directory, String organization) {
        PulledState state = PulledState.empty(organization);
        ActionDirectory.read(directory).entries().forEach(entry -> state.alike(entry.place(), entry, entry));
        state.write(directory);
    }

    /**
     * Notes that an organization was just given what some files of a directory have, so that an update can tell which side
     * changes from now on.
     *
     * @param places their files or folders
     */
    public static void applied(
            Path directory, String organization, Map<String, String> environment, Set<String> places) {
        PulledState state = PulledState.read(directory, organization);
        ActionDirectory.read(directory, environment).entries().stream()
                .filter(entry -> places.contains(entry.place()))
                .forEach(entry -> state.applied(entry.place(), entry));
        state.write(directory);
    }

    /**
     * Updates a directory.
     *
     * @param pulled where all actions of the organization were just written
     * @param organization its id
     * @param takesAll whether what the organization has goes before what changed in the files
     * @return what is not alike any more, or was not before
     */
    public static List<Result> of(
            Path directory, Path pulled, String organization, Map<String, String> environment, boolean takesAll) {
        DirectoryUpdate update = new DirectoryUpdate(directory, environment, takesAll);
        update.update(pulled, PulledState.read(directory, organization));
        return List.copyOf(update.results);
    }

    private void update(Path pulled, PulledState state) {
        Map<String, ActionDirectory.Entry> here = new LinkedHashMap<>();
        ActionDirectory.read(directory, environment).entries().forEach(entry -> here.put(entry.place(), entry));
        for (ActionDirectory.Entry there : ActionDirectory.read(pulled).entries()) {
            Optional<ActionDirectory.Entry> same = same(there, here);
            same.ifPresentOrElse(
                    entry -> {
                        here.remove(entry.place());
                        update(entry, there, state);
                    },
                    () -> add(there, pulled, state));
        }
        for (ActionDirectory.Entry gone : here.values()) {
            results.add(new Result(Kind.DELETED, gone.place(), List.of()));
            state.forget(gone.place());
        }
        state.write(directory);
    }

    private static Optional<ActionDirectory.Entry> same(
            ActionDirectory.Entry there, Map<String, ActionDirectory.Entry> here) {
        List<ActionDirectory.Entry> named = here.values().stream()
                .filter(entry -> entry.file().name().equals(there.file().name()))
                .toList();
        return named.size() < 2
                ? named.stream().findFirst()
                : named.stream()
                        .filter(entry -> entry.integrationName().equals(there.integrationName())
                                && entry.integrationId().equals(there.integrationId()))
                        .findFirst();
    }

    private void update(ActionDirectory.Entry here, ActionDirectory.Entry there, PulledState state) {
        String place = here.place();
        Difference difference = Differences.between(there, here);
        Change change = difference.change();
        if (change.kind() == Change.Kind.UNCHANGED) {
            state.alike(place, here, there);
            return;
        }
        if (!takesAll && state.changedHere(place, here)) {
            Kind kind = !state.knowsBoth(place)
                    ? Kind.UNKNOWN
                    : state.changedThere(place, there) ? Kind.CONFLICT : Kind.CHANGED_HERE;
            results.add(new Result(kind, place, kind == Kind.CHANGED_HERE ? List.of() : difference.details()));
            return;
        }
        ExportFile file = Respelling.of(here, there);
        List<String> written = new ArrayList<>(write(file, place));
        Optional<FieldChange> moved = find(difference, INTEGRATION);
        if (find(difference, CATEGORY).isPresent()) {
            written.add(CategoryLine.write(
                    directory.resolve(ActionDirectory.PROPERTIES),
                    place,
                    there.category().orElse("")));
        }
        written.addAll(LostVariables.of(here.written(), file));
        if (!written.isEmpty()) {
            results.add(new Result(Kind.UPDATED, place, written));
        }
        if (moved.isEmpty()) {
            state.alike(place, ActionDirectory.readOne(directory.resolve(place), environment), there);
        } else {
            results.add(new Result(
                    Kind.MOVED,
                    place,
                    List.of("It is in " + moved.get().before().orElse("no integration")
                            + " in the organization, and in "
                            + moved.get().after().orElse("none") + " in the files.")));
        }
    }

    private static Optional<FieldChange> find(Difference difference, String path) {
        return difference.fields().stream()
                .filter(field -> field.path().equals(path))
                .findFirst();
    }

    /** Returns the files that were written. */
    private List<String> write(ExportFile file, String place) {
        Path target = directory.resolve(place);
        if (!Files.isDirectory(target)) {
            file.write(target);
            return List.of(place);
        }
        List<String> written = new ArrayList<>();
        try {
            Path made = Files.createTempDirectory("data-actions");
            try {
                ExportFolder.write(file, made);
                for (String part : PARTS) {
                    if (copy(made.resolve(part), target.resolve(part))) {
                        written.add(place + "/" + part);
                    }
                }
            } finally {
                delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Writing " + target + " failed on this machine. Check that it can be written.", e);
        }
        return written;
    }

    private static boolean copy(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return Files.deleteIfExists(to);
        }
        String now = Files.readString(from);
        if (Files.exists(to)) {
            String before = Files.readString(to);
            boolean isSame = before.equals(now)
                    || (to.toString().endsWith(".json")
                            && Respelling.tree(before).equals(Respelling.tree(now)));
            if (isSame) {
                return false;
            }
        }
        Files.writeString(to, now);
        return true;
    }

    private void add(ActionDirectory.Entry there, Path pulled, PulledState state) {
        String place = there.place();
        for (int i = 2; Files.exists(directory.resolve(place)); i++) {
            place = there.place() + "-" + i;
        }
        Path target = directory.resolve(place);
        try {
            Files.createDirectory(target);
            try (Stream<Path> files = Files.list(pulled.resolve(there.place()))) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
                }
            }
            address(there.place(), place, pulled);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Writing " + target + " failed on this machine. Check that it can be written.", e);
        }
        results.add(new Result(Kind.ADDED, place, List.of()));
        state.alike(place, there, there);
    }

    /** The lines are escaped already. */
    private void address(String from, String to, Path pulled) throws IOException {
        String prefix = from.replace(" ", "\\ ") + ".";
        List<String> lines = Files.readAllLines(pulled.resolve(ActionDirectory.PROPERTIES)).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> to.replace(" ", "\\ ") + "." + line.substring(prefix.length()))
                .toList();
        Path properties = directory.resolve(ActionDirectory.PROPERTIES);
        boolean endsWithin = Files.exists(properties)
                && !Files.readString(properties).isEmpty()
                && !Files.readString(properties).endsWith("\n");
        Files.writeString(
                properties,
                (endsWithin ? "\n" : "") + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
