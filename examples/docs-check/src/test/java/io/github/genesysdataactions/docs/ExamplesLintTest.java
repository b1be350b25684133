package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.lint.Lint;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Builds the definitions that the pages show: lint finds nothing in them, and a page quotes why one is refused. */
class ExamplesLintTest {
    private static final Pattern DEFINITION = Pattern.compile("(?s)ActionDefinition\\.builder\\(.*?\\.build\\(\\)");
    private static final Pattern TYPE = Pattern.compile("(?ms)^(?:record|enum) .*?\\}$");
    private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");

    /** Its example is wrong on purpose. */
    private static final String FAULTY = "docs/lint.md";

    @TempDir
    private Path classes;

    private record Example(JavaBlock block, String expression) {
        String page() {
            return Pages.name(block.page());
        }

        String source() {
            String types = TYPE.matcher(block.code())
                    .results()
                    .map(match -> match.group())
                    .collect(Collectors.joining("\n"));
            return Given.IMPORTS + "public class Example extends " + Given.class.getName()
                    + " implements java.util.concurrent.Callable<ActionDefinition> {\n"
                    + "public ActionDefinition call() {\n" + types + "\nreturn " + expression + ";\n}\n}\n";
        }
    }

    @TestFactory
    Stream<DynamicTest> lint_findsNothingInTheExamples() {
        return examples().stream()
                .filter(example -> !FAULTY.equals(example.page()))
                .map(example -> DynamicTest.dynamicTest(example.block().name(), () -> assertClean(example)));
    }

    @Test
    void examples_areThere() {
        assertThat(examples()).extracting(Example::page).contains("README.md", "docs/definitions.md", "docs/lambda.md");
    }

    private void assertClean(Example example) throws Exception {
        try {
            assertThat(Lint.of(built(example))).isEmpty();
        } catch (InvalidDefinitionException refused) {
            assertThat(Pages.text(example.block().page())).contains(refused.getMessage());
        }
    }

    private ActionDefinition built(Example example) throws Exception {
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        null,
                        null,
                        List.of("-proc:none", "--release", "17", "-d", classes.toString()),
                        null,
                        List.of(source(example)))
                .call();
        assertThat(compiled).as(example.source()).isTrue();
        URL[] folder = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(folder, getClass().getClassLoader())) {
            Object built = loader.loadClass("Example").getDeclaredConstructor().newInstance();
            return (ActionDefinition) ((Callable<?>) built).call();
        }
    }

    private static JavaFileObject source(Example example) {
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return example.source();
            }
        };
    }

    private static List<Example> examples() {
        return Pages.all().stream()
                .flatMap(page -> JavaBlock.of(page).stream())
                .filter(block ->
                        !PUBLIC.matcher(block.code()).find() || block.page().endsWith("README.md"))
                .flatMap(block -> {
                    Matcher definition = DEFINITION.matcher(block.code());
                    return definition.results().map(match -> new Example(block, match.group()));
                })
                .toList();
    }
}
