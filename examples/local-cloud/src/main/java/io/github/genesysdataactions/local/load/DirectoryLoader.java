package io.github.genesysdataactions.local.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Loads the export files and the folders of a directory, in the order of their names. */
public final class DirectoryLoader {
    private static final String EXPORT = ".custom.json";

    private final ActionLoader loader;

    public DirectoryLoader(ActionLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads one export file or folder, or a directory: its {@code *.custom.json} files, and its folders with an {@code action.json}. Other files, and what
     * is deeper, are passed over.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public List<LoadedFile> load(Path directory) {
        if (Files.isRegularFile(directory) || Files.isRegularFile(directory.resolve(ActionFolder.ACTION))) {
            return List.of(one(directory));
        }
        List<LoadedFile> files = new ArrayList<>();
        try (Stream<Path> content = Files.list(directory)) {
            for (Path path : content.sorted().toList()) {
                if (isAction(path)) {
                    files.add(one(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ": " + e.getMessage(), e);
        }
        return files;
    }

    private static boolean isAction(Path path) {
        return Files.isRegularFile(path.resolve(ActionFolder.ACTION))
                || (Files.isRegularFile(path) && path.toString().endsWith(EXPORT));
    }

    private LoadedFile one(Path path) {
        Path name = Objects.requireNonNull(path.getFileName(), "an entry of a directory has a name");
        try {
            Loaded loaded = loader.load(
                    Files.isDirectory(path) ? ActionFolder.read(path) : ExportDocument.parse(Files.readAllBytes(path)));
            return new LoadedFile(name, loaded, loaded.problem());
        } catch (NotLoadable e) {
            return new LoadedFile(name, null, e.reason());
        } catch (IOException e) {
            return new LoadedFile(name, null, "It cannot be read: " + e.getMessage());
        }
    }
}
