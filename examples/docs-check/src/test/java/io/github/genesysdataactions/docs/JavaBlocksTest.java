package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JavaBlocksTest {
    private static final Pattern ANY_JAVA_FENCE = Pattern.compile("(?im)^\\s*(```|~~~)\\s*java");

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> everyBlockCompiles() {
        return blocks().stream().map(block -> DynamicTest.dynamicTest(block.name(), () -> compile(block)));
    }

    @Test
    void everyFenceIsABlock() {
        long fences = Pages.all().stream()
                .mapToLong(page ->
                        ANY_JAVA_FENCE.matcher(Pages.text(page)).results().count())
                .sum();

        assertThat(fences).isPositive().isEqualTo(blocks().size());
    }

    private static List<JavaBlock> blocks() {
        return Pages.all().stream().flatMap(page -> JavaBlock.of(page).stream()).toList();
    }

    private void compile(JavaBlock block) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            boolean compiled = compiler.getTask(
                            new StringWriter(),
                            files,
                            found,
                            List.of("-proc:none", "-Xlint:deprecation,removal,unchecked", "--release", "17"),
                            null,
                            List.of(new Source(block.typeName(), block.source())))
                    .call();
            assertThat(found.getDiagnostics()).as(block.source()).isEmpty();
            assertThat(compiled).isTrue();
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String typeName, String text) {
            super(URI.create("string:///" + typeName + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
