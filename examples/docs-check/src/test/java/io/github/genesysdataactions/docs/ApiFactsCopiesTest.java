package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What core and local-cloud are judged by is the same, although neither knows the other's. */
class ApiFactsCopiesTest {
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"choice:([^\"]+)\"\\)");
    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");

    @Test
    void apiFacts_areTheSameInCoreAndLocalCloud() {
        Path core = Pages.ROOT.resolve("core/src/test/resources/api-facts.json");
        Path localCloud = Pages.ROOT.resolve("examples/local-cloud/src/test/resources/api-facts.json");

        assertThat(core).hasSameTextualContentAs(localCloud);
        assertThat(core).content().contains("\"source\": \"official JavaScript SDK");
    }

    @Test
    void tests_nameChoicesThatThereAre() throws IOException {
        Set<String> ids = new TreeSet<>();
        ID.matcher(Pages.text(Pages.ROOT.resolve("examples/local-cloud/choices.json")))
                .results()
                .forEach(id -> ids.add(id.group(1)));
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            for (Path file : files.filter(ApiFactsCopiesTest::isTest).toList()) {
                TAG.matcher(Pages.text(file)).results().forEach(tag -> named.add(tag.group(1)));
            }
        }

        assertThat(named).isNotEmpty().isSubsetOf(ids);
    }

    private static boolean isTest(Path file) {
        String name = Pages.name(file);
        return name.endsWith(".java") && name.contains("src/test/java/");
    }
}
