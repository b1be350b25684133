package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OptionsTest {
    private static final String STATIC = "static_-_find user";

    private final MutableClock clock = new MutableClock();

    @Test
    @Tag("choice:not-visible-yet")
    void visibleAfter_hidesANewActionFromEverybody() {
        try (LocalCloud cloud = LocalCloud.builder()
                .clock(clock)
                .visibleAfter(Duration.ofSeconds(2))
                .start()) {
            Caller caller = Caller.of(cloud);
            String path = ACTIONS + "/" + caller.create(Bodies.action(cloud, "a", "https://a.example.com"));

            Answer early = caller.get(path);
            Answer change = caller.send("PATCH", path, "{\"version\":1,\"name\":\"b\"}");
            Answer delete = caller.send("DELETE", path, "");
            JsonNode list = caller.get(ACTIONS).body();
            clock.advance(Duration.ofSeconds(2));

            assertThat(early.status()).isEqualTo(404);
            assertThat(change.status()).isEqualTo(404);
            assertThat(delete.status()).isEqualTo(404);
            assertThat(list.get("entities")).isEmpty();
            assertThat(caller.get(path).status()).isEqualTo(200);
            assertThat(caller.get(ACTIONS).body().get("entities")).hasSize(1);
        }
    }

    @Test
    void visibleAfter_hidesANewDraft() {
        try (LocalCloud cloud = LocalCloud.builder()
                .clock(clock)
                .visibleAfter(Duration.ofSeconds(2))
                .start()) {
            Caller caller = Caller.of(cloud);
            String path = ACTIONS + "/"
                    + caller.post(ACTIONS + "/drafts", Bodies.action(cloud, "a", "https://a.example.com"))
                            .body()
                            .get("id")
                            .textValue();

            int early = caller.get(path + "/draft").status();
            int listed = caller.get(ACTIONS + "/drafts").body().get("total").intValue();
            clock.advance(Duration.ofSeconds(2));

            assertThat(early).isEqualTo(404);
            assertThat(listed).isZero();
            assertThat(caller.get(path + "/draft").status()).isEqualTo(200);
        }
    }

    @Test
    void listLag_holdsForAPublishedDraftToo() {
        try (LocalCloud cloud =
                LocalCloud.builder().clock(clock).listLag(Duration.ofSeconds(2)).start()) {
            Caller caller = Caller.of(cloud);
            String path = ACTIONS + "/"
                    + caller.post(ACTIONS + "/drafts", Bodies.action(cloud, "a", "https://a.example.com"))
                            .body()
                            .get("id")
                            .textValue();
            clock.advance(Duration.ofSeconds(2));
            caller.post(path + "/draft/publish", "{\"version\":1}");

            int early = caller.get(ACTIONS).body().get("total").intValue();
            clock.advance(Duration.ofSeconds(2));

            assertThat(early).isZero();
            assertThat(caller.get(path).status()).isEqualTo(200);
            assertThat(caller.get(ACTIONS).body().get("total").intValue()).isEqualTo(1);
        }
    }

    @Test
    @Tag("choice:static-actions")
    void staticAction_isExecutedButNotChanged() {
        try (Remote remote = Remote.answering("{\"id\":\"u-1\"}");
                LocalCloud cloud = LocalCloud.builder()
                        .staticAction(STATIC, "Find User", remote.url())
                        .start()) {
            Caller caller = Caller.of(cloud);
            String path = ACTIONS + "/" + STATIC.replace(" ", "%20");

            assertThat(caller.get(ACTIONS).body().at("/entities/0/id").textValue())
                    .isEqualTo(STATIC);
            assertThat(caller.post(path + "/execute", "{\"q\":\"x\"}").text()).isEqualTo("{\"id\":\"u-1\"}");
            assertThat(caller.send("PATCH", path, "{\"version\":1,\"name\":\"x\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(caller.send("DELETE", path, "").status()).isEqualTo(400);
            assertThat(caller.post(path + "/draft", "").status()).isEqualTo(400);
            assertThat(cloud.actions().get(0).version()).isEqualTo(1);
        }
    }

    @Test
    void actions_areListedToTheLastPage() {
        int count = 100_000;
        try (LocalCloud cloud =
                LocalCloud.builder().actions(count).noRateLimit().start()) {
            Caller caller = Caller.of(cloud);
            Set<String> ids = new HashSet<>();

            for (int page : new int[] {1, 2, 500, 1000}) {
                caller.get(ACTIONS + "?pageSize=100&pageNumber=" + page)
                        .body()
                        .get("entities")
                        .forEach(one -> ids.add(one.get("id").textValue()));
            }
            JsonNode last =
                    caller.get(ACTIONS + "?pageSize=100&pageNumber=1000").body();
            JsonNode found = caller.get(ACTIONS + "?name=action%2099999&includeConfig=true")
                    .body();

            assertThat(ids).hasSize(400);
            assertThat(last.get("total").intValue()).isEqualTo(count);
            assertThat(last.has("nextUri")).isFalse();
            assertThat(last.at("/entities/99/name").textValue()).isEqualTo("Action 100000");
            assertThat(found.get("total").intValue()).isEqualTo(1);
            assertThat(caller.get(ACTIONS + "?sortBy=name&sortOrder=desc")
                            .body()
                            .at("/entities/0/name")
                            .textValue())
                    .isEqualTo("Action 99999");
        }
    }

    @Test
    void normalizedContracts_comeInAnotherOrderWithDefaults() {
        try (LocalCloud cloud = LocalCloud.builder().normalizedContracts(true).start()) {
            Caller caller = Caller.of(cloud);
            String id = caller.create(Bodies.action(cloud, "a", """
                    {"required":["b"],"properties":{"b":{"type":"string"},"a":{"description":"d","type":"integer"}},
                     "x-own":1.50,"type":"object","title":"T"}""", """
                    {"$schema":"http://json-schema.org/draft-04/schema#","additionalProperties":false,"type":"object",
                     "properties":{"list":{"items":{"properties":{},"type":"object"},"type":"array"}}}""", "{}"));

            JsonNode contract =
                    caller.get(ACTIONS + "/" + id + "?expand=contract").body().get("contract");

            assertThat(contract.at("/input/inputSchema").toString()).isEqualTo("""
                    {"$schema":"http://json-schema.org/draft-04/schema#","title":"T","type":"object","required":["b"],\
                    "properties":{"a":{"description":"d","type":"integer"},"b":{"type":"string"}},\
                    "additionalProperties":true,"x-own":1.5}""");
            assertThat(contract.at("/output/successSchema").toString()).isEqualTo("""
                    {"$schema":"http://json-schema.org/draft-04/schema#","type":"object","properties":{"list":\
                    {"type":"array","items":{"type":"object","properties":{},"additionalProperties":true}}},\
                    "additionalProperties":false}""");
        }
    }

    @Test
    @Tag("choice:certificates")
    void certificates_areFilteredByStatus() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Caller caller = Caller.of(cloud);

            JsonNode all = caller.get(ACTIONS + "/certificates").body();
            JsonNode upcoming = caller.get(ACTIONS + "/certificates?status=Upcoming&type=Client")
                    .body();
            JsonNode trusted = caller.get(ACTIONS + "/certificates/truststore").body();

            assertThat(all.get("entities").findValuesAsText("status")).containsExactly("Current", "Upcoming");
            assertThat(all.at("/entities/0/certificate").textValue()).startsWith("-----BEGIN CERTIFICATE-----");
            assertThat(upcoming.get("total").intValue()).isEqualTo(1);
            assertThat(upcoming.get("entities").findValuesAsText("status")).containsExactly("Upcoming");
            assertThat(trusted.at("/entities/0/description")).isEqualTo(all.at("/entities/0/signingAuthority"));
            assertThat(trusted.get("total").intValue()).isEqualTo(1);
            assertThat(caller.get(ACTIONS + "/certificates?status=Old").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void builder_refusesWhatCannotBe() {
        LocalCloud.Builder builder = LocalCloud.builder();

        assertThatThrownBy(() -> builder.staticAction("custom_-_x", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.actions(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.visibleAfter(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"b\":1},\"c\":[1,2]} | {\"a.b\":1,\"c\":[1,2]}",
                "{\"a\":[{\"b\":1,\"c\":{\"d\":2}},{\"b\":3}]} | {\"a.b\":[1,3],\"a.c.d\":[2,null]}",
                "{\"a\":[]} | {\"a\":[]}"
            })
    @Tag("choice:flatten")
    void flatten_turnsAResultIntoOneLevel(String result, String flat) {
        try (Remote remote = Remote.answering(result);
                LocalCloud cloud = LocalCloud.start()) {
            Caller caller = Caller.of(cloud);
            String path = ACTIONS + "/" + caller.create(Bodies.action(cloud, "a", remote.url()));

            assertThat(caller.post(path + "/execute?flatten=true", "{\"customerId\":\"1\"}")
                            .text())
                    .isEqualTo(flat);
            assertThat(caller.post(path + "/test?flatten=true", "{\"customerId\":\"1\"}")
                            .body()
                            .get("finalResult")
                            .toString())
                    .isEqualTo(flat);
            assertThat(caller.post(path + "/execute?flatten=false", "{\"customerId\":\"1\"}")
                            .text())
                    .isEqualTo(result);
        }
    }

    @Test
    void flatten_turnsSchemasIntoOneLevel() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Caller caller = Caller.of(cloud);
            String output = """
                    {"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"string"}}},
                     "l":{"type":"array","items":{"type":"object","properties":{"n":{"type":"number"}}}}}}""";
            String id = caller.create(Bodies.action(cloud, "a", Bodies.INPUT, output, "{}"));

            JsonNode contract = caller.get(ACTIONS + "/" + id + "?expand=contract&flatten=true")
                    .body()
                    .get("contract");
            JsonNode flat = contract.at("/output/successSchemaFlattened");

            assertThat(contract.get("input").has("inputSchema")).isFalse();
            assertThat(contract.at("/input/inputSchemaFlattened/properties/customerId/type")
                            .textValue())
                    .isEqualTo("string");
            assertThat(flat.at("/schema/properties").toString()).isEqualTo("""
                    {"a.b":{"type":"string"},"l.n":{"type":"array","items":{"type":"number"}}}""");
            assertThat(flat.get("arrayProperties").toString()).isEqualTo("[\"l\"]");
            assertThat(caller.get(contract.at("/output/successSchemaUri").textValue() + "?flatten=true")
                            .body())
                    .isEqualTo(flat.get("schema"));
        }
    }
}
