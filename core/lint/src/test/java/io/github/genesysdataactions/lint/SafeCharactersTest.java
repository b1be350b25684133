package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCharactersTest {
    private static final List<String> HOSTILE = List.of(
            "",
            "a",
            "7",
            "..",
            "a/b",
            "a b",
            "a&b",
            "a\"b",
            "a\\b",
            "a%2e",
            "a.b",
            "a\nb",
            "é",
            "a?b",
            "#",
            "+1",
            "$a",
            "a|b",
            "-",
            "_",
            "a-b-c",
            "ab12",
            "0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10",
            "12345",
            "x/",
            "/x",
            "true&x",
            "A;B");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Za-z0-9]+$",
                "^[A-Za-z0-9_-]{1,20}$",
                "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                "^\\d{5}(?:-\\d{4})?$",
                "^\\w+$",
                "^(open|closed)$",
                "^(?:a|b|cd)*$",
                "^x?[a-c]+?$",
                "^[\\w-]+$",
                "^[-a]$",
                "^$",
            })
    void allows_harmlessCharactersOnly(String pattern) {
        assertThat(SafeCharacters.allows(pattern)).isTrue();
        Pattern compiled = Pattern.compile(pattern);
        assertThat(HOSTILE.stream().filter(value -> compiled.matcher(value).find()))
                .allMatch(value -> value.matches("[A-Za-z0-9_-]*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+",
                "^[a-z]+",
                "[a-z]+$",
                "^[a-z]+\\$",
                "^a|b$",
                "^.+$",
                "^[^a]+$",
                "^[a-z.]+$",
                "^[ -~]+$",
                "^[A-z]+$",
                "^\\S+$",
                "^\\D+$",
                "^(?=a).*$",
                "^a/b$",
                "^[a-z/]+$",
                "^(a|/)$",
                "^(a$",
                "^[a$",
                "^[]$",
                "^a{x}$",
                "^a)$",
                "^+$",
                "",
                "^",
                "$",
            })
    void allows_nothingElse(String pattern) {
        assertThat(SafeCharacters.allows(pattern)).isFalse();
    }

    @Test
    void isHarmless_knowsNoFullStopAndNoSpace() {
        assertThat(List.of("low", "high-1", "a_b~C9", "")).allMatch(SafeCharacters::isHarmless);
        assertThat(List.of("..", "a.b", "a b", "a/b", "\u00e9")).noneMatch(SafeCharacters::isHarmless);
    }

    @Test
    void lint_findsAStepUpAmongTheValuesOfAnInput() {
        String action = """
                {"contract": {"input": {"inputSchema": {"type": "object", "required": ["step"],
                   "properties": {"step": {"type": "string", "enum": [%s]}}}}},
                 "config": {"request": {"requestType": "GET",
                   "requestUrlTemplate": "https://h.example.com/a/${input.step}/b"}}}""";

        assertThat(Lint.of(String.format(action, "\"..\", \"a\"")))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.UNESCAPED_URL_INPUT);
        assertThat(Lint.of(String.format(action, "\"a\", \"b-1\""))).isEmpty();
    }
}
