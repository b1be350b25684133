package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.lint.LintRule;
import io.github.genesysdataactions.schema.Schema;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the guide to lint to what the library finds. */
class LintPageTest {
    private static final String PAGE = Pages.text(Pages.ROOT.resolve("docs/lint.md"));

    @Test
    void page_quotesTheFindingsOfItsExample() {
        ActionDefinition risky = ActionDefinition.builder("Find order")
                .post("https://orders.example.com/orders/${input.orderId}")
                .header("Authorization", "Bearer 3f9a0c71d2")
                .input(in -> in.required("orderId", Schema.string()).optional("note", Schema.string()))
                .requestTemplate("{\"note\": \"$esc.jsonEncode(${input.note})\"}")
                .output(out -> out.required("state", Schema.string()))
                .translationMap("state", "$.orders[?(@.open == true)].state")
                .successTemplate("{\"state\": ${state}}")
                .build();

        String found = Lint.of(risky).stream().map(LintFinding::toString).collect(Collectors.joining("\n"));

        assertThat(PAGE).contains("```text\n" + found + "\n```");
    }

    @Test
    void page_namesEveryRuleWithItsVerdict() {
        for (LintRule rule : LintRule.values()) {
            String verdict = rule.verdict().name().toLowerCase(Locale.ROOT);
            assertThat(PAGE).contains("| `" + rule.id() + "` | " + verdict + " | ");
        }
        assertThat(PAGE.lines().filter(line -> line.matches("\\| `[a-z0-9-]+` \\|.*")))
                .hasSameSizeAs(LintRule.values());
    }
}
