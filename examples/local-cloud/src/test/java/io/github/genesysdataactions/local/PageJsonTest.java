package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows, as JSON; each answer is held against openapi.json by {@link PageCaller}. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PageJsonTest {
    private static final String SECRET = "k3y-of-the-test";

    private static LocalCloud cloud;
    private static Caller caller;
    private static PageCaller page;
    private static Remote remote;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.builder()
                .page()
                .credential("apiKey", SECRET)
                .credential("pin", "93")
                .lint(action -> action.contains("WRONG")
                        ? List.of(new ActionLint.Finding(
                                "a-rule", "risky", "$.config.request.requestUrlTemplate", 1, "Wrong.", "Mend it."))
                        : List.of())
                .start();
        remote = Remote.answering("{\"total\": 12.50, \"echo\": \"" + SECRET + "\"}");
        caller = Caller.of(cloud);
        page = new PageCaller(cloud);
    }

    @AfterAll
    static void close() {
        cloud.close();
        remote.close();
    }

    @BeforeEach
    void clear() {
        page.send("DELETE", "/__local/faults", "");
    }

    @Test
    void openApi_namesExactlyTheRoutesThatThereAre() {
        assertThat(OpenApi.operations()).isEqualTo(new TreeSet<>(cloud.pageOperations()));
        assertThat(page.get("/__local/openapi.json")).isEqualTo(OpenApi.FILE);
    }

    @Test
    void openApi_describesEachStatusOnceAndEveryParameterOfAPath() {
        OpenApi.FILE
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    List<String> named = StreamSupport.stream(
                                    operation.path("parameters").spliterator(), false)
                            .filter(parameter -> parameter.path("in").asText().equals("path"))
                            .map(parameter -> "{" + parameter.path("name").asText() + "}")
                            .toList();
                    assertThat(named)
                            .as(path.getKey())
                            .isEqualTo(List.of(path.getKey().split("/")).stream()
                                    .filter(segment -> segment.startsWith("{"))
                                    .toList());
                    assertThat(operation.path("responses").has("403")).isTrue();
                }));
    }

    @Test
    void overview_saysWhatRunsHere() {
        caller.get(ACTIONS);

        JsonNode overview = page.get("/__local/overview");

        assertThat(overview.path("url").textValue()).isEqualTo(cloud.url().toString());
        assertThat(overview.path("lint").booleanValue()).isTrue();
        assertThat(overview.at("/limits/calls").intValue()).isEqualTo(10_000);
        assertThat(overview.at("/rate/allowed").intValue()).isEqualTo(300);
        assertThat(overview.toString()).doesNotContain(cloud.clientSecret());
    }

    @Test
    void load_makesAnActionThatIsListedShownAndExported() throws Exception {
        String file = ExportFiles.findOrder("Load and export", "https://a.example.com/${input.orderId}");

        String id = page.load(file);

        JsonNode shown = page.get("/__local/actions/" + id);
        assertThat(shown.path("method").textValue()).isEqualTo("POST");
        assertThat(shown.path("translations")).hasSize(2);
        assertThat(shown.at("/translations/1/default").textValue()).isEqualTo("\"unknown\"");
        assertThat(shown.at("/headers/0/template").textValue()).isEqualTo("${credentials.apiKey}");
        assertThat(page.get("/__local/actions").path("actions"))
                .anyMatch(action -> action.path("id").textValue().equals(id)
                        && action.path("published").booleanValue()
                        && !action.path("draft").booleanValue());
        Answer export = page.send("GET", "/__local/actions/" + id + "/export", "");
        assertThat(export.body()).isEqualTo(Caller.JSON.readTree(file));
        assertThat(export.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Load and export.custom.json\"");
    }

    @Test
    void load_takesTheNamesakesPlaceAndSaysSo() {
        String id = page.load(ExportFiles.findOrder("Twice", "https://a.example.com/"));

        Answer again =
                page.send("POST", "/__local/actions", ExportFiles.findOrder("Twice", "https://b.example.com/WRONG"));

        assertThat(again.body().path("id").textValue()).isEqualTo(id);
        assertThat(again.body().path("replaced").booleanValue()).isTrue();
        assertThat(again.body().path("findings").intValue()).isEqualTo(1);
        JsonNode shown = page.get("/__local/actions/" + id);
        assertThat(shown.path("version").intValue()).isEqualTo(2);
        assertThat(shown.at("/findings/0/rule").textValue()).isEqualTo("a-rule");
    }

    @Test
    void load_makesADraftThatSaysWhatKeepsItFromBeingPublished() throws Exception {
        ObjectNode file = (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder("Nested", "https://a.example.com/"));
        file.withObject("/contract/input/inputSchema/properties/orderId").put("type", "object");

        Answer loaded = page.send("POST", "/__local/actions", file.toString());

        String id = loaded.body().path("id").textValue();
        assertThat(loaded.body().path("draft").booleanValue()).isTrue();
        assertThat(loaded.body().path("problem").textValue()).contains("no sub-objects");
        JsonNode draft = page.get("/__local/drafts/" + id);
        assertThat(draft.at("/problems/0/field").textValue()).isEqualTo("contract.input.inputSchema");
        Answer refused = page.send("POST", "/__local/drafts/" + id + "/publication", "{\"version\":1}");
        assertThat(refused.status()).isEqualTo(400);
        page.load(ExportFiles.findOrder("Nested", "https://a.example.com/"));
        assertThat(page.send("GET", "/__local/drafts/" + id, "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": |It is not JSON",
                "[]|It is not a JSON object",
                "{}|It has no 'config'",
                "{\"config\":{},\"contract\":{},\"actionType\":\"customAuth\"}|actionType is not 'custom'",
                "{\"config\":{},\"contract\":{},\"integrationType\":\"x\"}|integrationType is not known",
                "{\"config\":{},\"contract\":{}}|'name' is required",
                "{\"name\":\"a\",\"config\":{\"requets\":{}},\"contract\":{}}|'config.requets' is not a field"
            })
    void load_refusesWhatIsNoExportFile(String file, String message) {
        Answer answer = page.send("POST", "/__local/actions", file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").textValue()).contains(message);
    }

    @Test
    void publication_publishesADraft() {
        String id = caller.post(ACTIONS + "/drafts", Bodies.action(cloud, "A draft", "https://a.example.com"))
                .body()
                .path("id")
                .textValue();

        assertThat(page.send("GET", "/__local/actions/" + id, "").status()).isEqualTo(404);
        Answer published = page.send("POST", "/__local/drafts/" + id + "/publication", "{\"version\":1}");

        assertThat(published.status()).isEqualTo(200);
        assertThat(page.get("/__local/actions/" + id).path("name").textValue()).isEqualTo("A draft");
    }

    @Test
    void edit_changesTemplatesAsTheApiDoes() {
        String id = page.load(ExportFiles.findOrder("Edit", "https://a.example.com/"));
        String path = "/__local/actions/" + id;

        Answer edited = page.send("PATCH", path, """
                {"version":1,"url":"https://b.example.com/","translationMap":{"total":"$.sum"},"translationMapDefaults":{}}""");
        Answer late = page.send("PATCH", path, "{\"version\":1,\"successTemplate\":\"{}\"}");
        Answer wrong = page.send("PATCH", path, "{\"version\":2,\"requestTemplate\":7}");
        Answer unknown = page.send("PATCH", path, "{\"version\":2,\"requestTemplat\":\"\"}");

        assertThat(edited.body().path("url").textValue()).isEqualTo("https://b.example.com/");
        assertThat(edited.body().at("/translations/0/path").textValue()).isEqualTo("$.sum");
        assertThat(edited.body().path("requestTemplate").textValue()).contains("$esc.jsonString");
        assertThat(edited.body().path("version").intValue()).isEqualTo(2);
        assertThat(late.status()).isEqualTo(409);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void edit_changesHeadersAndLeavesThoseThatAreHidden() throws Exception {
        ObjectNode file = (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder("Headers", "https://a.example.com/"));
        file.withObject("/config/request/headers")
                .put("Authorization", "Basic c2VjcmV0")
                .put("X-Team", "orders");
        String path = "/__local/actions/" + page.load(file.toString());

        Answer edited = page.send("PATCH", path, """
                {"version":1,"headers":{"Authorization":"***","X-Other":"***","X-Team":"returns"}}""");
        Answer wrong = page.send("PATCH", path, "{\"version\":2,\"headers\":[]}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(page.send("GET", path + "/export", "").body().at("/config/request/headers"))
                .isEqualTo(Caller.JSON.readTree(
                        "{\"Authorization\":\"Basic c2VjcmV0\",\"X-Other\":\"***\",\"X-Team\":\"returns\"}"));
        assertThat(wrong.status()).isEqualTo(400);
    }

    @Test
    void edit_changesTheContractOfADraftOnly() {
        String id = page.load(ExportFiles.findOrder("Contract", "https://a.example.com/"));
        caller.post(ACTIONS + "/" + id + "/draft", "");
        String change =
                "{\"version\":%d,\"inputSchema\":{\"type\":\"object\",\"properties\":{\"no\":{\"type\":\"integer\"}}}}";

        Answer edited = page.send("PATCH", "/__local/drafts/" + id, String.format(change, 2));
        Answer published = page.send("PATCH", "/__local/actions/" + id, String.format(change, 1));

        assertThat(edited.body().at("/inputSchema/properties/no/type").textValue())
                .isEqualTo("integer");
        assertThat(edited.body().path("successSchema").isObject()).isTrue();
        assertThat(published.status()).isEqualTo(400);
    }

    @Test
    void export_keepsWhatTheFileHadBesides() throws Exception {
        ObjectNode file = (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder("Besides", "https://a.example.com/"));
        file.put("x-owner", "orders").putObject("x-more").put("ticket", 7);
        String id = page.load(file.toString());
        page.send("PATCH", "/__local/actions/" + id, "{\"version\":1,\"url\":\"https://b.example.com/\"}");

        JsonNode export =
                page.send("GET", "/__local/actions/" + id + "/export", "").body();

        assertThat(export.path("x-owner").textValue()).isEqualTo("orders");
        assertThat(export.at("/x-more/ticket").intValue()).isEqualTo(7);
        assertThat(export.at("/config/request/requestUrlTemplate").textValue()).isEqualTo("https://b.example.com/");
    }

    @Test
    void delete_removesActionsAndDrafts() {
        String id = page.load(ExportFiles.findOrder("Delete", "https://a.example.com/"));
        caller.post(ACTIONS + "/" + id + "/draft", "");

        assertThat(page.send("DELETE", "/__local/drafts/" + id, "").status()).isEqualTo(204);
        assertThat(page.send("DELETE", "/__local/drafts/" + id, "").status()).isEqualTo(404);
        assertThat(page.send("DELETE", "/__local/actions/" + id, "").status()).isEqualTo(204);
        assertThat(page.send("GET", "/__local/actions/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void execute_showsEachStep() {
        String id = page.load(ExportFiles.findOrder("Execute", remote.url()));

        JsonNode run = page.send(
                        "POST", "/__local/actions/" + id + "/executions", "{\"input\":{\"orderId\":\"A\\\"1\"}}")
                .body();

        assertThat(run.path("success").booleanValue()).isTrue();
        assertThat(run.path("steps"))
                .extracting(step -> step.path("name").textValue())
                .containsExactly(
                        "Validate input against schema",
                        "Resolve URL template",
                        "Resolve headers",
                        "Resolve request template",
                        "Execute request",
                        "Apply translation map",
                        "Apply success template",
                        "Validate output against schema");
        assertThat(run.at("/steps/3/result").textValue()).isEqualTo("{\"id\": \"A\\\"1\"}");
        assertThat(run.at("/steps/4/given/method").textValue()).isEqualTo("POST");
        assertThat(run.at("/translations/0/value").textValue()).isEqualTo("12.50");
        assertThat(run.at("/translations/1/found").booleanValue()).isFalse();
        assertThat(run.at("/translations/1/default").booleanValue()).isTrue();
        assertThat(run.at("/flattened/order.state").textValue()).isEqualTo("unknown");
        assertThat(run.path("warnings").intValue()).isZero();
        assertThat(run.path("notices")).singleElement().satisfies(notice -> {
            assertThat(notice.path("kind").textValue()).isEqualTo("DEFAULT_USED");
            assertThat(notice.path("warning").booleanValue()).isFalse();
            assertThat(notice.path("message").textValue()).contains("At $ the answer has 'total', 'echo'.");
        });
        JsonNode body = rendering(run, "config.request.requestTemplate");
        assertThat(body.path("segments"))
                .anyMatch(segment -> segment.path("source").asText().contains("jsonString")
                        && segment.path("text").textValue().equals("A\\\"1"));
        assertThat(body.at("/conditions/0/holds").booleanValue()).isFalse();
        assertThat(page.get("/__local/executions/" + run.path("number"))).isEqualTo(run);
        assertThat(page.get("/__local/executions").at("/executions/0/number")).isEqualTo(run.path("number"));
    }

    @Test
    void execute_warnsOfWhatSucceedsAndIsHardlyMeant() throws Exception {
        ObjectNode file = (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder("Warned", "https://a.example.com/"));
        file.withObject("/config/request")
                .put("requestTemplate", "{\"key\": \"${credentials.apiKey}${input.orderId}\"}");
        file.withObject("/config/response").put("successTemplate", "{\"vip\": ${total}}");
        file.withObject("/contract/output")
                .putObject("successSchema")
                .put("type", "object")
                .putObject("properties")
                .putObject("state");
        String id = page.load(file.toString());

        JsonNode run =
                page.send("POST", "/__local/actions/" + id + "/executions", """
                        {"input":{"orderId":"A\\"1"},"answer":{"status":200,"body":"{\\"total\\":1,\\"state\\":2}"}}""").body();

        assertThat(run.path("success").booleanValue()).as(run.toString()).isTrue();
        assertThat(run.path("notices"))
                .extracting(notice -> notice.path("kind").textValue() + " "
                        + notice.at("/place/part").textValue() + " " + notice.at("/place/column"))
                .containsExactly(
                        "BODY_NOT_JSON config.request.requestTemplate 31",
                        "UNDECLARED_OUTPUT config.response.successTemplate 2");
        assertThat(run.toString()).doesNotContain(SECRET);
        assertThat(page.get("/__local/executions").at("/executions/0/warnings").intValue())
                .isEqualTo(2);
    }

    @Test
    void execute_answersWithWhatTheCallerTypes() {
        String id = page.load(ExportFiles.findOrder("Typed", "https://not-called.example.com/"));

        JsonNode run =
                page.send("POST", "/__local/actions/" + id + "/executions", """
                        {"input":{"orderId":"1"},"answer":{"status":200,"body":"{\\"total\\":1,\\"state\\":\\"open\\"}"}}""").body();
        JsonNode failed =
                page.send("POST", "/__local/actions/" + id + "/executions", """
                        {"input":{"orderId":"1"},"answer":{"status":503,"body":"busy"}}""").body();

        assertThat(run.at("/result/order/state").textValue()).isEqualTo("open");
        assertThat(failed.at("/failure/reason").textValue()).contains("503").contains("busy");
        assertThat(failed.has("result")).isFalse();
    }

    @Test
    void execute_takesCredentialsForOneRunAndShowsNone() {
        String id = page.load(ExportFiles.findOrder("Credentials", remote.url()));

        Answer run = page.send("POST", "/__local/actions/" + id + "/executions", """
                {"input":{"orderId":"1"},"credentials":{"apiKey":"typed-in-the-form"}}""");

        assertThat(remote.last().headers().getFirst("X-Api-Key")).isEqualTo("typed-in-the-form");
        assertThat(run.text()).doesNotContain("typed-in-the-form");
        assertThat(page.get("/__local/credentials").toString()).doesNotContain("apiKey");
        assertThat(page.get("/__local/actions/" + id).path("credentials"))
                .extracting(JsonNode::textValue)
                .containsExactly("apiKey");
    }

    @Test
    void execute_pointsAtWhatFailed() {
        String id = page.load(ExportFiles.findOrder("Fail", "https://a.example.com/"));

        JsonNode refused = page.send("POST", "/__local/actions/" + id + "/executions", "{\"input\":{\"limit\":\"x\"}}")
                .body();
        JsonNode broken =
                page.send("POST", "/__local/actions/" + id + "/executions", """
                        {"input":{"orderId":"1"},"answer":{"status":200,"body":"{}"}}""").body();

        assertThat(refused.at("/failure/refusedAt")).isNotEmpty();
        assertThat(refused.path("steps")).hasSize(1);
        assertThat(broken.path("success").booleanValue()).isFalse();
        JsonNode template = rendering(broken, "config.response.successTemplate");
        assertThat(template.path("segments"))
                .anyMatch(segment -> segment.path("unresolved").booleanValue()
                        && segment.path("text").textValue().equals("${total}"));
        assertThat(template.at("/valueless/0/printsItself").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"input\":[]}",
                "{\"input\":{},\"anser\":{}}",
                "{\"input\":{},\"credentials\":[]}",
                "{\"input\":{},\"credentials\":{\"a\":1}}",
                "{\"input\":{},\"answer\":{\"status\":99,\"body\":\"\"}}",
                "{\"input\":{},\"answer\":{\"status\":200}}"
            })
    void execute_refusesAWrongOrder(String body) {
        String id = page.load(ExportFiles.findOrder("Order", "https://a.example.com/"));

        assertThat(page.send("POST", "/__local/actions/" + id + "/executions", body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void executions_ofClientsAreShownToo() {
        String id = page.load(ExportFiles.findOrder("By a client", remote.url()));

        Answer answer = caller.post(ACTIONS + "/" + id + "/execute", "{\"orderId\":\"7\"}");

        JsonNode newest = page.get("/__local/executions").at("/executions/0");
        assertThat(newest.path("name").textValue()).isEqualTo("By a client");
        assertThat(newest.path("contextId").textValue()).isEqualTo(answer.header("ININ-Correlation-Id"));
        JsonNode calls = page.get("/__local/calls").path("calls");
        assertThat(calls.get(calls.size() - 1).path("contextId")).isEqualTo(newest.path("contextId"));
    }

    @Test
    void execution_showsNoSecret() throws Exception {
        ObjectNode file = (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder("Secrets", remote.url()));
        file.withObject("/config/request/headers")
                .put("Authorization", "Bearer literal-token-1")
                .put("X-Pin", "#set($p = $credentials.pin)$p")
                .put("X-Basic", "Basic $encoding.base64(\"me:${credentials.apiKey}\")");
        String id = page.load(file.toString());

        Answer run = page.send("POST", "/__local/actions/" + id + "/executions", "{\"input\":{\"orderId\":\"1\"}}");

        assertThat(remote.last().headers().getFirst("X-Api-Key")).isEqualTo(SECRET);
        assertThat(remote.last().headers().getFirst("X-Pin")).isEqualTo("93");
        assertThat(run.text()).doesNotContain(SECRET, "literal-token-1", "bWU6").contains("***");
        assertThat(run.body().at("/steps/4/given/headers/X-Pin").textValue()).isEqualTo("***");
        assertThat(run.body().at("/steps/4/given/headers/X-Basic").textValue()).isEqualTo("Basic ***");
        assertThat(page.get("/__local/actions/" + id).toString()).doesNotContain("literal-token-1");
        assertThat(page.get("/__local/executions").toString()).doesNotContain(SECRET);
    }

    @Test
    void calls_areListedWithoutSecrets() {
        long before = page.get("/__local/calls").path("last").longValue();
        caller.get(ACTIONS + "?name=a&access_token=abc123&X-Amz%2DSignature=def456");
        caller.get("/api/v2/nowhere");

        JsonNode calls = page.get("/__local/calls?after=" + before).path("calls");

        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).path("query").textValue()).isEqualTo("name=a&access_token=***&X-Amz%2DSignature=***");
        assertThat(calls.get(0).at("/rate/allowed").intValue()).isEqualTo(300);
        assertThat(calls.get(1).path("status").intValue()).isEqualTo(404);
        assertThat(page.get("/__local/calls?limit=1").path("calls")).hasSize(1);
        assertThat(page.send("GET", "/__local/calls?limit=0", "").status()).isEqualTo(400);
        assertThat(page.send("GET", "/__local/calls?after=x", "").status()).isEqualTo(400);
    }

    @Test
    void calls_leaveOutThePagesOwnRequests() {
        long before = page.get("/__local/calls").path("last").longValue();
        int requests = cloud.requests().size();

        page.get("/__local/overview");

        assertThat(page.get("/__local/calls").path("last").longValue()).isEqualTo(before);
        assertThat(cloud.requests()).hasSize(requests);
    }

    @Test
    void fault_isSwitchedOnAndOff() {
        String fault = """
                {"method":"*","path":"/api/v2/integrations/actions/{actionId}","kind":"rate-limit","retryAfterSeconds":7,"every":true}""";

        Answer added = page.send("POST", "/__local/faults", fault);
        Answer first = caller.get(ACTIONS + "/x");
        Answer second = caller.get(ACTIONS + "/y");
        Answer other = caller.get(ACTIONS);

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("Retry-After")).isEqualTo("7");
        assertThat(second.status()).isEqualTo(429);
        assertThat(other.status()).isEqualTo(200);
        JsonNode calls = page.get("/__local/calls").path("calls");
        assertThat(calls.get(calls.size() - 2).path("planned").booleanValue()).isTrue();
        assertThat(page.get("/__local/faults").path("faults")).containsExactly(added.body());
        assertThat(page.send("DELETE", "/__local/faults/" + added.body().path("id"), "")
                        .status())
                .isEqualTo(204);
        assertThat(caller.get(ACTIONS + "/x").status()).isEqualTo(404);
        assertThat(page.send("DELETE", "/__local/faults/1000", "").status()).isEqualTo(404);
        assertThat(page.send("DELETE", "/__local/faults/x", "").status()).isEqualTo(404);
    }

    @Test
    void fault_forOneRequestIsGoneAfterIt() {
        page.send("POST", "/__local/faults", """
                {"method":"GET","path":"/api/v2/integrations/actions","kind":"status","status":503}""");

        assertThat(caller.get(ACTIONS).status()).isEqualTo(503);
        assertThat(caller.get(ACTIONS).status()).isEqualTo(200);
        assertThat(page.get("/__local/faults").path("faults")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"method\":\"GET\",\"path\":\"/\",\"kind\":\"nonsense\"}",
                "{\"method\":\"GET\",\"path\":\"x\",\"kind\":\"reset\"}",
                "{\"method\":\"GET\",\"path\":\"/\",\"kind\":\"status\"}",
                "{\"method\":\"GET\",\"path\":\"/\",\"kind\":\"status\",\"status\":0}",
                "{\"method\":\"GET\",\"path\":\"/\",\"kind\":\"rate-limit\",\"retryAfterSeconds\":-1}"
            })
    void fault_isRefusedWhenItIsWrong(String body) {
        assertThat(page.send("POST", "/__local/faults", body).status()).isEqualTo(400);
    }

    @Test
    void credentials_areShownByName() {
        Answer made = caller.post("/api/v2/integrations/credentials", """
                {"name":"Shop","type":{"name":"basicAuth"},"credentialFields":{"userName":"u-53cr3t","password":"p-53cr3t"}}""");
        assertThat(made.status()).isEqualTo(200);

        JsonNode credentials = page.get("/__local/credentials");

        assertThat(credentials.at("/credentials/0/name").textValue()).isEqualTo("Shop");
        assertThat(credentials.at("/credentials/0/fields"))
                .extracting(JsonNode::textValue)
                .containsExactly("password", "userName");
        assertThat(credentials.toString()).doesNotContain("53cr3t");
        assertThat(page.get("/__local/integrations").at("/integrations/0/id").textValue())
                .isEqualTo(cloud.integrationId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__local", "/__local/", "/__local/nothing", "/__local/page/../openapi.json"})
    void others_areNotFound(String path) {
        Caller.Answer answer = RawRequest.to(cloud).get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("message").textValue()).isNotBlank();
    }

    private static JsonNode rendering(JsonNode run, String part) {
        return StreamSupport.stream(run.path("renderings").spliterator(), false)
                .filter(rendering -> rendering.path("part").textValue().equals(part))
                .findFirst()
                .orElseThrow();
    }
}
