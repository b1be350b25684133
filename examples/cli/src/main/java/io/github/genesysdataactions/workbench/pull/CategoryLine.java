package io.github.genesysdataactions.workbench.pull;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The line of {@code data-actions.properties} that says the category of one action. */
final class CategoryLine {
    private CategoryLine() {}

    /** Writes it in the place of the one that is there, and returns what was written. */
    static String write(Path properties, String place, String category) {
        String key = place.replace(" ", "\\ ").replace(":", "\\:").replace("=", "\\=") + ".category";
        try {
            List<String> lines = new ArrayList<>(Files.exists(properties) ? Files.readAllLines(properties) : List.of());
            lines.removeIf(line -> line.startsWith(key + " ") || line.startsWith(key + "="));
            lines.add(key + " = " + category.replace("\\", "\\\\").replace("@{env.", "@@{env."));
            Output.write(properties, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + properties + " failed on this machine.", e);
        }
        return ActionDirectory.PROPERTIES + ": category " + category;
    }
}
