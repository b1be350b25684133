package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final List<String> COMMANDS = Pages.text(Pages.ROOT.resolve("README.md"))
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("./mvnw "))
            .toList();

    @Test
    void theFirstCommandRunsTheMainJob() {
        assertThat(COMMANDS.get(0)).isEqualTo("./mvnw -q -Drun");
    }

    @Test
    void theSecondCommandTestsEverythingAndIsWhatCiRuns() {
        assertThat(COMMANDS.get(1)).isEqualTo("./mvnw verify");
        assertThat(Pages.text(Pages.ROOT.resolve(".ci/run")).lines()).contains(COMMANDS.get(1));
    }
}
