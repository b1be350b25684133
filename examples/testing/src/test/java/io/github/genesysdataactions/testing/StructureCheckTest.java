package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureCheckTest {
    private static final String URL = "/config/request/requestUrlTemplate";
    private static final String BODY = "/config/request/requestTemplate";

    @Test
    void run_findsNothingInASoundAction() {
        StructureCheck.Report report =
                StructureCheck.of(TestActions.findOrder()).run(Map.of("name", "Ann", "limit", 5));

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.runs())
                .isEqualTo(HostileInputs.strings().size()
                        + HostileInputs.integers().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://a.example.com/o/$esc.uriEncode($!{input.name})/x | none |",
                "https://a.example.com/o/${input.name}/x | a/b | 4 segments instead of 3",
                "https://a.example.com/o?q=${input.name}&r=1 | &admin=1 | the query has the parameters [q, admin, r] instead of [q, r]",
                "https://a.example.com/o?q=${input.name} | a#b | the rest of the URL is a fragment",
                "https://a.example.com/o?q=${input.name} | a b | nothing can be sent",
                "https://${input.name}.example.com/o | a/b | the request goes to another host",
                "https://a.example.com/o?q=$esc.url(${input.name}) | none |"
            })
    void run_namesWhatAValueChangesInTheUrl(String url, String value, String change) {
        var violations = StructureCheck.of(TestActions.of(URL, url))
                .run(Map.of("name", "Ann"))
                .violations();

        if (change == null) {
            assertThat(violations).allMatch(violation -> violation.message().contains("of the path is '"));
        } else {
            assertThat(violations).anySatisfy(violation -> {
                assertThat(violation.value()).isEqualTo(value);
                assertThat(violation.message())
                        .contains(change)
                        .contains("${input.name} at config.request.requestUrlTemplate:1:");
            });
        }
    }

    @Test
    void run_comparesJsonFormsAndXml() {
        assertThat(StructureCheck.of(TestActions.of(BODY, "{\"n\": ${input.name}, \"m\": 1}"))
                        .run(Map.of("name", "7"))
                        .violations())
                .extracting(StructureCheck.Violation::value)
                .contains("{}", "null", "\"");
        assertThat(StructureCheck.of(TestActions.of(BODY, "n=${input.name}&m=1"))
                        .run(Map.of("name", "a"))
                        .violations())
                .extracting(StructureCheck.Violation::value)
                .contains("&admin=1")
                .doesNotContain("'");
        assertThat(StructureCheck.of(TestActions.of(BODY, "<o><name>${input.name}</name></o>"))
                        .run(Map.of("name", "a"))
                        .violations())
                .extracting(StructureCheck.Violation::value)
                .contains("</name><admin>1</admin><name>", "<a>", "<!--")
                .doesNotContain("'", "&amp;");
        assertThat(StructureCheck.of(TestActions.of(BODY, "<o><name>$esc.xml(${input.name})</name></o>"))
                        .run(Map.of("name", "a"))
                        .violations())
                .extracting(StructureCheck.Violation::value)
                .doesNotContain("<a>", "<!--");
    }

    @Test
    void run_takesWhatTheContractRefusesForNoViolation() {
        ActionRunner strict = TestActions.of(
                URL,
                "https://a.example.com/o/${input.name}",
                "/contract/input/inputSchema/properties/name",
                "{\"type\":\"string\",\"pattern\":\"^[A-Za-z]{2,20}$\"}");

        StructureCheck.Report report = StructureCheck.of(strict).run(Map.of("name", "Ann"));

        assertThat(report.violations()).isEmpty();
        assertThat(report.refused()).isGreaterThan(70);
    }

    @Test
    void assertion_listsTheViolations() {
        assertThatThrownBy(() -> assertThat(TestActions.of(URL, "https://a.example.com/o/${input.name}"))
                        .keepsItsRequestStructure(Map.of("name", "Ann")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("values change the structure of the request of 'Find order'")
                .hasMessageContaining("name = \"../admin\"");
        assertThatThrownBy(() -> StructureCheck.of(TestActions.findOrder()).run(Map.of()))
                .hasMessageContaining("With the plain values no request is sent");
    }
}
