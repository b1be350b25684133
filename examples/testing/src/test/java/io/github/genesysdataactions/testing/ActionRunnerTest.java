package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.TestActions.OPEN;
import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.schema.Schema;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionRunnerTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:111122223333:function:f";

    @TempDir
    private Path folder;

    private final ActionRunner findOrder = TestActions.findOrder();

    record Input(String name, Optional<Integer> limit) {}

    record Output(String state) {}

    @Test
    void run_sendsTheRequestAndReturnsTheOutput() {
        ActionResult result = findOrder
                .backend(request -> BackendAnswer.json(200, OPEN))
                .run(Map.of("name", "O\"Brien \\ \n", "limit", 5));

        assertThat(result)
                .hasNoNotices()
                .sent("POST", "https://orders.example.com/find")
                .bodyJson("$")
                .isEqualTo(Map.of("name", "O\"Brien \\ \n", "limit", 5));
        assertThat(result).succeeded().output().isEqualTo(Map.of("state", "open"));
        assertThat(result).output(Output.class).isEqualTo(new Output("open"));
        assertThat(result).flattened().isEqualTo(Map.of("state", "open"));
        assertThat(result)
                .sent("POST", "https://orders.example.com/find")
                .header("x-stage")
                .isEqualTo("test");
        assertThat(result.steps())
                .extracting(StepResult::step)
                .containsExactly(
                        Step.INPUT_CONTRACT,
                        Step.URL,
                        Step.HEADERS,
                        Step.REQUEST_TEMPLATE,
                        Step.REQUEST,
                        Step.TRANSLATION_MAP,
                        Step.SUCCESS_TEMPLATE,
                        Step.OUTPUT_CONTRACT);
        assertThat(result).step(Step.TRANSLATION_MAP).isEqualTo("{\"state\":\"\\\"open\\\"\"}");
    }

    @Test
    void run_takesRecordsAndJson() {
        ActionRunner open = findOrder.backend(Backend.always(BackendAnswer.json(200, OPEN)));

        assertThat(open.run(new Input("Ann", Optional.empty())).input()).isEqualTo(Map.of("name", "Ann"));
        assertThat(open.run("{\"name\": \"Ann\"}").input()).isEqualTo(Map.of("name", "Ann"));
        assertThatThrownBy(() -> open.run("{\"name\": ")).hasMessageContaining("The input is not JSON");
        assertThatThrownBy(() -> open.run((Object) List.of(1))).hasMessageContaining("An input is a JSON object");
    }

    @Test
    void run_failsAsArchitectSeesIt() {
        ActionResult result =
                findOrder.backend(Backend.always(BackendAnswer.status(404))).run(Map.of("name", "Ann"));

        assertThat(result)
                .failedAt(Step.REQUEST)
                .hasStatus(400)
                .hasCode("BAD_REQUEST")
                .hasMessageContaining("Status code: 404");
        assertThat(result.error().orElseThrow().outputs())
                .containsEntry("status", 400)
                .containsEntry("errorCode", "BAD_REQUEST")
                .containsEntry("entityName", "action");
        assertThatThrownBy(result::output)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REQUEST");
    }

    @Test
    void run_holdsTheInputAgainstTheContract() {
        assertThat(findOrder.run(Map.of())).failedAt(Step.INPUT_CONTRACT).hasMessageContaining("name");
        assertThat(findOrder.run(Map.of("name", 7))).sentNothing().failed().hasCode("INVALID_SCHEMA");
    }

    @Test
    void run_knowsAnswersThatAreLateOrBroken() {
        Map<String, String> input = Map.of("name", "Ann");

        assertThat(findOrder
                        .backend(Backend.always(BackendAnswer.json(200, OPEN).after(Duration.ofSeconds(61))))
                        .run(input))
                .failed()
                .hasStatus(504);
        assertThat(findOrder
                        .backend(Backend.always(BackendAnswer.json(200, OPEN).after(Duration.ofSeconds(59))))
                        .run(input))
                .succeeded();
        assertThat(findOrder.backend(Backend.always(BackendAnswer.noAnswer())).run(input))
                .failed()
                .hasMessageContaining("no answer from the host");
        assertThat(findOrder
                        .backend(Backend.always(BackendAnswer.json(200, OPEN).cutAfter(20)))
                        .run(input))
                .failedAt(Step.REQUEST)
                .hasMessageContaining("something else than JSON");
        assertThat(findOrder
                        .backend(Backend.always(BackendAnswer.text(200, "<html>")))
                        .run(input))
                .failedAt(Step.REQUEST);
        assertThat(findOrder
                        .backend(Backend.always(BackendAnswer.ofSize(3_000_000)))
                        .run(input))
                .output()
                .isEqualTo(Map.of("state", "none"));
    }

    @Test
    void backend_answersFromATableAndInOrder() {
        ActionRunner table = findOrder.backend(Backend.byInput(
                "name", Map.of("Ann", BackendAnswer.json(200, OPEN), "Bob", BackendAnswer.status(500))));
        assertThat(table.run(Map.of("name", "Ann"))).succeeded();
        assertThat(table.run(Map.of("name", "Bob"))).failed().hasStatus(500);
        assertThatThrownBy(() -> table.run(Map.of("name", "Eve")))
                .isInstanceOf(BackendFailedException.class)
                .hasMessageContaining("'Eve'")
                .hasMessageContaining("Ann");

        ActionRunner once = findOrder.backend(Backend.inOrder(BackendAnswer.json(200, OPEN)));
        assertThat(once.run(Map.of("name", "Ann"))).succeeded();
        assertThatThrownBy(() -> once.run(Map.of("name", "Ann"))).hasMessageContaining("request number 2");
    }

    @Test
    void backend_failsAsAFunctionDoes() {
        ActionDefinition direct = ActionDefinition.builder("Greet")
                .lambda(ARN)
                .input(in -> in.required("name", Schema.string()))
                .output(Output.class)
                .build();

        assertThat(ActionRunner.of(direct)
                        .backend(Backend.always(BackendAnswer.functionError("ValueError", "no such order")))
                        .run(Map.of("name", "Ann")))
                .failed()
                .hasMessageContaining("errorType:ValueError");
    }

    @Test
    void backend_isARealServerIfTheTestWantsOne() {
        try (StubBackend server = StubBackend.start(request -> BackendAnswer.json(200, OPEN))) {
            assertThat(findOrder.backend(Backend.server(server.url())).run(Map.of("name", "Ann")))
                    .output()
                    .isEqualTo(Map.of("state", "open"));
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.url()).isEqualTo(server.url() + "/find");
                assertThat(request.header("X-Stage")).contains("test");
            });
        }
    }

    @Test
    void missingBackend_saysWhatWasSentAndHowToSetOneUp() {
        assertThatThrownBy(() -> findOrder.mask("X-Stage").run(Map.of("name", "Ann")))
                .isInstanceOf(MissingBackendException.class)
                .hasMessageContaining("POST https://orders.example.com/find")
                .hasMessageContaining("X-Stage: ***")
                .hasMessageContaining("{\"name\": \"Ann\"}")
                .hasMessageContaining(".backend(request -> BackendAnswer.json(200");
    }

    @Test
    void backendsFaults_reachTheTest() {
        assertThatThrownBy(() -> findOrder
                        .backend(request -> {
                            throw new java.io.IOException("disk");
                        })
                        .run(Map.of("name", "Ann")))
                .isInstanceOf(BackendFailedException.class)
                .hasMessageContaining("disk")
                .hasMessageContaining("BackendAnswer.noAnswer()");
        AssertionError mine = new AssertionError("not this");
        assertThatThrownBy(() -> findOrder
                        .backend(request -> {
                            throw mine;
                        })
                        .run(Map.of("name", "Ann")))
                .isSameAs(mine);
    }

    @Test
    void trace_showsNoSecret() {
        ActionRunner runner = TestActions.of(
                        "/config/request/headers",
                                "{\"Authorization\": \"Bearer ${credentials.key}\", \"X-K\": \"${credentials.key}\"}",
                        "/config/request/requestTemplate",
                                "{\"k\": \"$encoding.base64(\"${credentials.key}\")\", \"n\": \"${input.name}\"}")
                .credential("key", "s3cr3t-value")
                .mask("name");
        ActionResult result =
                runner.backend(Backend.always(BackendAnswer.json(200, OPEN))).run(Map.of("name", "Ann Example"));

        assertThat(result)
                .sent("POST", "https://orders.example.com/find")
                .header("X-K")
                .isEqualTo("s3cr3t-value");
        assertThat(result.trace())
                .doesNotContain("s3cr3t-value")
                .doesNotContain("czNjcjN0LXZhbHVl")
                .doesNotContain("Ann Example")
                .contains("Authorization: ***");
        assertThat(result.toString() + result.steps() + result.request() + result.answer())
                .doesNotContain("Ann");
        assertThat(ActionCase.of(result).toJson())
                .doesNotContain("s3cr3t-value")
                .doesNotContain("Ann Example");
    }

    @Test
    void of_readsFilesFoldersAndActions() throws Exception {
        Path file = folder.resolve("x.custom.json");
        Files.writeString(file, TestActions.export());
        Map<String, String> input = Map.of("name", "Ann");
        Backend open = Backend.always(BackendAnswer.json(200, OPEN));

        assertThat(ActionRunner.of(file).backend(open).run(input)).succeeded();
        assertThat(ActionRunner.of(folder.resolve("x")).backend(open).run(input))
                .succeeded();
        Files.writeString(folder.resolve("broken.custom.json"), "{");
        assertThat(ActionRunner.of(file).backend(open).run(input))
                .as("a broken neighbor")
                .succeeded();
        assertThat(ActionRunner.of(file).action().names()).containsExactly("Find order");
        Files.delete(folder.resolve("broken.custom.json"));
        assertThat(ActionRunner.in(folder, "Find order", Map.of()).backend(open).run(input))
                .succeeded();
        Files.writeString(file, TestActions.export().replace("Find order", "Find order - Exported 2026-11-30 @ 10:55"));
        assertThat(ActionRunner.in(folder, "Find order", Map.of()).backend(open).run(input))
                .succeeded();
        assertThat(ActionRunner.of(TestActions.DIRECTORY.resolve("find-order"), TestActions.ENVIRONMENT)
                        .backend(open)
                        .run(input))
                .succeeded();
        assertThatThrownBy(() -> ActionRunner.of(TestActions.DIRECTORY)).hasMessageContaining("it has find-order");
        assertThatThrownBy(() -> ActionRunner.of(folder.resolve("y"))).hasMessageContaining("There is no ");
        assertThatThrownBy(() -> ActionRunner.in(folder, "z", Map.of()))
                .hasMessageContaining("it has x.custom.json ('Find order - Exported 2026-11-30 @ 10:55')");
        assertThatThrownBy(() -> ActionRunner.in(TestActions.DIRECTORY, "find-order", Map.of()))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("find-order/action.json, line 10")
                .hasMessageContaining("STAGE");
    }

    @Test
    void of_refusesWhatGenesysCloudRefuses() {
        assertThatThrownBy(() -> TestActions.of(
                        "/contract/input/inputSchema",
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\",\"properties\":{}}}}"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("inputSchema");
    }

    @Test
    void baseUrl_comesInFrontOfUrlsThatBeginWithASlash() {
        Backend open = Backend.always(BackendAnswer.json(200, OPEN));
        ActionRunner crm = TestActions.of("/config/request/requestUrlTemplate", "/services/data/v59.0/query")
                .backend(open);
        ActionRunner genesys = TestActions.of("/config/request/requestUrlTemplate", "/api/v2/users/me")
                .backend(open);

        assertThat(crm.run(Map.of())).failed().hasMessageContaining(".baseUrl(URI.create(");
        assertThat(crm.baseUrl(URI.create("https://crm.example.com/")).run(Map.of()))
                .sent("POST", "https://crm.example.com/services/data/v59.0/query");
        assertThat(genesys.run(Map.of())).sent("POST", "https://api.mypurecloud.com/api/v2/users/me");
        assertThat(genesys.baseUrl(URI.create("https://api.mypurecloud.ie")).run(Map.of()))
                .sent("POST", "https://api.mypurecloud.ie/api/v2/users/me");
    }

    @Test
    void output_keepsNumbers() {
        ActionRunner runner = TestActions.of(
                        "/config/response/successTemplate", "${rawResult}",
                        "/contract/output/successSchema", "{\"type\":\"object\",\"properties\":{}}")
                .backend(Backend.always(BackendAnswer.json(
                        200, "{\"i\":1,\"l\":9007199254740993,\"d\":1.5,\"x\":0.12345678901234567890,\"n\":null}")));

        Object output = runner.run(Map.of()).output();

        assertThat(output).isEqualTo(expectedNumbers());
    }

    private static Map<String, Object> expectedNumbers() {
        Map<String, Object> numbers = new java.util.HashMap<>();
        numbers.put("i", 1);
        numbers.put("l", 9007199254740993L);
        numbers.put("d", 1.5);
        numbers.put("x", new java.math.BigDecimal("0.12345678901234567890"));
        numbers.put("n", null);
        return numbers;
    }
}
