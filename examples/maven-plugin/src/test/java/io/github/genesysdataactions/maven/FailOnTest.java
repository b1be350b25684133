package io.github.genesysdataactions.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.lint.LintSeverity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {
    @ParameterizedTest
    @CsvSource({"error, 1", "WARNING, 2", "note, 3", "never, 0"})
    void includes_whatIsAsBadOrWorse(String text, int severities) {
        FailOn failOn = FailOn.of(text);

        assertThat(Arrays.stream(LintSeverity.values()).filter(failOn::includes))
                .hasSize(severities);
    }

    @Test
    void of_namesWhatMayBeWritten() {
        assertThatThrownBy(() -> FailOn.of("fatal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("error, warning, note or never");
    }
}
