package io.github.genesysdataactions.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.lint.Verdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {
    @ParameterizedTest
    @CsvSource({"refused, 1", "BROKEN, 2", "risky, 3", "never, 0"})
    void includes_whatIsAsBadOrWorse(String text, int verdicts) {
        FailOn failOn = FailOn.of(text);

        assertThat(Arrays.stream(Verdict.values()).filter(failOn::includes)).hasSize(verdicts);
    }

    @Test
    void of_namesWhatMayBeWritten() {
        assertThatThrownBy(() -> FailOn.of("fatal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refused, broken, risky or never");
    }
}
