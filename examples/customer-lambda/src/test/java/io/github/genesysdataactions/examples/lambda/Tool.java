package io.github.genesysdataactions.examples.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs that not everybody has. */
final class Tool {
    private static final long LONGEST_SECONDS = 60;

    private Tool() {}

    /** What a program said, on both streams, and how it ended. */
    record Outcome(int exit, String text) {}

    /** Skips the test, and says so on the console, unless all of these are there. */
    static void needs(String purpose, String... programs) {
        List<String> missing =
                Arrays.stream(programs).filter(program -> !isThere(program)).toList();
        if (!missing.isEmpty()) {
            skip("Skipped: " + purpose + ", as these are not on the PATH: " + String.join(", ", missing));
        }
    }

    static void skip(String notice) {
        System.out.println(notice);
        Assumptions.abort(notice);
    }

    static Outcome run(Path folder, Map<String, String> environment, String... command) {
        try {
            // A file, as a pipe that no one reads could stop the program.
            Path output = Files.createTempFile("tool", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                int exit = end(builder.start());
                return new Outcome(exit, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int end(Process process) {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No end within " + LONGEST_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
