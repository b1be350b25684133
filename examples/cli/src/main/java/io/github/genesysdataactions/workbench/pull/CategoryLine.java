package io.github.genesysdataactions.workbench.pull;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.Output;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The line of {@code data-actions.properties} that says the category of one action. */
final class CategoryLine {
    private CategoryLine() {}

    /** Writes it in the place of the one that is there, and returns what was written. */
    static String write(Path properties, String place, String category) {
        String key = place + ".category";
        try {
            List<String> lines = new ArrayList<>();
            for (String line : Files.exists(properties) ? Files.readAllLines(properties) : List.<String>of()) {
                if (!isOf(key, line)) {
                    lines.add(line);
                }
            }
            lines.add(line(key, category.replace("@{env.", "@@{env.")));
            Output.write(properties, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + properties + " failed on this machine.", e);
        }
        return ActionDirectory.PROPERTIES + ": category " + category;
    }

    private static boolean isOf(String key, String line) throws IOException {
        Properties one = new Properties();
        one.load(new StringReader(line));
        return one.containsKey(key);
    }

    private static String line(String key, String value) throws IOException {
        Properties one = new Properties();
        one.setProperty(key, value);
        StringWriter text = new StringWriter();
        one.store(text, null);
        // The line before has the date.
        String line = text.toString().lines().skip(1).findFirst().orElseThrow();
        return line.replaceFirst("(?<!\\\\)=", " = ");
    }
}
