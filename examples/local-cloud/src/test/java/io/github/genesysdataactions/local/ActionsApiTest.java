package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsApiTest {
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Tag("choice:answer-of-changes")
    void create_answersTheWholeAction() {
        Answer answer = caller.post(
                ACTIONS, Bodies.action(cloud, "Find", "https://a.example.com/$esc.url(${input.customerId})"));

        JsonNode action = answer.body();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(action.get("id").textValue()).matches("custom_-_[0-9a-f-]{36}");
        assertThat(action.get("version").intValue()).isEqualTo(1);
        assertThat(action.get("secure").booleanValue()).isFalse();
        assertThat(action.get("integrationId").textValue()).isEqualTo(cloud.integrationId());
        assertThat(action.at("/contract/input/inputSchema").toString()).isEqualTo(Bodies.INPUT);
        assertThat(action.at("/config/request/requestUrlTemplate").textValue())
                .isEqualTo("https://a.example.com/$esc.url(${input.customerId})");
        assertThat(action.get("selfUri").textValue())
                .isEqualTo(ACTIONS + "/" + action.get("id").textValue());
        assertThat(cloud.actions())
                .containsExactly(
                        new StoredAction(action.get("id").textValue(), "Find", "Tests", cloud.integrationId(), 1));
    }

    @Test
    void get_showsContractAndConfigOnlyWhenAsked() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        JsonNode plain = caller.get(ACTIONS + "/" + id).body();
        JsonNode whole = caller.get(ACTIONS + "/" + id + "?expand=contract&includeConfig=true")
                .body();

        assertThat(plain.has("contract")).isFalse();
        assertThat(plain.has("config")).isFalse();
        assertThat(whole.has("contract")).isTrue();
        assertThat(whole.has("config")).isTrue();
    }

    @Test
    @Tag("choice:template-uris-in-requests")
    void get_givesTemplatesAsUris() {
        String id = caller.create(Bodies.configured(cloud, """
                {"request":{"requestUrlTemplate":"/x","requestType":"GET","requestTemplateUri":"/of/another/action"},
                 "response":{"successTemplateUri":"/of/another/action"}}"""));

        JsonNode config =
                caller.get(ACTIONS + "/" + id + "?includeConfig=true").body().get("config");
        String requestUri = config.at("/request/requestTemplateUri").textValue();
        String successUri = config.at("/response/successTemplateUri").textValue();

        assertThat(config.at("/request").has("requestTemplate")).isFalse();
        assertThat(requestUri).isEqualTo(ACTIONS + "/" + id + "/templates/requesttemplate.vm");
        assertThat(caller.get(requestUri).text()).isEqualTo("${input.rawRequest}");
        assertThat(caller.get(successUri).text()).isEqualTo("${rawResult}");
        assertThat(caller.get(successUri).header("content-type")).startsWith("text/plain");
    }

    @Test
    void get_givesTemplatesAsTextsWhenToldSo() {
        try (LocalCloud inline = LocalCloud.builder().templatesAsUris(false).start()) {
            Caller user = Caller.of(inline);
            String id = user.create(Bodies.action(inline, "Find", "https://a.example.com"));

            JsonNode config =
                    user.get(ACTIONS + "/" + id + "?includeConfig=true").body().get("config");

            assertThat(config.at("/request/requestTemplate").textValue()).isEqualTo("${input.rawRequest}");
            assertThat(config.at("/response/successTemplate").textValue()).isEqualTo("${rawResult}");
        }
    }

    @Test
    @Tag("choice:schema-file-names")
    void schemas_comeAtTheirOwnAddress() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        JsonNode contract =
                caller.get(ACTIONS + "/" + id + "?expand=contract").body().get("contract");

        assertThat(caller.get(contract.at("/input/inputSchemaUri").textValue()).text())
                .isEqualTo(Bodies.INPUT);
        assertThat(caller.get(contract.at("/output/successSchemaUri").textValue())
                        .text())
                .isEqualTo(Bodies.OUTPUT);
        assertThat(caller.get(ACTIONS + "/" + id + "/schemas/other.json").status())
                .isEqualTo(404);
    }

    @Test
    void contract_isKeptAsItWasSent() {
        String output = """
                {"x-unknown":[1.0,1.10,100,1E+2],"type":"object","properties":{"b":{"type":"number","minimum":1.50},"a":{}}}""";

        String id = caller.create(Bodies.action(cloud, "Find", Bodies.INPUT, output, "{}"));

        assertThat(caller.get(ACTIONS + "/" + id + "?expand=contract").text()).contains(output);
    }

    @Test
    void update_replacesWhatIsGivenAndCountsTheVersion() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        Answer answer = caller.send("PATCH", ACTIONS + "/" + id, """
                {"version":1,"name":"Found","config":{"timeoutSeconds":7,"request":{"requestTemplate":"{}"}}}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("version").intValue()).isEqualTo(2);
        assertThat(answer.body().get("name").textValue()).isEqualTo("Found");
        assertThat(answer.body().get("category").textValue()).isEqualTo("Tests");
        assertThat(answer.body().get("secure").booleanValue()).isFalse();
        assertThat(answer.body().at("/contract/input/inputSchema").toString()).isEqualTo(Bodies.INPUT);
        assertThat(answer.body().at("/config/timeoutSeconds").intValue()).isEqualTo(7);
        assertThat(answer.body().at("/config/request").has("requestUrlTemplate"))
                .isFalse();
        assertThat(caller.get(ACTIONS + "/" + id + "/templates/requesttemplate.vm")
                        .text())
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"version\":2} | 2", "{} | null", "{\"version\":\"1\"} | null"})
    @Tag("choice:version-conflict")
    void update_answers409WithoutTheCurrentVersion(String body, String supplied) {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        Answer answer = caller.send("PATCH", ACTIONS + "/" + id, body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").textValue()).isEqualTo("version.conflict");
        assertThat(answer.body().get("message").textValue())
                .isEqualTo("Supplied version " + supplied + " does not match the current version 1");
        assertThat(cloud.actions().get(0).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":1,\"contract\":{}} | contract",
                "{\"version\":1,\"secure\":true} | secure",
                "{\"version\":1,\"integrationId\":\"i\"} | integrationId",
                "{\"version\":1,\"config\":{\"request\":{\"url\":\"x\"}}} | config.request.url"
            })
    @Tag("choice:unknown-field")
    void update_refusesFieldsThatItDoesNotHave(String body, String field) {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        Answer answer = caller.send("PATCH", ACTIONS + "/" + id, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/details/0/fieldName").textValue()).isEqualTo(field);
        assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("invalid.value");
    }

    @Test
    void update_answers404ForAnUnknownAction() {
        assertThat(caller.send("PATCH", ACTIONS + "/custom_-_x", "{\"version\":1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void update_leavesTheActionAloneWhereItIsRefused() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        Answer answer = caller.send("PATCH", ACTIONS + "/" + id, "{\"version\":1,\"name\":\"\",\"config\":[]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("details").findValuesAsText("fieldName")).containsExactly("name", "config");
        assertThat(cloud.actions().get(0).version()).isEqualTo(1);
    }

    @Test
    void delete_removesTheAction() {
        String id = caller.create(Bodies.action(cloud, "Find", "https://a.example.com"));

        Answer first = caller.send("DELETE", ACTIONS + "/" + id, "");
        Answer second = caller.send("DELETE", ACTIONS + "/" + id, "");

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.text()).isEmpty();
        assertThat(second.status()).isEqualTo(404);
        assertThat(cloud.actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "category", "integrationId", "config", "contract"})
    void create_namesAMissingField(String field) throws Exception {
        ObjectNode body = (ObjectNode) Caller.JSON.readTree(Bodies.action(cloud, "Find", "https://a.example.com"));
        body.remove(field);

        Answer answer = caller.post(ACTIONS, body.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").textValue()).isEqualTo("bad.request");
        assertThat(answer.body().at("/details/0/fieldName").textValue()).startsWith(field);
        assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("missing.field");
        assertThat(cloud.actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timeoutSeconds\":61} | config.timeoutSeconds",
                "{\"timeoutSeconds\":0} | config.timeoutSeconds",
                "{\"timeoutSeconds\":1.5} | config.timeoutSeconds",
                "{\"request\":{\"requestType\":\"HEAD\"}} | config.request.requestType",
                "{\"request\":{\"headers\":{\"X-A\":1}}} | config.request.headers.X-A",
                "{\"request\":[]} | config.request",
                "{\"response\":{\"translationMap\":[]}} | config.response.translationMap",
                "{\"retries\":1} | config.retries",
                "{\"response\":{\"template\":\"\"}} | config.response.template"
            })
    void create_namesABadFieldOfTheConfiguration(String config, String field) {
        Answer answer = caller.post(ACTIONS, Bodies.action(cloud, "Find", Bodies.INPUT, Bodies.OUTPUT, config));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/details/0/fieldName").textValue()).isEqualTo(field);
    }

    @Test
    @Tag("choice:unknown-integration")
    void create_refusesLongNamesAndUnknownIntegrations() {
        Answer name = caller.post(ACTIONS, Bodies.action(cloud, "n".repeat(257), "https://a.example.com"));
        Answer longest = caller.post(ACTIONS, Bodies.action(cloud, "n".repeat(256), "https://a.example.com"));
        Answer integration = caller.post(
                ACTIONS, Bodies.action(cloud, "Find", "https://a.example.com").replace(cloud.integrationId(), "other"));

        assertThat(name.status()).isEqualTo(400);
        assertThat(longest.status()).isEqualTo(200);
        assertThat(integration.status()).isEqualTo(400);
        assertThat(integration.body().at("/details/0/fieldName").textValue()).isEqualTo("integrationId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{} {}", "not json"})
    void create_answers400ToWhatIsNoJsonObject(String body) {
        Answer answer = caller.post(ACTIONS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").textValue()).isEqualTo("bad.request");
        assertThat(answer.text()).doesNotContain("not json");
    }
}
