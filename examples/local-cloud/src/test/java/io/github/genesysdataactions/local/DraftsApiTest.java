package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsApiTest {
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void create_makesADraftThatIsNoActionYet() {
        JsonNode draft = create("https://a.example.com");
        String id = draft.get("id").textValue();

        assertThat(id).startsWith("custom_-_");
        assertThat(draft.get("version").intValue()).isEqualTo(1);
        assertThat(draft.get("selfUri").textValue()).isEqualTo(ACTIONS + "/" + id + "/draft");
        assertThat(caller.get(ACTIONS + "/" + id).status()).isEqualTo(404);
        assertThat(caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get(ACTIONS).body().get("entities")).isEmpty();
        assertThat(caller.get(ACTIONS + "/drafts").body().at("/entities/0/id").textValue())
                .isEqualTo(id);
        assertThat(cloud.actions()).isEmpty();
        assertThat(cloud.drafts()).containsExactly(new StoredAction(id, "Find", "Tests", cloud.integrationId(), 1));
    }

    @Test
    @Tag("choice:published-draft")
    void publish_keepsTheIdAndMakesTheActionExecutable() {
        try (Remote remote = Remote.answering(200, "{\"status\":\"OK\"}")) {
            String id = create(remote.url()).get("id").textValue();

            JsonNode published = caller.post(ACTIONS + "/" + id + "/draft/publish", "{\"version\":1}")
                    .body();

            assertThat(published.get("id").textValue()).isEqualTo(id);
            assertThat(published.get("version").intValue()).isEqualTo(1);
            assertThat(published.get("selfUri").textValue()).isEqualTo(ACTIONS + "/" + id);
            assertThat(caller.get(ACTIONS + "/" + id + "/draft").status()).isEqualTo(404);
            assertThat(caller.get(ACTIONS + "/drafts").body().get("entities")).isEmpty();
            assertThat(caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}")
                            .text())
                    .isEqualTo("{\"status\":\"OK\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | must not be null",
                "{} | version must not be null",
                "{\"version\":null} | version must not be null",
                "{\"version\":2} | Supplied version 2 does not match latest draft version 1",
                "{\"version\":1,\"name\":\"x\"} | 'name' is not a field of this request"
            })
    void publish_answers400WithoutTheVersionOfTheDraft(String body, String message) {
        String id = create("https://a.example.com").get("id").textValue();

        Answer answer = caller.post(ACTIONS + "/" + id + "/draft/publish", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("message").textValue()).contains(message);
        assertThat(cloud.actions()).isEmpty();
    }

    @Test
    @Tag("choice:draft-version")
    void update_changesContractAndSecureAndCountsTheVersion() {
        String id = create("https://a.example.com").get("id").textValue();

        JsonNode updated =
                caller.send("PATCH", ACTIONS + "/" + id + "/draft", """
                {"version":1,"name":"Found","secure":true,
                 "contract":{"input":{"inputSchema":{"type":"object"}},"output":{"successSchema":{"type":"array"}}}}""").body();

        assertThat(updated.get("version").intValue()).isEqualTo(2);
        assertThat(updated.get("name").textValue()).isEqualTo("Found");
        assertThat(updated.get("category").textValue()).isEqualTo("Tests");
        assertThat(updated.get("secure").booleanValue()).isTrue();
        assertThat(updated.at("/contract/output/successSchema").toString()).isEqualTo("{\"type\":\"array\"}");
        assertThat(caller.get(updated.at("/contract/output/successSchemaUri").textValue())
                        .text())
                .isEqualTo("{\"type\":\"array\"}");
        assertThat(caller.get(updated.at("/config/request/requestTemplateUri").textValue())
                        .text())
                .isEqualTo("${input.rawRequest}");
        assertThat(caller.send("PATCH", ACTIONS + "/" + id + "/draft", "{\"version\":1}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Tag("choice:second-draft")
    void copy_leavesTheActionAloneUntilItIsPublished() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));
        String draft = ACTIONS + "/" + id + "/draft";

        Answer first = caller.post(draft, "");
        Answer second = caller.post(draft, "");
        caller.send("PATCH", draft, "{\"version\":2,\"name\":\"Found\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("id").textValue()).isEqualTo(id);
        assertThat(first.body().get("version").intValue()).isEqualTo(2);
        assertThat(second.status()).isEqualTo(400);
        assertThat(caller.get(ACTIONS + "/" + id).body().get("name").textValue())
                .isEqualTo("Find");
        assertThat(caller.post(draft + "/publish", "{\"version\":3}")
                        .body()
                        .get("version")
                        .intValue())
                .isEqualTo(3);
        assertThat(caller.get(ACTIONS + "/" + id).body().get("name").textValue())
                .isEqualTo("Found");
    }

    @Test
    @Tag("choice:published-version")
    void publish_comesAfterADirectChange() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));
        caller.post(ACTIONS + "/" + id + "/draft", "");
        caller.send("PATCH", ACTIONS + "/" + id, "{\"version\":1,\"name\":\"a\"}");
        caller.send("PATCH", ACTIONS + "/" + id, "{\"version\":2,\"name\":\"b\"}");

        JsonNode published = caller.post(ACTIONS + "/" + id + "/draft/publish", "{\"version\":2}")
                .body();

        assertThat(published.get("version").intValue()).isEqualTo(4);
        assertThat(published.get("name").textValue()).isEqualTo("Find");
    }

    @Test
    @Tag("choice:published-contract")
    void publish_refusesAChangedContractOfAPublishedAction() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));
        String draft = ACTIONS + "/" + id + "/draft";
        caller.post(draft, "");
        caller.send("PATCH", draft, """
                {"version":2,"contract":{"input":{"inputSchema":{"type":"object","properties":{}}},
                                         "output":{"successSchema":%s}}}""".formatted(Bodies.OUTPUT));

        Answer answer = caller.post(draft + "/publish", "{\"version\":3}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/details/0/fieldName").textValue()).isEqualTo("contract");
        assertThat(cloud.actions().get(0).version()).isEqualTo(1);
        assertThat(caller.get(draft).status()).isEqualTo(200);
    }

    @Test
    void validation_isContentWithAGoodDraft() {
        String id = create("https://a.example.com").get("id").textValue();

        JsonNode result = caller.get(ACTIONS + "/" + id + "/draft/validation").body();

        assertThat(result.get("valid").booleanValue()).isTrue();
        assertThat(result.get("errors")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"request\":{\"requestUrlTemplate\":\"/a\"}}",
                "{\"request\":{\"requestUrlTemplate\":\"/a#if(\",\"requestType\":\"GET\"}}",
                "{\"request\":{\"requestUrlTemplate\":\"/a\",\"requestType\":\"GET\",\"headers\":{\"A\":\"#if(\"}}}",
                "{\"request\":{\"requestUrlTemplate\":\"URL\",\"requestType\":\"GET\"},"
                        + "\"response\":{\"successTemplate\":\"#foreach($a in $b)x#end\"}}",
                "{\"request\":{\"requestUrlTemplate\":\"URL\",\"requestType\":\"GET\"},"
                        + "\"response\":{\"translationMap\":{\"a\":\"$.[\"}}}",
                "{\"request\":{\"requestUrlTemplate\":\"URL\",\"requestType\":\"GET\"},"
                        + "\"response\":{\"translationMap\":{\"a\":\"$.a\"},"
                        + "\"translationMapDefaults\":{\"a\":\"NONE\"},\"successTemplate\":\"{\\\"status\\\": ${a}}\"}}"
            })
    @Tag("choice:validation")
    void publish_takesWhatADirectCreateTakesAndItFailsWhenItIsUsed(String config) {
        try (Remote remote = Remote.answering("{}")) {
            String action =
                    Bodies.action(cloud, "Find", Bodies.INPUT, Bodies.OUTPUT, config.replace("URL", remote.url()));
            String direct = caller.create(action);
            String draft =
                    caller.post(ACTIONS + "/drafts", action).body().get("id").textValue();

            JsonNode validation =
                    caller.get(ACTIONS + "/" + draft + "/draft/validation").body();
            Answer publish = caller.post(ACTIONS + "/" + draft + "/draft/publish", "{\"version\":1}");

            assertThat(validation.get("valid").booleanValue()).isTrue();
            assertThat(publish.status()).isEqualTo(200);
            Answer one = execute(direct);
            Answer other = execute(draft);
            assertThat(one.status()).isIn(400, 500);
            assertThat(other.body().at("/details/0/errorCode"))
                    .isEqualTo(one.body().at("/details/0/errorCode"));
            assertThat(other.body().get("errors")).isEqualTo(one.body().get("errors"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timeoutSeconds\":61}",
                "{\"request\":{\"requestType\":\"TRACE\"}}",
                "{\"request\":{\"headers\":{\"A\":1}}}",
                "{\"response\":{\"translationMapDefaults\":{\"a\":1}}}"
            })
    void create_refusesWhatADirectCreateRefuses(String config) {
        String action = Bodies.action(cloud, "Find", Bodies.INPUT, Bodies.OUTPUT, config);

        Answer direct = caller.post(ACTIONS, action);
        Answer draft = caller.post(ACTIONS + "/drafts", action);

        assertThat(direct.status()).isEqualTo(400);
        assertThat(draft.status()).isEqualTo(400);
        assertThat(draft.body().get("message")).isEqualTo(direct.body().get("message"));
    }

    @Test
    void validation_judgesTheContract() {
        String nested = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\"}}}";
        String id = caller.post(ACTIONS + "/drafts", Bodies.action(cloud, "Find", nested, "{\"$ref\":\"#/x\"}", """
                                {"request":{"requestUrlTemplate":"/a","requestType":"GET"}}"""))
                .body()
                .get("id")
                .textValue();

        JsonNode result = caller.get(ACTIONS + "/" + id + "/draft/validation").body();

        assertThat(result.get("errors").findValuesAsText("fieldName"))
                .containsExactly("contract.input.inputSchema", "contract.output.successSchema");
    }

    @Test
    void test_runsADraftStepByStep() {
        try (Remote remote = Remote.answering(200, "{\"status\":\"OK\"}")) {
            String id = create(remote.url()).get("id").textValue();

            JsonNode result = caller.post(ACTIONS + "/" + id + "/draft/test", "{\"customerId\":\"1\"}")
                    .body();

            assertThat(result.get("success").booleanValue()).isTrue();
            assertThat(result.get("operations")).hasSizeGreaterThan(5);
            assertThat(result.at("/finalResult/status").textValue()).isEqualTo("OK");
        }
    }

    @Test
    void delete_removesTheDraftOnly() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));
        caller.post(ACTIONS + "/" + id + "/draft", "");

        assertThat(caller.send("DELETE", ACTIONS + "/" + id + "/draft", "").status())
                .isEqualTo(204);
        assertThat(caller.send("DELETE", ACTIONS + "/" + id + "/draft", "").status())
                .isEqualTo(404);
        assertThat(caller.get(ACTIONS + "/" + id).status()).isEqualTo(200);
    }

    @Test
    @Tag("choice:delete-with-draft")
    void delete_ofTheActionTakesTheDraftWithIt() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));
        caller.post(ACTIONS + "/" + id + "/draft", "");

        caller.send("DELETE", ACTIONS + "/" + id, "");

        assertThat(caller.get(ACTIONS + "/" + id + "/draft").status()).isEqualTo(404);
        assertThat(cloud.drafts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /draft",
                "GET /draft",
                "PATCH /draft",
                "DELETE /draft",
                "GET /draft/validation",
                "POST /draft/publish",
                "POST /draft/test",
                "GET /draft/templates/requesttemplate.vm",
                "GET /draft/schemas/inputschema.json"
            })
    void unknownDraft_isAnswered404(String call) {
        String[] parts = call.split(" ", -1);

        Answer answer = caller.send(
                parts[0], ACTIONS + "/custom_-_x" + parts[1], parts[1].endsWith("publish") ? "{\"version\":1}" : "");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void copy_refusesABody() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        assertThat(caller.post(ACTIONS + "/" + id + "/draft", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }

    private JsonNode create(String url) {
        Answer answer = caller.post(ACTIONS + "/drafts", Bodies.action(cloud, "Find", url));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Answer execute(String id) {
        return caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}");
    }
}
