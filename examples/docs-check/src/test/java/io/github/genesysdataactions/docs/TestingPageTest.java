package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the test that the guide to testing shows. */
@Timeout(60)
class TestingPageTest {
    @TempDir
    private Path classes;

    @Test
    void testsOfThePage_pass() throws Exception {
        JavaBlock block = JavaBlock.of(Pages.ROOT.resolve("docs/testing-without-an-account.md"))
                .get(0);
        BlockCompiler.compile(List.of(block), classes);
        List<String> run = new ArrayList<>();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> shown = loader.loadClass(block.typeName());
            for (Method method : shown.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(shown.getDeclaredConstructor().newInstance());
                    run.add(method.getName());
                }
            }
        }

        assertThat(run).hasSize(4).contains("theRateLimitIsKept");
    }
}
