package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lint.Lint;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintFindsNothingTest {
    static List<Class<? extends Record>> records() {
        return AgreementRecords.ALL;
    }

    @ParameterizedTest
    @MethodSource("records")
    void lint_findsNothingInADefinitionFromARecord(Class<? extends Record> type) {
        ActionDefinition definition = ActionDefinition.builder("n")
                .post("https://x.example.com")
                .input(type)
                .output(type)
                .build();

        assertThat(Lint.of(definition)).isEmpty();
    }
}
