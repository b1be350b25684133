package io.github.genesysdataactions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the program in src/lint against the packaged jars, and runs it: lint reads with packages that core shows to it alone. */
@Timeout(60)
class LintConsumersTest {
    private static final Path PROGRAM = Path.of("src/lint");

    /** What such a program gets: lint, core, and what their poms bring. */
    private static final List<Path> JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(jar -> jar.getFileName()
                    .toString()
                    .matches("(genesys-data-actions-(core|lint)|jackson-(annotations|core|databind|datatype-jsr310)"
                            + "|failsafe|slf4j-api|jspecify)-\\d.*\\.jar"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void program_runsOnTheClassPath() throws Exception {
        compile("-cp", PROGRAM.resolve("checked/Check.java"));

        URL[] urls = Stream.concat(Stream.of(folder), JARS.stream())
                .map(LintConsumersTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader jars = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThat(run(jars.loadClass("checked.Check"))).isEqualTo("unescaped-url-input by null");
        }
    }

    @Test
    void program_runsAsAModule() throws Exception {
        compile("-p", PROGRAM.resolve("module-info.java"), PROGRAM.resolve("checked/Check.java"));

        ModuleFinder modules =
                ModuleFinder.of(Stream.concat(Stream.of(folder), JARS.stream()).toArray(Path[]::new));
        Configuration resolved =
                ModuleLayer.boot().configuration().resolve(modules, ModuleFinder.of(), Set.of("checked"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        assertThat(run(layer.findLoader("checked").loadClass("checked.Check")))
                .isEqualTo("unescaped-url-input by io.github.genesysdataactions.lint");
    }

    private void compile(String option, Path... sources) {
        List<String> arguments = new ArrayList<>(List.of(
                "--release", "17", "-Xlint:all,-requires-automatic", "-Werror", "-d", folder.toString(), option));
        arguments.add(JARS.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);

        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));

        assertThat(status).as("javac: see the output of this test").isZero();
    }

    private static String run(Class<?> program) throws ReflectiveOperationException {
        return (String) ((Supplier<?>) program.getConstructor().newInstance()).get();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
