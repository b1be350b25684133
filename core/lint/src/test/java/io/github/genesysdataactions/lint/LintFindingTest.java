package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.file.ExportFile;
import org.junit.jupiter.api.Test;

class LintFindingTest {
    @Test
    void finding_isEqualToOneThatSaysTheSame() {
        LintFinding finding = finding("first");

        assertThat(finding("first")).isEqualTo(finding).hasSameHashCodeAs(finding);
        assertThat(finding("another")).isNotEqualTo(finding);
        assertThat(finding.toString()).contains("undeclared-input", "'first'");
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is asked
    void of_namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Lint.of((String) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> Lint.of((ActionDefinition) null))
                .withMessage("definition");
        assertThatNullPointerException()
                .isThrownBy(() -> Lint.of((Action) null))
                .withMessage("action");
        assertThatNullPointerException()
                .isThrownBy(() -> Lint.of((ExportFile) null))
                .withMessage("file");
    }

    private static LintFinding finding(String input) {
        return Lint.of(ActionDefinition.builder("o")
                        .get("https://orders.example.com/$esc.url($input." + input + ")")
                        .input(in -> in)
                        .output(out -> out)
                        .build())
                .get(0);
    }
}
