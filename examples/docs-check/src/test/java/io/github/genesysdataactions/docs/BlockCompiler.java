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
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles blocks of one page into a folder of their own, where later blocks see the public types of earlier ones. */
final class BlockCompiler {
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

    private static void compile(Path classes, List<Source> sources) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(classes));
            boolean compiled = compiler.getTask(
                            new StringWriter(),
                            files,
                            found,
                            List.of("-proc:none", "-Xlint:deprecation,removal,unchecked", "--release", "17"),
                            null,
                            sources)
                    .call();
            assertThat(found.getDiagnostics())
                    .as(sources.stream().map(source -> source.text).collect(Collectors.joining("\n")))
                    .isEmpty();
            assertThat(compiled).isTrue();
        }
    }

    private static List<Path> classPath(Path classes) {
        return Stream.concat(
                        Stream.of(classes),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(Path::of))
                .toList();
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
