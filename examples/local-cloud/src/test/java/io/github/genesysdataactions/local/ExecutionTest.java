package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ExecutionTest {
    private final LocalCloud cloud =
            LocalCloud.builder().credential("apiKey", "k-1").start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void execute_postsTheInputAndReturnsTheRawAnswer() {
        try (Remote remote = Remote.answering("{\"status\":\"OK\",\"sum\":1.10}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url() + "/in"));

            Answer answer = execute(id, "{\"customerId\":\"Ä \\\"1\\\"\",\"n\":1.0}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"OK\",\"sum\":1.10}");
            assertThat(remote.last().method()).isEqualTo("POST");
            assertThat(remote.last().body()).isEqualTo("{\"customerId\":\"Ä \\\"1\\\"\",\"n\":1.0}");
            assertThat(remote.last().headers().getFirst("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void execute_rendersUrlHeadersAndBody() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(
                    Bodies.action(cloud, "All", inputs("id", "name"), Bodies.OUTPUT, """
                    {"request":{"requestUrlTemplate":"%s/c/$esc.uriEncode(${input.id})?n=$!{input.name}","requestType":"PUT",
                      "headers":{"Accept":"application/json","X-Api-Key":"${credentials.apiKey}","X-Id":"${input.id}"},
                      "requestTemplate":"{\\"id\\":\\"$esc.jsonEncode(${input.id})\\",\\"name\\":\\"${input.name}\\"}"}}""".formatted(remote.url())));

            execute(id, "{\"id\":\"a b/\\\"c\\\"\"}");

            assertThat(remote.last().method()).isEqualTo("PUT");
            assertThat(remote.last().target()).isEqualTo("/c/a%20b%2F%22c%22?n=");
            assertThat(remote.last().headers().getFirst("X-Api-Key")).isEqualTo("k-1");
            assertThat(remote.last().headers().getFirst("X-Id")).isEqualTo("a b/\"c\"");
            assertThat(remote.last().body()).isEqualTo("{\"id\":\"a b/\\\"c\\\"\",\"name\":\"${input.name}\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void execute_sendsNoBodyWhereTheMethodHasNone(String method) {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(configured("""
                    {"request":{"requestUrlTemplate":"%s","requestType":"%s"}}""".formatted(remote.url(), method)));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(remote.last().method()).isEqualTo(method);
            assertThat(remote.last().body()).isEmpty();
        }
    }

    @Test
    void execute_mapsTheAnswer() {
        try (Remote remote = Remote.answering(
                "{\"order\":{\"state\":null,\"total\":2.50,\"lines\":[{\"sku\":\"a\"}]},\"n\":[1,2]}")) {
            String id = caller.create(
                    Bodies.action(cloud, "Map", inputs(), "{\"type\":\"object\"}", """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET"},
                     "response":{"translationMap":{"state":"$.order.state","total":"$.order.total","lines":"$.order.lines",
                         "first":"$.order.lines[?(@.sku=='a')].sku","gone":"$.order.gone","count":"$.n.length()","none":"$.n[?(@ > 9)]"},
                      "translationMapDefaults":{"state":"\\"UNKNOWN\\"","gone":"\\"default\\""},
                      "successTemplate":"{\\"state\\":${state},\\"total\\":${total},\\"lines\\":${lines},\\"gone\\":${gone},\\"count\\":${count},\\"first\\":${successTemplateUtils.firstFromArray(\\"${first}\\")},\\"none\\":${successTemplateUtils.firstFromArray(\\"${none}\\",\\"$esc.quote$esc.quote\\")}}"}}""".formatted(remote.url())));

            Answer answer = execute(id, "{}");

            assertThat(answer.text())
                    .isEqualTo("{\"state\":null,\"total\":2.50,\"lines\":[{\"sku\":\"a\"}],\"gone\":\"default\","
                            + "\"count\":2,\"first\":\"a\",\"none\":\"\"}");
        }
    }

    @Test
    void execute_takesAnEmptyAnswerWhereTheSuccessTemplateDoes() {
        try (Remote remote = Remote.answering(204, "")) {
            String without = caller.create(configured("""
                    {"request":{"requestUrlTemplate":"%s","requestType":"POST"},
                     "response":{"translationMap":{"a":"$.a"},"translationMapDefaults":{"a":"1"},"successTemplate":"{\\"a\\":${a}}"}}""".formatted(remote.url())));
            String with = caller.create(
                    Bodies.action(cloud, "Raw", inputs(), "{\"type\":\"object\"}", """
                    {"request":{"requestUrlTemplate":"%s","requestType":"POST"}}""".formatted(remote.url())));

            assertThat(execute(without, "{}").text()).isEqualTo("{\"a\":1}");
            assertThat(execute(with, "{}").status()).isEqualTo(400);
        }
    }

    @Test
    void execute_refusesAnInputThatIsNotAsTheContractSays() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer missing = execute(id, "{}");
            Answer wrong = execute(id, "{\"customerId\":7}");

            assertThat(missing.status()).isEqualTo(400);
            assertServiceShape(missing.body(), "INVALID_SCHEMA", "ACTION.PROCESSING");
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
    @CsvSource({"400,400,BAD_REQUEST", "404,400,BAD_REQUEST", "302,400,BAD_REQUEST"})
    void execute_failsWhereTheRemoteEndpointRefuses(int remoteStatus, int status, String code) {
        try (Remote remote = Remote.answering(remoteStatus, "{\"why\":\"hidden\"}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = execute(id, "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(status);
            assertServiceShape(answer.body(), code, "ACTION.REMOTE_ENDPOINT");
            assertThat(answer.body().at("/errors/0/userMessage").textValue())
                    .isEqualTo("Request to backend service failed. Status code: " + remoteStatus
                            + ". To see error details, use test mode.");
        }
    }

    @Test
    void execute_failsWhereTheRemoteEndpointFails() {
        try (Remote remote = Remote.answering(503, "busy")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = execute(id, "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(500);
            assertPublicShape(answer, "internal.server.error");
            assertThat(answer.text()).doesNotContain("busy");
        }
    }

    @Test
    void execute_failsWhereNobodyListens() {
        Remote gone = Remote.answering("{}");
        gone.close();
        String id = caller.create(Bodies.action(cloud, "Post", gone.url()));

        Answer answer = execute(id, "{\"customerId\":\"1\"}");

        assertThat(answer.status()).isEqualTo(500);
        assertPublicShape(answer, "internal.server.error");
    }

    @Test
    void execute_timesOut() {
        try (Remote remote = Remote.hanging()) {
            String id = caller.create(configured("""
                    {"timeoutSeconds":1,"request":{"requestUrlTemplate":"%s","requestType":"GET"}}""".formatted(remote.url())));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(504);
            assertPublicShape(answer, "request.timeout");
        }
    }

    @Test
    void close_interruptsWhatStillRuns() throws Exception {
        try (Remote remote = Remote.hanging()) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Answer> answer = thread.submit(() -> execute(id, "{\"customerId\":\"1\"}"));
            remote.awaitRequest();

            cloud.close();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
                    .withRootCauseInstanceOf(IOException.class);
            thread.shutdownNow();
        }
    }

    @Test
    void execute_refusesAnAnswerThatIsNotJson() {
        try (Remote remote = Remote.answering("<html>")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = execute(id, "{\"customerId\":\"1\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertServiceShape(answer.body(), "BAD_REQUEST", "ACTION.REMOTE_ENDPOINT");
            assertThat(answer.text()).doesNotContain("<html>");
        }
    }

    @Test
    void execute_refusesAnAnswerThatIsTooDeep() {
        try (Remote fits = Remote.answering("[".repeat(50) + "]".repeat(50));
                Remote deep = Remote.answering("[".repeat(51) + "]".repeat(51))) {
            String template = """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET"},"response":{"successTemplate":"{}"}}""";

            assertThat(execute(caller.create(configured(template.formatted(fits.url()))), "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(execute(caller.create(configured(template.formatted(deep.url()))), "{}")
                            .status())
                    .isEqualTo(400);
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
            String id = caller.create(configured("""
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET","headers":{"accept":"%s"}}}""".formatted(remote.url(), accept)));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(status);
            if (status == 400) {
                assertServiceShape(answer.body(), "INVALID_SCHEMA", "ACTION.PROCESSING");
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
        assertServiceShape(answer.body(), "BAD_REQUEST", "ACTION.PROCESSING");
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
            String id = caller.create(configured(config.toString()));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("ACTION.PROCESSING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$[", "$.a[?(", ""})
    void execute_refusesATranslationMapWithoutJsonPaths(String path) {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(configured("""
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET"},
                     "response":{"translationMap":{"broken":"%s"},"successTemplate":"{}"}}""".formatted(remote.url(), path)));

            Answer answer = execute(id, "{}");

            assertThat(answer.status()).isEqualTo(400);
            assertServiceShape(answer.body(), "BAD_REQUEST", "ACTION.PROCESSING");
            assertThat(answer.body().at("/errors/0/userMessage").textValue()).contains("'broken'");
        }
    }

    @Test
    void execute_refusesAConfigurationWithoutAUrl() {
        String id = caller.create(configured("{}"));

        Answer answer = execute(id, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("request/requestUrlTemplate");
    }

    @Test
    void execute_wantsAnObjectForItsInput() {
        String id = caller.create(configured("{}"));

        Answer answer = execute(id, "[]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").textValue()).isEqualTo("bad.request");
    }

    @Test
    void execute_leavesTheHeaderOutThatIsForTheServiceOnly() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(configured("""
                    {"request":{"requestUrlTemplate":"%s","requestType":"POST","headers":{"Transfer-Encoding":"buffered"}}}""".formatted(remote.url())));

            assertThat(execute(id, "{}").status()).isEqualTo(200);
            assertThat(remote.last().headers()).doesNotContainKey("Transfer-encoding");
        }
    }

    @Test
    void execute_refusesAHeaderThatBreaksItsLine() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(
                    Bodies.action(cloud, "Header", inputs("id"), Bodies.OUTPUT, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"GET","headers":{"X-Id":"${input.id}"}}}""".formatted(remote.url())));

            assertThat(execute(id, "{\"id\":\"1\\r\\nX-Evil: 1\"}").status()).isEqualTo(400);
            assertThat(remote.asked()).isEmpty();
        }
    }

    @Test
    void execute_callsOtherHostsWhenItMay() {
        try (Remote remote = Remote.answering("{}");
                LocalCloud open = LocalCloud.builder().allowRemoteTargets().start()) {
            // A way to write 127.0.0.1 that is not taken for loopback: no test leaves this machine.
            String url = remote.url().replace("127.0.0.1", "[::ffff:127.0.0.1]");
            Caller user = Caller.of(open);
            String refused = caller.create(Bodies.action(cloud, "In", url));
            String allowed = user.create(Bodies.action(open, "Out", url));

            assertThat(execute(refused, "{\"customerId\":\"1\"}").status()).isEqualTo(400);
            assertThat(user.post(ACTIONS + "/" + allowed + "/execute", "{\"customerId\":\"1\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void execute_answers404ForAnUnknownAction() {
        assertThat(execute("custom_-_x", "{}").status()).isEqualTo(404);
    }

    @Test
    void execute_readsAnArrayAtTheRoot() {
        try (Remote remote = Remote.answering("[{\"a\":1}]")) {
            String id = caller.create(Bodies.action(
                    cloud,
                    "List",
                    inputs(),
                    "{\"type\":\"array\",\"items\":{\"type\":\"object\"}}",
                    "{\"request\":{\"requestUrlTemplate\":\"%s\",\"requestType\":\"GET\"}}".formatted(remote.url())));

            assertThat(execute(id, "{}").text()).isEqualTo("[{\"a\":1}]");
        }
    }

    @Test
    void test_showsEveryStep() {
        try (Remote remote = Remote.answering("{\"status\":\"OK\"}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url() + "/$input.customerId"));

            Answer answer = caller.post(ACTIONS + "/" + id + "/test", "{\"customerId\":\"1\"}");

            JsonNode operations = answer.body().get("operations");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().get("success").booleanValue()).isTrue();
            assertThat(answer.body().get("finalResult").toString()).isEqualTo("{\"status\":\"OK\"}");
            assertThat(answer.body().has("error")).isFalse();
            assertThat(operations.findValuesAsText("name"))
                    .containsExactly(
                            "Validate input against schema",
                            "Resolve URL template",
                            "Resolve headers",
                            "Resolve request template",
                            "Execute request",
                            "Apply translation map",
                            "Apply success template",
                            "Validate output against schema");
            assertThat(operations.findValues("step").toString()).isEqualTo("[1, 2, 3, 4, 5, 6, 7, 8]");
            assertThat(operations.at("/1/result").textValue()).isEqualTo(remote.url() + "/1");
            assertThat(operations.at("/3/result").toString()).isEqualTo("{\"customerId\":\"1\"}");
            assertThat(operations.at("/4/result").toString()).isEqualTo("{\"status\":\"OK\"}");
        }
    }

    @Test
    void test_endsWithTheStepThatFailed() {
        try (Remote remote = Remote.answering(400, "{\"why\":\"shown\"}")) {
            String id = caller.create(Bodies.action(cloud, "Post", remote.url()));

            Answer answer = caller.post(ACTIONS + "/" + id + "/test", "{\"customerId\":\"1\"}");

            JsonNode last = answer.body().at("/operations/4");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().get("success").booleanValue()).isFalse();
            assertThat(answer.body().has("finalResult")).isFalse();
            assertThat(answer.body().get("operations")).hasSize(5);
            assertThat(last.get("success").booleanValue()).isFalse();
            assertServiceShape(last.get("error"), "BAD_REQUEST", "ACTION.REMOTE_ENDPOINT");
            assertServiceShape(answer.body().get("error"), "BAD_REQUEST", "ACTION.REMOTE_ENDPOINT");
            assertThat(last.at("/error/errors/0/userMessage").textValue())
                    .isEqualTo("Request to backend service failed. Status code: 400."
                            + " Response from web service: {\"why\":\"shown\"}");
        }
    }

    private Answer execute(String id, String input) {
        return caller.post(ACTIONS + "/" + id + "/execute", input);
    }

    private String configured(String config) {
        return Bodies.action(cloud, "Configured", inputs(), Bodies.OUTPUT, config);
    }

    private static String inputs(String... names) {
        ObjectNode schema = Caller.JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List.of(names).forEach(name -> properties.putObject(name).put("type", "string"));
        return schema.toString();
    }

    private static void assertServiceShape(JsonNode body, String errorCode, String detail) {
        assertThat(body.get("errorCode").textValue()).isEqualTo(errorCode);
        assertThat(body.has("userMessage")).isTrue();
        assertThat(body.has("correlationId")).isTrue();
        assertThat(body.at("/details/0/errorCode").textValue()).isEqualTo(detail);
    }

    private static void assertPublicShape(Answer answer, String code) {
        assertThat(answer.body().get("code").textValue()).isEqualTo(code);
        assertThat(answer.body().get("contextId").textValue()).isEqualTo(answer.header("ININ-Correlation-Id"));
        assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("ACTION.REMOTE_ENDPOINT");
        assertThat(answer.body().at("/errors/0/message").textValue())
                .startsWith("REST call for action execute failed. Message: ");
    }
}
