package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.testing.ActionRunner;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tests that the guides to testing show. */
@Timeout(60)
class TestingPageTest {
    @TempDir
    private Path classes;

    @Test
    void testsOfThePage_pass() throws Exception {
        assertThat(run("docs/testing-without-an-account.md")).hasSize(4).contains("theRateLimitIsKept");
    }

    @Test
    void testsOfDataActions_pass() throws Exception {
        String page = Pages.text(Pages.ROOT.resolve("docs/testing-data-actions.md"));
        int begin = page.indexOf("```json\n") + "```json\n".length();
        ExportFile findOrder = ExportFile.parse(page.substring(begin, page.indexOf("```", begin)));

        assertThat(run("docs/testing-data-actions.md", ActionRunner.of(findOrder)))
                .hasSize(3)
                .contains("noValueOfAnInputChangesTheRequest");
    }

    /** Runs the tests of the first block of a page, and returns their names. */
    private List<String> run(String page, Object... arguments) throws Exception {
        JavaBlock block = JavaBlock.of(Pages.ROOT.resolve(page)).get(0);
        BlockCompiler.compile(List.of(block), classes);
        List<String> run = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> shown = loader.loadClass(block.typeName());
            for (Method method : shown.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(shown.getDeclaredConstructor().newInstance(), arguments);
                    run.add(method.getName());
                }
            }
        }
        return run;
    }
}
