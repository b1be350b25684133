package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ExecutionRefusalTest {
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Tag("choice:failed-execution")
    void execute_refusesAnInputThatIsNotAsTheContractSays() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer missing = execute(id, "{}");
            Answer wrong = execute(id, "{\"customerId\":7}");

            assertThat(missing.status()).isEqualTo(400);
            ErrorShapes.assertService(missing.body(), "INVALID_SCHEMA", "ACTION.PROCESSING");
            assertThat(missing.body().get("correlationId").textValue())
                    .isEqualTo(missing.header("ININ-Correlation-Id"));
            assertThat(missing.body().at("/errors/0/userMessage").textValue())
                    .isEqualTo("JSON failed schema validation for the following reasons: Schema: # @. Error location: ."
                            + " object has missing required properties ([\"customerId\"])");
            assertThat(wrong.body().at("/errors/0/userMessage").textValue())
                    .contains(
                            "instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])");
            assertThat(remote.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 200",
                "application/vnd.api+json; q=1, */* | 200",
                "text/html | 400",
                "application/json, text/plain | 400"
            })
    void execute_wantsAJsonAcceptHeader(String accept, int status) {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(Bodies.configured(cloud, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET","headers":{"accept":"%s"}}}""".formatted(remote.url(), accept)));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(status);
            if (status == 400) {
                ErrorShapes.assertService(answer.body(), "INVALID_SCHEMA", "ACTION.PROCESSING");
                assertThat(answer.body().at("/errors/0/userMessage").textValue())
                        .isEqualTo("The 'Accept' header only supports json content types when specified");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/x",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "ftp://127.0.0.1/",
                "/api/v2/users",
                "http://127.0.0.1:99 99/"
            })
    void execute_callsLoopbackOnly(String url) {
        String id = caller.create(Bodies.action(cloud, "Out", url));

        Answer answer = execute(id, "{\"customerId\":\"1\"}");

        assertThat(answer.status()).isEqualTo(400);
        ErrorShapes.assertService(answer.body(), "BAD_REQUEST", "ACTION.PROCESSING");
        if (url.startsWith("https")) {
            assertThat(answer.text()).contains("allowRemoteTargets()");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"status\":1}", "${missing}", "[]"})
    void execute_refusesAResultThatDoesNotFitTheContract(String template) {
        try (Remote remote = Remote.answering("{}")) {
            ObjectNode config = Caller.JSON.createObjectNode();
            config.putObject("request").put("requestUrlTemplate", remote.url()).put("requestType", "GET");
            config.putObject("response").put("successTemplate", template);
            String id = caller.create(Bodies.configured(cloud, config.toString()));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("ACTION.PROCESSING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[", "$.a[?(", ""})
    void execute_refusesATranslationMapWithoutJsonPaths(String path) {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(Bodies.configured(cloud, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET"},
                     "response":{"translationMap":{"broken":"%s"},"successTemplate":"{}"}}""".formatted(remote.url(), path)));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(400);
            ErrorShapes.assertService(answer.body(), "BAD_REQUEST", "ACTION.PROCESSING");
            assertThat(answer.body().at("/errors/0/userMessage").textValue()).contains("'broken'");
        }
    }

    @Test
    void execute_refusesAConfigurationWithoutAUrl() {
        String id = caller.create(Bodies.configured(cloud, "{}"));

        Answer answer = execute(id, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("request/requestUrlTemplate");
    }

    @Test
    void execute_wantsAnObjectForItsInput() {
        String id = caller.create(Bodies.configured(cloud, "{}"));

        Answer answer = execute(id, "[]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").textValue()).isEqualTo("bad.request");
    }

    @Test
    void execute_refusesAHeaderThatBreaksItsLine() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(
                    Bodies.action(cloud, "Header", Bodies.inputs("id"), Bodies.OUTPUT, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET","headers":{"X-Id":"${input.id}"}}}""".formatted(remote.url())));

            assertThat(execute(id, "{\"id\":\"1\\r\\nX-Evil: 1\"}").status()).isEqualTo(400);
            assertThat(remote.asked()).isEmpty();
        }
    }

    @Test
    @Tag("choice:default-not-json")
    void execute_namesTheDefaultThatIsNotJson() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(Bodies.configured(cloud, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET"},
                     "response":{"translationMap":{"state":"$.state","status":"$.status","empty":"$.empty"},
                      "translationMapDefaults":{"state":"disconnected","status":"\\"OK\\"","empty":""},
                      "successTemplate":"{\\"status\\": ${status}, \\"state\\": ${state}, \\"e\\": ${empty}}"}}""".formatted(remote.url())));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/userMessage").textValue())
                    .contains("'successTemplate'")
                    .endsWith("Used in it, and not JSON: the default of 'state', 'empty' in translationMapDefaults.");
        }
    }

    private Answer execute(String id, String input) {
        return caller.post(ACTIONS + "/" + id + "/execute", input);
    }
}
