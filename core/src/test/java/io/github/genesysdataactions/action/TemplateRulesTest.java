package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRulesTest {
    private static final JsonPath AT = Paths.REQUEST_TEMPLATE;
    private static final ObjectSchema CLOSED = Schema.object(in -> in.required("id", Schema.string())
            .optional("my-name", Schema.string())
            .additionalProperties(false));

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
        List<Problem> problems = TemplateRules.placeholders(template, AT, CLOSED);

        assertThat(problems).hasSize(faults).allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("$.config.request.requestTemplate");
            assertThat(problem.remedy()).startsWith("Use one of id, my-name, or add ");
        });
    }

    @Test
    void placeholders_areFreeWhereOthersMayBeSent() {
        assertThat(TemplateRules.placeholders("${input.a}", AT, CLOSED.additionalProperties(true)))
                .isEmpty();
        assertThat(TemplateRules.placeholders("${input.a}", AT, Schema.string()))
                .isEmpty();
        assertThat(TemplateRules.placeholders("${input.a}", AT, null)).isEmpty();
    }

    @Test
    void placeholders_tellTheWayOutWhereThereIsNoInput() {
        Schema none = Schema.object(in -> in.additionalProperties(false));

        assertThat(TemplateRules.placeholders("${input.a}", AT, none))
                .extracting(Problem::remedy)
                .containsExactly("Add 'a' to the input contract.");
    }
}
