package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.sync.DesiredActions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Which actions a project says there should be.
 *
 * @param files those of its directory; empty if there is no such directory
 * @param classes those that the {@code ActionSource}s among its classes name
 */
record Definitions(Optional<ActionDirectory> files, DesiredActions classes) {
    /**
     * Reads both.
     *
     * @param values what stands for {@code @{env.NAME}}, before the environment of this program
     */
    static Definitions read(Path directory, @Nullable Map<String, String> values, MavenProject project)
            throws MojoExecutionException {
        Map<String, String> environment = environment(values);
        Path usual = Optional.ofNullable(project.getBasedir())
                .map(base -> base.toPath().resolve("src/main/data-actions"))
                .orElse(directory);
        if (Files.notExists(directory) && !directory.equals(usual)) {
            throw new MojoExecutionException("There is no directory " + directory
                    + " (data-actions.directory). Name one that holds export files (*.custom.json) and folders with"
                    + " action.json.");
        }
        Optional<ActionDirectory> files = Files.isDirectory(directory)
                ? Optional.of(ActionDirectory.read(directory, environment))
                : Optional.empty();
        return new Definitions(files, classes(project));
    }

    /** Returns the environment of this program, with these values first. */
    static Map<String, String> environment(@Nullable Map<String, String> values) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (values != null) {
            environment.putAll(values);
        }
        return environment;
    }

    /** Says which files no action is created from, and what to do about them. */
    void warn(Log log) {
        files.map(ActionDirectory::passedOver).orElse(List.of()).forEach(problem -> log.warn("Passed over " + problem));
    }

    DesiredActions all() {
        return files.map(DesiredActions::of).map(those -> those.and(classes)).orElse(classes);
    }

    boolean isEmpty() {
        return all().actions().isEmpty();
    }

    /**
     * The loader's parent is that of this plugin, so that the project's classes and this plugin have the same {@code core}: the
     * plugin's.
     */
    private static DesiredActions classes(MavenProject project) throws MojoExecutionException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath(project), Definitions.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return DesiredActions.found(loader);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new MojoExecutionException(
                    "An ActionSource of this project could not be used: " + e.getMessage()
                            + ". Compile first (mvn process-classes data-actions:plan), and check whether it fits this"
                            + " plugin's version of genesys-data-actions-core.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Closing the class path of this project failed.", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath(MavenProject project) throws MojoExecutionException {
        List<URL> urls = new ArrayList<>();
        try {
            for (String element : project.getRuntimeClasspathElements()) {
                urls.add(Path.of(element).toUri().toURL());
            }
        } catch (DependencyResolutionRequiredException | MalformedURLException e) {
            throw new MojoExecutionException("The class path of this project is not known: " + e.getMessage(), e);
        }
        return urls.toArray(URL[]::new);
    }
}
