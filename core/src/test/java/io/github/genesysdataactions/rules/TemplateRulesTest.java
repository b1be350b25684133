package io.github.genesysdataactions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRulesTest {
    private static final JsonPath AT = Paths.REQUEST_TEMPLATE;
    private static final Set<String> INPUTS = new LinkedHashSet<>(List.of("id", "my-name"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${input.id} ${input.rawRequest} | 0",
                "$input.id-7 | 0",
                "$input.my-name-x | 0",
                "$input.my | 1",
                "$input.my-nam | 1",
                "$input.other-id | 1",
                "${input.ID} | 1",
                "${input.a} $!{input.a} $input.a | 1",
                "${input.a} ${input.b} | 2",
                "${credentials.a} ${rawResult} $input.size() $input | 0",
                "\\${input.a} | 0",
                "no placeholder | 0",
            })
    void placeholders_haveToNameInputs(String template, int faults) {
        List<Problem> problems = TemplateRules.placeholders(template, AT, INPUTS);

        assertThat(problems).hasSize(faults).allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("$.config.request.requestTemplate");
            assertThat(problem.remedy()).startsWith("Use one of id, my-name, or add ");
        });
    }

    @Test
    void placeholders_tellTheWayOutWhereThereIsNoInput() {
        assertThat(TemplateRules.placeholders("${input.a}", AT, Set.of()))
                .extracting(Problem::remedy)
                .containsExactly("Add 'a' to the input contract.");
    }
}
