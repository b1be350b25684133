package io.github.genesysdataactions.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Maven project on disk that real builds are run of. */
final class MavenProjectFolder {
    private static final String GOALS =
            "io.github.genesysdataactions:data-actions-maven-plugin:" + System.getProperty("test.version") + ":";

    private final Path folder;
    private final PluginRepository repository;
    private final Map<String, String> environment = new HashMap<>();

    /** What came of a build. */
    record Build(int exitCode, String log) {}

    MavenProjectFolder(Path folder, PluginRepository repository) throws IOException {
        this.folder = folder;
        this.repository = repository;
        // Where Maven looks for the top of a project of several modules.
        Files.createDirectories(folder.resolve(".mvn"));
        write("settings.xml", "<settings/>");
        write("pom.xml", pom(""));
    }

    static String pom(String build) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>orders</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                %s</project>
                """.formatted(build);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    void write(String file, String text) throws IOException {
        Path path = path(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** Runs goals of the plugin, given by their names, and phases and options as they are. */
    Build run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        String script = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        command.add(Path.of(System.getProperty("maven.home"), "bin", script).toString());
        command.addAll(
                List.of("--batch-mode", "--settings", path("settings.xml").toString()));
        command.addAll(repository.arguments());
        for (String argument : arguments) {
            command.add(argument.matches("plan|apply|pull|lint") ? GOALS + argument : argument);
        }
        Path log = Files.createTempFile(folder, "build", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GENESYS") || name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // They start faster so.
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Build(process.exitValue(), Files.readString(log));
    }
}
