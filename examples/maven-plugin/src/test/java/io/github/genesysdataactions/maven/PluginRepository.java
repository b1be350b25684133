package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.workbench.lint.FailOn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A Maven repository with what this build has made and not installed; all else is in the one that this build uses. */
final class PluginRepository {
    private static final String GROUP = "io/github/genesysdataactions";
    private static final String VERSION = System.getProperty("test.version");

    private final Path folder;

    PluginRepository(Path folder) throws IOException {
        this.folder = folder;
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        add("genesys-data-actions-parent", root.resolve("pom.xml"), null);
        add("genesys-data-actions-core", root.resolve("core/pom.xml"), classes(GenesysDataActions.class));
        add("genesys-data-actions-lint", root.resolve("core/lint/pom.xml"), classes(Lint.class));
        add(
                "genesys-data-actions-local-cloud",
                root.resolve("examples/local-cloud/pom.xml"),
                classes(LocalCloud.class));
        add("genesys-data-actions-testing", root.resolve("examples/testing/pom.xml"), classes(ActionRunner.class));
        add("genesys-data-actions-cli", root.resolve("examples/cli/pom.xml"), classes(FailOn.class));
        add("data-actions-maven-plugin", Path.of("pom.xml"), classes(PlanMojo.class));
    }

    /** Returns the arguments that make a build use it, without a network. */
    List<String> arguments() {
        return List.of(
                "--offline",
                "-Dmaven.repo.local=" + folder,
                "-Dmaven.repo.local.tail=" + System.getProperty("test.localRepository"));
    }

    private void add(String artifact, Path pom, Path classes) throws IOException {
        Path place = folder.resolve(GROUP).resolve(artifact).resolve(VERSION);
        Files.createDirectories(place);
        Files.copy(pom, place.resolve(artifact + "-" + VERSION + ".pom"));
        if (classes != null) {
            Path jar = place.resolve(artifact + "-" + VERSION + ".jar");
            if (Files.isDirectory(classes)) {
                pack(classes, jar);
            } else {
                Files.copy(classes, jar);
            }
        }
    }

    private static Path classes(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
    }
}
