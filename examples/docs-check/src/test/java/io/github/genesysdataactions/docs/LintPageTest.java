package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.lint.LintRule;
import io.github.genesysdataactions.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void help_ofOurOwnLeadsToAHeading() {
        String ours = "https://github.com/genesysdataactions/genesys-data-actions-java/blob/main/";
        List<String> addresses = Stream.of(LintRule.values())
                .map(rule -> rule.help().toString())
                .filter(address -> address.contains("genesys-data-actions-java"))
                .distinct()
                .toList();

        assertThat(addresses).isNotEmpty().allSatisfy(address -> {
            assertThat(address).startsWith(ours);
            String[] target = address.substring(ours.length()).split("#", 2);
            assertThat(Pages.text(Pages.ROOT.resolve(target[0])).lines())
                    .as(address)
                    .anyMatch(line -> line.startsWith("#")
                            && line.replaceFirst("#+ ", "")
                                    .toLowerCase(Locale.ROOT)
                                    .replaceAll("[^a-z0-9 -]", "")
                                    .replace(' ', '-')
                                    .equals(target[1]));
        });
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
