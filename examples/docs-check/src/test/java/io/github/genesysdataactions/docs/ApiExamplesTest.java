package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the comments of the published artifacts compile. */
class ApiExamplesTest {
    private static final List<String> MODULES =
            List.of("core", "core/lint", "core/redis", "lambda-support", "examples/local-cloud", "examples/testing");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n\\s*\\* ?}</pre>");

    /** JSON and properties. */
    private static final Set<String> NOT_JAVA = Set.of("ActionCase.java", "ActionDirectory.java", "ExportFile.java");

    /** An example that shows members of a class begins with an annotation. */
    private static final Pattern MEMBERS = Pattern.compile("^@(?s:.*)");

    @TempDir
    private Path classes;

    @Test
    void everyExampleCompiles() throws IOException {
        Set<String> others = new TreeSet<>();
        List<JavaBlock> examples = new ArrayList<>();
        for (Path source : sources()) {
            for (String code : examples(source)) {
                if (code.startsWith("{") || code.startsWith("#")) {
                    others.add(String.valueOf(source.getFileName()));
                } else {
                    // The number tells the examples of all files apart.
                    examples.add(new JavaBlock(source, examples.size(), "// " + Pages.name(source) + "\n" + code));
                }
            }
        }

        assertThat(examples).hasSizeGreaterThan(45);
        assertThat(others).isEqualTo(NOT_JAVA);
        BlockCompiler.compileAll(examples.stream().map(ApiExamplesTest::source).toList(), classes);
    }

    private static BlockCompiler.Source source(JavaBlock example) {
        String code = example.code().substring(example.code().indexOf('\n') + 1);
        if (!MEMBERS.matcher(code).matches()) {
            return new BlockCompiler.Source(
                    example.typeName(), example.source(GivenToExamples.class.getName(), GivenToExamples.IMPORTS));
        }
        return new BlockCompiler.Source(
                example.typeName(),
                GivenToExamples.IMPORTS + "abstract class " + example.typeName() + " extends "
                        + GivenToExamples.class.getName() + " {\n" + example.code() + "\n}\n");
    }

    /** What an example leaves out is written {@code { … }}. */
    private static List<String> examples(Path source) throws IOException {
        return EXAMPLE.matcher(Files.readString(source))
                .results()
                .map(MatchResult::group)
                .map(example -> EXAMPLE.matcher(example).replaceAll("$1"))
                .map(example -> example.replaceAll("(?m)^\\s*\\* ?", "").strip())
                .map(example -> example.replace("{ … }", "{ throw new UnsupportedOperationException(); }"))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Pages.ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }
}
