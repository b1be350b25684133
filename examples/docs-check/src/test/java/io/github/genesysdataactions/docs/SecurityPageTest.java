package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reviews what the page on security claims finds the tests that it names. */
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> named = TEST.matcher(Pages.text(Pages.ROOT.resolve("docs/security.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(tests());
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        for (String module :
                new String[] {"core", "core/lint", "lambda-support", "examples/local-cloud", "examples/benchmarks"}) {
            try (Stream<Path> files = Files.walk(Pages.ROOT.resolve(module + "/src/test"))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith("Test.java"))
                        .map(name -> name.replace(".java", ""))
                        .forEach(tests::add);
            }
        }
        return tests;
    }
}
