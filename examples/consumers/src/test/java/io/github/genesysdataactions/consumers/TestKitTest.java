package io.github.genesysdataactions.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program in src/kit over the packaged test kit, without JUnit and AssertJ. */
@Timeout(60)
class TestKitTest {
    private static final List<Path> JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(jar -> jar.toString().endsWith(".jar"))
            .filter(jar -> !jar.getFileName().toString().matches("(junit|assertj|opentest4j|apiguardian|byte-buddy).*"))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void program_runsWithoutJUnitAndAssertJ() throws Exception {
        Path action = Files.writeString(folder.resolve("find.custom.json"), """
                {"name": "Find", "integrationType": "custom-rest-actions", "actionType": "custom",
                 "config": {"request": {"requestUrlTemplate": "https://orders.example.com/find", "requestType": "POST"},
                            "response": {}},
                 "contract": {"input": {"inputSchema": {"type": "object", "properties": {"name": {"type": "string"}}}},
                              "output": {"successSchema": {"type": "object", "properties": {"name": {"type": "string"}}}}},
                 "secure": false}
                """);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "-Xlint:all,-processing",
                        "-d",
                        folder.toString(),
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                JARS.stream().map(Path::toString).toList()),
                        "src/kit/kit/TryFindOrder.java");
        assertThat(status).as("javac: see the output of this test").isZero();

        assertThat(run(action)).isEqualTo("{\"name\":\"O\\\"Brien \\\\ \\n\"}");
    }

    /** In a class loader that has the jars and the JDK only. */
    private String run(Path action) throws Exception {
        URL[] urls = Stream.concat(Stream.of(folder), JARS.stream())
                .map(TestKitTest::url)
                .toArray(URL[]::new);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader jars = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> jars.loadClass("org.junit.jupiter.api.Test"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> jars.loadClass("org.assertj.core.api.Assertions"))
                    .isInstanceOf(ClassNotFoundException.class);
            Thread.currentThread().setContextClassLoader(jars);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            jars.loadClass("kit.TryFindOrder").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {action.toString()});
        } finally {
            System.setOut(out);
            Thread.currentThread().setContextClassLoader(before);
        }
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
