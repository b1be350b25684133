package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndeclaredOutputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"state\": \"a\", \"size\": 1, \"tags\": [], \"vip\": true} | undeclared-output",
                "{\"state\": \"a\", \"size\": 1, \"tags\": [], \"vip\": 1, \"zone\": 2} | undeclared-output, undeclared-output",
                "{\"state\": \"a\", \"size\": 1, \"tag\": []} | unset-output",
                "{\"state\": \"a\", \"size\": 1, \"tags\": []} | "
            })
    void lint_findsWhatTheContractDoesNotHave(String template, String expected) {
        assertThat(Lint.of(action(template)))
                .extracting(found -> found.rule().id())
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(", ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\": \"object\"}",
                "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}}",
                "{\"properties\": {\"vip\": {}, \"a\": {}}}",
                "{\"properties\": {\"a\": {}}, \"anyOf\": [{\"properties\": {\"vip\": {}}}], \"required\": [\"a\"]}"
            })
    void lint_knowsWhereMoreMayBe(String schema) {
        ObjectNode action = action("{\"vip\": 1, \"a\": 2}");
        action.withObject("/contract/output").set("successSchema", Json.readObject(schema));

        assertThat(Lint.of(action)).extracting(LintFinding::rule).doesNotContain(LintRule.UNDECLARED_OUTPUT);
    }

    private static ObjectNode action(String template) {
        ObjectNode action = LintCases.action();
        action.withObject("/config/response").put("successTemplate", template);
        return action;
    }
}
