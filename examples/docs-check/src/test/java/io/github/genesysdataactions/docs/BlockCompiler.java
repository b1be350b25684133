package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the blocks of a page together, so that they see each other's public types. */
final class BlockCompiler {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all blocks, as it keeps the class path's jars open. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private BlockCompiler() {}

    static void compile(List<JavaBlock> blocks, Path classes) throws IOException {
        compile(
                classes,
                blocks.stream()
                        .map(block -> new Source(block.typeName(), block.source()))
                        .toList());
    }

    static void compile(String typeName, String source, Path classes) throws IOException {
        compile(classes, List.of(new Source(typeName, source)));
    }

    /** Compiles sources together. */
    static void compileAll(List<Source> sources, Path classes) throws IOException {
        compile(classes, sources);
    }

    private static synchronized void compile(Path classes, List<Source> sources) throws IOException {
        Files.createDirectories(classes);
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(classes));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        boolean compiled = COMPILER.getTask(
                        new StringWriter(),
                        FILES,
                        found,
                        List.of("-proc:none", "-Xlint:deprecation,removal,unchecked", "--release", "17"),
                        null,
                        sources)
                .call();
        assertThat(found.getDiagnostics())
                .as(found.getDiagnostics().stream()
                        .map(Diagnostic::getSource)
                        .distinct()
                        .map(source -> source instanceof Source block ? block.text : String.valueOf(source))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(compiled).isTrue();
    }

    private static List<Path> classPath(Path classes) {
        return Stream.concat(
                        Stream.of(classes),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(Path::of))
                .toList();
    }

    /** A compilation unit in memory. */
    static final class Source extends SimpleJavaFileObject {
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
