package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"confg\": {}} | $.confg | Write 'config'",
                "{\"config\": {\"timeoutSecond\": 5}} | $.config.timeoutSecond | Write 'timeoutSeconds'",
                "{\"config\": {\"request\": {\"requestTyp\": \"GET\"}}} | $.config.request.requestTyp | Write 'requestType'",
                "{\"config\": {\"response\": {\"translationmap\": {}}}} | $.config.response.translationmap | Write 'translationMap'",
                "{\"contract\": {\"output\": {\"sucessSchema\": {}}}} | $.contract.output.sucessSchema | Write 'successSchema'"
            })
    void of_namesAKeyThatNothingReads(String json, String path, String remedy) {
        assertThat(Lint.of(json))
                .filteredOn(finding -> finding.rule() == LintRule.MISSPELT_KEY)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo(path);
                    assertThat(finding.message()).contains(path.substring(path.lastIndexOf('.') + 1));
                    assertThat(finding.remedy()).startsWith(remedy);
                });
    }

    @Test
    void of_leavesOtherKeysAlone() {
        assertThat(
                        Lint.of(
                                "{\"config\": {\"request\": {\"requestType\": \"GET\", \"requestTyp\": 1}}, \"x-owner\": \"me\"}"))
                .noneMatch(finding -> finding.rule() == LintRule.MISSPELT_KEY);
    }

    @Test
    void of_saysOneThingOfAnInputThatIsNotThere() {
        assertThat(Lint.of("""
                        {"config": {"request": {"requestUrlTemplate": "https://a.example.com/${input.teir}"}},
                         "contract": {"input": {"inputSchema": {"type": "object", "properties": {"tier": {"type": "string"}}}}}}
                        """))
                .filteredOn(finding -> finding.path().equals("$.config.request.requestUrlTemplate"))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.UNDECLARED_INPUT);
    }

    @Test
    void of_namesTheKeyThatTheTemplateDoesNotUse() {
        assertThat(Lint.of("""
                        {"config": {"response": {"translationMap": {"teir": "$.tier"}, "successTemplate": "{\\"t\\": ${tier}}"}}}
                        """))
                .extracting(LintFinding::message)
                .anyMatch(message -> message.contains("does not use the key 'teir'"));
    }
}
