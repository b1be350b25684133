package io.github.genesysdataactions.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariableSpellingTest {
    @Test
    void shown_hidesWhatStandsWhereTheFileHasAVariable() {
        VariableSpelling url = new VariableSpelling("https://@{env.HOST}/a?key=@{env.KEY}");

        assertThat(url.shown("https://old.example.com/a?key=secret")).isEqualTo("https://***/a?key=***");
        assertThat(url.shown("https://old.example.com/b")).isEqualTo("***");
        assertThat(new VariableSpelling("@{env.ALL}").shown("secret")).isEqualTo("***");
    }

    @Test
    void hasVariables_knowsEscapedOnes() {
        assertThat(new VariableSpelling("@@{env.HOST}").hasVariables()).isFalse();
        assertThat(new VariableSpelling("@{env.HOST}").hasVariables()).isTrue();
    }

    @Test
    void diff_isInTheSpellingOfTheFile() {
        VariableSpelling template = new VariableSpelling("{\n  \"key\": \"@{env.KEY}\",\n  \"id\": \"${input.id}\"\n}");

        assertThat(template.diff(
                        "{\n  \"key\": \"old-secret\",\n  \"id\": \"x\"\n}",
                        "{\n  \"key\": \"new-secret\",\n  \"id\": \"${input.id}\"\n}"))
                .containsExactly(
                        "  {",
                        "-   \"key\": \"***\",",
                        "-   \"id\": \"x\"",
                        "+   \"key\": \"@{env.KEY}\",",
                        "+   \"id\": \"${input.id}\"",
                        "  }");
        assertThat(template.diff(
                        "{\n  \"key\": \"new-secret\",\n  \"id\": \"x\"\n}",
                        "{\n  \"key\": \"new-secret\",\n  \"id\": \"${input.id}\"\n}"))
                .contains("    \"key\": \"@{env.KEY}\",");
        assertThat(new VariableSpelling("@{env.LINES}").diff("a", "secret\nb"))
                .isEqualTo(List.of("It differs, and is not shown, as a variable in it has several lines."));
    }
}
