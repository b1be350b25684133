package io.github.genesysdataactions.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is reported, with the directories that it needs. */
public final class Output {
    private Output() {}

    /** Returns a number and what it counts, such as {@code 1 action}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Writes a file whole. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Writing " + file + " failed on this machine: "
                            + e.getClass().getSimpleName() + ". Check that it can be written to.",
                    e);
        }
    }
}
