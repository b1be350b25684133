package io.github.genesysdataactions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "X Y", "X:", "X\r\nY", "X\u0000", "é", "X(", "X,Y", "\"X\"", "X/Y"})
    void check_refusesNamesThatAreNoToken(String name) {
        List<Problem> problems = HeaderRules.check(Map.of(name, "v"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo("$.config.request.headers");
        assertThat(problems.get(0).message()).startsWith("The name of header 1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "x-custom-header", "X_1", "!#$%&'*+-.^_`|~"})
    void check_acceptsNamesThatAreTokens(String name) {
        assertThat(HeaderRules.check(Map.of(name, "v"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\rb", "a\nb", "a\r\nSet-Cookie: b", "a\u0000", "a\u001b", "a\u007f", "\u20ac", "\ud83d\ude00"})
    void check_refusesCharactersInValues(String value) {
        List<Problem> problems = HeaderRules.check(Map.of("X-A", value));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo("$.config.request.headers['X-A']");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "\u00e9", "${credentials.key}", "$esc.quote(\"a\")", "a, b; c=\"d\""})
    void check_acceptsOtherValues(String value) {
        assertThat(HeaderRules.check(Map.of("X-A", value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | true",
                "APPLICATION/JSON | true",
                "application/json; charset=utf-8 | true",
                "application/problem+json | true",
                "application/vnd.api+json; q=0.9 , application/json | true",
                "text/json | true",
                "${input.type} | true",
                "'' | false",
                "text/plain | false",
                "text/html, application/json | false",
                "*/* | false",
                "application/* | false",
                "application/xml | false",
                "application/jsonx | false",
                "application/json, | false",
            })
    void check_wantsJsonInAccept(String value, boolean accepted) {
        assertThat(HeaderRules.check(Map.of("ACCEPT", value)).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supersecret\r\n", "supersecret\u0000", "supersecret\u20ac"})
    void check_showsNoValue(String value) {
        assertThat(HeaderRules.check(Map.of("X-A", value, "Accept", value, value, "v"))
                        .toString())
                .doesNotContain("supersecret");
    }
}
