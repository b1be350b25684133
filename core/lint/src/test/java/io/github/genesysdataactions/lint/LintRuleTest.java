package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LintRuleTest {
    @Test
    void ids_areUniqueAndReadable() {
        assertThat(LintRule.values())
                .extracting(LintRule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        assertThat(LintRule.values()).allSatisfy(rule -> {
            assertThat(rule.id()).isEqualTo(rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(rule.title()).isNotBlank().hasSizeLessThan(50);
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.explanation()).endsWith(".").hasSizeBetween(12, 300);
            assertThat(rule.help())
                    .hasScheme(rule.source().contains("draft-04") ? "http" : "https")
                    .hasNoUserInfo();
        });
    }

    @Test
    void verdicts_areAllThere() {
        assertThat(Arrays.stream(LintRule.values()).map(LintRule::verdict)).contains(Verdict.values());
    }
}
