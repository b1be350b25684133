package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
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
            String id = caller.create(Bodies.action(
                    cloud, "All", Bodies.inputs("id", "name"), Bodies.OUTPUT, """
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
            String id = caller.create(Bodies.configured(cloud, """
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
                    Bodies.action(cloud, "Map", Bodies.inputs(), "{\"type\":\"object\"}", """
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
    @Tag("choice:empty-remote-answer")
    void execute_takesAnEmptyAnswerWhereTheSuccessTemplateDoes() {
        try (Remote remote = Remote.answering(204, "")) {
            String without = caller.create(Bodies.configured(cloud, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"POST"},
                     "response":{"translationMap":{"a":"$.a"},"translationMapDefaults":{"a":"1"},"successTemplate":"{\\"a\\":${a}}"}}""".formatted(remote.url())));
            String with = caller.create(
                    Bodies.action(cloud, "Raw", Bodies.inputs(), "{\"type\":\"object\"}", """
                    {"request":{"requestUrlTemplate":"%s","requestType":"POST"}}""".formatted(remote.url())));

            assertThat(execute(without, "{}").text()).isEqualTo("{\"a\":1}");
            assertThat(execute(with, "{}").status()).isEqualTo(400);
        }
    }

    @Test
    void execute_readsAnArrayAtTheRoot() {
        try (Remote remote = Remote.answering("[{\"a\":1}]")) {
            String id = caller.create(Bodies.action(
                    cloud,
                    "List",
                    Bodies.inputs(),
                    "{\"type\":\"array\",\"items\":{\"type\":\"object\"}}",
                    "{\"request\":{\"requestUrlTemplate\":\"%s\",\"requestType\":\"GET\"}}".formatted(remote.url())));

            assertThat(execute(id, "{}").text()).isEqualTo("[{\"a\":1}]");
        }
    }

    @Test
    void execute_leavesTheHeaderOutThatIsForTheServiceOnly() {
        try (Remote remote = Remote.answering("{}")) {
            String id = caller.create(Bodies.configured(cloud, """
                    {"request":{"requestUrlTemplate":"%s","requestType":"POST","headers":{"Transfer-Encoding":"buffered"}}}""".formatted(remote.url())));

            assertThat(execute(id, "{}").status()).isEqualTo(200);
            assertThat(remote.last().headers()).doesNotContainKey("Transfer-encoding");
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
    @Tag("choice:test-steps")
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
    @Tag("choice:test-error")
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
            ErrorShapes.assertService(last.get("error"), "BAD_REQUEST", "ACTION.REMOTE_ENDPOINT");
            ErrorShapes.assertService(answer.body().get("error"), "BAD_REQUEST", "ACTION.REMOTE_ENDPOINT");
            assertThat(last.at("/error/errors/0/userMessage").textValue())
                    .isEqualTo("Request to backend service failed. Status code: 400."
                            + " Response from web service: {\"why\":\"shown\"}");
        }
    }

    private Answer execute(String id, String input) {
        return caller.post(ACTIONS + "/" + id + "/execute", input);
    }
}
