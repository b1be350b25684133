package io.github.genesysdataactions.benchmarks.client;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Another JVM of the same Java version, talked to in lines; it ends when its input does. */
final class Child implements AutoCloseable {
    /** Begins the name of a side that runs from another build. */
    static final String EARLIER = "before-";

    /** What the sides run with: what core needs, and the measuring code; the official SDK's have all there is. */
    private static final List<String> SIDE_JARS =
            List.of("benchmarks", "core", "jackson-", "failsafe", "slf4j-api", "jspecify");

    private static final String EARLIER_CLASS_PATH = System.getProperty("before", "");

    private final Process process;
    private final Path errors;
    private final BufferedReader out;
    private final PrintWriter in;

    private Child(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static Child server(int requests, long windowMillis, long latencyMillis) throws IOException {
        // It keeps each action that all sides create, and the connections of the sides whose turn it is not.
        return start(
                List.of(
                        "-Xmx4g",
                        "-Dsun.net.httpserver.idleInterval=600",
                        "-Dsun.net.httpserver.maxIdleConnections=1000"),
                System.getProperty("java.class.path"),
                ServerMain.class,
                List.of(Integer.toString(requests), Long.toString(windowMillis), Long.toString(latencyMillis)));
    }

    static Child side(Class<?> main, String side, List<String> words) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(side.startsWith(EARLIER) ? side.substring(EARLIER.length()) : side);
        arguments.addAll(words);
        return start(List.of("-Xmx1g"), classPath(side), main, arguments);
    }

    static boolean hasEarlierBuild() {
        return !EARLIER_CLASS_PATH.isEmpty();
    }

    private static String classPath(String side) {
        if (side.startsWith(EARLIER)) {
            return EARLIER_CLASS_PATH;
        }
        return side.startsWith("official") ? System.getProperty("java.class.path") : sideClassPath();
    }

    private static Child start(List<String> options, String classPath, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Two of the three processes idle; the third should find its heap as it left it.
                "-Xms256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        Path errors = Files.createTempFile("benchmark", ".err");
        errors.toFile().deleteOnExit();
        return new Child(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    private static String sideClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> SIDE_JARS.stream().anyMatch(name -> isOf(entry, name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Sees jars of a repository, and folders or jars of this build. */
    private static boolean isOf(String entry, String name) {
        String artifact = entry.replaceFirst("/target/classes$", "")
                .replaceFirst(".*/", "")
                .replaceFirst("^genesys-data-actions-", "");
        return artifact.startsWith(name);
    }

    String read() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("A process ended early. It said:\n" + Files.readString(errors));
        }
        return line;
    }

    String ask(String line) throws IOException {
        in.println(line);
        return read();
    }

    void awaitEnd() throws InterruptedException, IOException {
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("The process failed.");
        }
    }

    @Override
    public void close() {
        in.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
