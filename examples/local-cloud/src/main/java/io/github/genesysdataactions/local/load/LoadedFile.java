package io.github.genesysdataactions.local.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file or folder of a directory, and what became of it.
 *
 * @param path where it is, seen from the directory
 * @param loaded the action; null if it could not be loaded
 * @param problem why it could not be loaded, or is a draft; empty if all is well
 */
public record LoadedFile(Path path, @Nullable Loaded loaded, String problem) {}
