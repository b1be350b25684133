package io.github.genesysdataactions.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs commands in a folder, without a process of their own. */
final class Cli {
    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    private String typed;
    private boolean isColored;

    Cli(Path folder) {
        this.folder = folder;
    }

    /** What a command left behind. */
    record Ran(int code, String out, String err) {}

    /** Someone sits there and types this when the next command asks. */
    Cli typing(String answer) {
        this.typed = answer + "\n";
        return this;
    }

    Cli colored() {
        this.isColored = true;
        return this;
    }

    Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Optional<BufferedReader> keyboard =
                Optional.ofNullable(typed).map(text -> new BufferedReader(new StringReader(text)));
        typed = null;
        int code = Main.run(
                new Shell(
                        environment,
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        keyboard,
                        isColored,
                        Clock.systemUTC()),
                args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Path write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
