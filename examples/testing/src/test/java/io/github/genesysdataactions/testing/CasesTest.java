package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.TestActions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.error.InvalidDefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesTest {
    @TempDir
    private Path folder;

    private final ActionRunner findOrder = TestActions.findOrder();

    private ActionCase one(String json) throws IOException {
        return ActionCase.read(Files.writeString(folder.resolve("one.json"), json));
    }

    @Test
    void casesBesideAnAction_passAndFailForTheirReason() throws IOException {
        assertThat(ActionCase.of(findOrder))
                .hasSize(2)
                .allMatch(each -> each.run(findOrder).requireAsExpected().isAsExpected());

        CaseResult wrong = one("""
                {"input": {"name": "Ann"},
                 "answers": [{"json": {"orders": [{"state": "closed"}]}}],
                 "request": {"method": "PUT", "url": "https://***/find", "headers": {"X-Other": "a"}, "json": {"name": "Bob"}},
                 "output": {"state": "open"}}
                """).run(findOrder);
        assertThat(wrong.differences())
                .containsExactly(
                        "$.request.method: expected \"PUT\" and found \"POST\"",
                        "$.request.headers.X-Other: was not sent",
                        "$.request.json.name: expected \"Bob\" and found \"Ann\"",
                        "$.output.state: expected \"open\" and found \"closed\"");
        assertThatThrownBy(wrong::requireAsExpected)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The case 'one'")
                .hasMessageContaining("TRANSLATION_MAP");
        assertThat(one("{\"input\": {\"name\": \"a\"}, \"answers\": [{\"noAnswer\": true}], \"output\": {}}")
                        .run(findOrder)
                        .differences())
                .singleElement()
                .asString()
                .contains("$.output: the run failed");
        assertThat(one("{\"input\": {\"name\": \"a\"}, \"answers\": [{\"json\": " + OPEN
                                + "}], \"failure\": {\"status\": 400}}")
                        .run(findOrder)
                        .differences())
                .singleElement()
                .asString()
                .contains("$.failure: the run succeeded");
    }

    @Test
    void saveCase_makesACaseThatPasses() {
        Map<String, BackendAnswer> answers = Map.of(
                "good", BackendAnswer.json(200, OPEN),
                "text", BackendAnswer.text(500, "oops"),
                "late", BackendAnswer.json(200, OPEN).after(Duration.ofSeconds(70)),
                "none", BackendAnswer.noAnswer());
        answers.forEach((name, answer) -> {
            ActionResult result = findOrder.backend(Backend.always(answer)).run(Map.of("name", "Ann", "limit", 2));

            Path saved = result.saveCase(folder.resolve("saved/" + name + ".json"));

            assertThat(ActionCase.read(saved).run(findOrder).differences())
                    .as(name)
                    .isEmpty();
        });
        assertThat(ActionCase.readAll(folder.resolve("saved")))
                .extracting(ActionCase::name)
                .contains("late", "none");
        assertThat(ActionCase.readAll(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void savedSecrets_areMaskedAndMatchAnything() {
        ActionRunner secret = TestActions.of(
                        "/config/request/headers",
                        "{\"Authorization\": \"Bearer ${credentials.key}\", \"X-Name\": \"n=${input.name}\"}")
                .credential("key", "s3cr3t")
                .mask("name");
        ActionResult result =
                secret.backend(Backend.always(BackendAnswer.json(200, OPEN))).run(Map.of("name", "Ann Example"));
        Path saved = result.saveCase(folder.resolve("masked.json"));

        ActionCase read = ActionCase.read(saved);

        assertThat(read.toJson()).contains("\"***\"", "n=***").doesNotContain("Ann", "s3cr3t");
        assertThat(read.run(secret.credential("key", "another")).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{`input`: {},; `anwsers`: []} | one.json:2:2: A case has no field 'anwsers' here. Did you mean 'answers'?",
                "{`input`: {}, `answers`: [{`stauts`: 200}]} | one.json:1:28: A case has no field 'stauts' here. Did you mean 'status'?",
                "{`input`: {}, `answers`: [{`status`: 99}]} | The status is 99. Use 100 to 599.",
                "{`input`: {}, `answers`: {}} | one.json:1:26: 'answers' is not of the type array.",
                "{`input`: {}, `request`: {`path`: 1}} | It has method, url, headers, json, body.",
                "{`input`: {}, `failure`: {`step`: `X`}} | There is no step 'X'. Write one of [SIGN_IN,",
                "{`input`: {}, `failure`: {}, `output`: {}} | an output and a failure",
                "{`output`: {}} | There is no input.",
                "[] | It is not a JSON object.",
                "{`input`: | It is not JSON",
            })
    void read_refusesWhatNoCaseHas(String json, String told) {
        String text = json.replace('`', '"').replace(';', '\n');

        assertThatThrownBy(() -> one(text))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("The case one.json")
                .hasMessageContaining(told);
    }

    @Test
    void read_saysThatThereIsNoFile() {
        assertThatThrownBy(() -> ActionCase.read(folder.resolve("none.json")))
                .hasMessageContaining("Check that it exists");
        assertThatThrownBy(() -> ActionCase.of(TestActions.of())).hasMessageContaining("ActionCase.readAll(folder)");
    }
}
