package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationsApiTest {
    private static final String INTEGRATIONS = "/api/v2/integrations";

    private final MutableClock clock = new MutableClock();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(clock)
            .integrationId("i-1")
            .integration("i-2", "aws-lambda-data-actions", "Lambda")
            .integrationUsableAfter(Duration.ofSeconds(5))
            .organizationId("o-1")
            .start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Tag("choice:new-integration")
    void create_makesADisabledIntegrationThatCanBeEnabled() {
        JsonNode created = create("""
                {"name":"Orders","integrationType":{"id":"custom-rest-actions"}}""");
        String path = INTEGRATIONS + "/" + created.get("id").textValue();

        JsonNode enabled =
                caller.send("PATCH", path, "{\"intendedState\":\"ENABLED\"}").body();

        assertThat(created.get("name").textValue()).isEqualTo("Orders");
        assertThat(created.get("intendedState").textValue()).isEqualTo("DISABLED");
        assertThat(created.at("/reportedState/code").textValue()).isEqualTo("INACTIVE");
        assertThat(enabled.at("/reportedState/code").textValue()).isEqualTo("ACTIVE");
        assertThat(caller.get(path).body()).isEqualTo(enabled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | '' | {\"name\":\"a\"} | integrationType.id",
                "POST | '' | {\"integrationType\":{\"id\":\"other\"}} | integrationType.id",
                "POST | '' | {\"integrationType\":{\"id\":\"custom-rest-actions\"},\"type\":1} | type",
                "PATCH | /i-1 | {\"intendedState\":\"ON\"} | intendedState",
                "PATCH | /i-1 | {\"intendedState\":\"ENABLED\",\"name\":\"x\"} | name",
                "PUT | /i-1/config/current | {\"version\":1,\"enabled\":true} | enabled",
                "PUT | /i-1/config/current | {\"version\":1,\"credentials\":{\"aws\":{\"id\":\"c\"}}} | credentials.aws",
                "PUT | /i-1/config/current | {\"version\":1,\"credentials\":{\"basicAuth\":{\"id\":\"c\"}}} |"
                        + " credentials.basicAuth.id"
            })
    void badField_isNamed(String method, String path, String body, String field) {
        Answer answer = caller.send(method, INTEGRATIONS + path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("details").findValuesAsText("fieldName")).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'i-1,i-2'",
        "?integrationType=aws-lambda-data-actions, i-2",
        "?ids=i-2%2Cx, i-2",
        "?reportedState=INACTIVE, ''",
        "?reportedState=ACTIVE&pageSize=1&pageNumber=2, i-2",
        "?credentialId=c, ''",
        "?sortBy=name, 'i-2,i-1'"
    })
    @Tag("choice:expand-config")
    void list_filtersAndSorts(String query, String ids) {
        JsonNode listing = caller.get(INTEGRATIONS + query).body();

        List<String> found = new ArrayList<>();
        listing.get("entities").forEach(one -> found.add(one.get("id").textValue()));
        assertThat(String.join(",", found)).isEqualTo(ids);
    }

    @Test
    @Tag("choice:config-version")
    void config_isReplacedByItsCurrentVersionOnly() {
        String path = INTEGRATIONS + "/i-1/config/current";
        JsonNode first = caller.get(path).body();

        Answer replaced = caller.send("PUT", path, """
                {"name":"Renamed","version":1,"properties":{"a":1},"advanced":{},"notes":"n","credentials":{}}""");
        Answer again = caller.send("PUT", path, "{\"name\":\"Renamed\",\"version\":1}");

        assertThat(first.get("version").intValue()).isEqualTo(1);
        assertThat(replaced.body().get("version").intValue()).isEqualTo(2);
        assertThat(replaced.body().at("/properties/a").intValue()).isEqualTo(1);
        assertThat(caller.get(path).body()).isEqualTo(replaced.body());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("message").textValue())
                .isEqualTo("Supplied version 1 does not match the current version 2");
        JsonNode expanded =
                caller.get(INTEGRATIONS + "/i-1?expand=config.current").body();
        assertThat(expanded.get("name").textValue()).isEqualTo("Renamed");
        assertThat(expanded.at("/config/current/notes").textValue()).isEqualTo("n");
    }

    @Test
    @Tag("choice:disabled-integration")
    void disabledIntegration_executesNothing() {
        try (Remote remote = Remote.answering(200, "{}")) {
            String id = caller.create(Bodies.action(cloud, "a", remote.url()));
            caller.send("PATCH", INTEGRATIONS + "/i-1", "{\"intendedState\":\"DISABLED\"}");

            Answer refused = caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}");
            caller.send("PATCH", INTEGRATIONS + "/i-1", "{\"intendedState\":\"ENABLED\"}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(caller.post(ACTIONS + "/" + id + "/execute", "{\"customerId\":\"1\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("choice:deleted-integration")
    void delete_takesActionsAndDraftsWithIt() {
        String id = caller.create(Bodies.action(cloud, "a", "https://a.example.com"));
        caller.post(ACTIONS + "/drafts", Bodies.action(cloud, "b", "https://a.example.com"));

        assertThat(caller.send("DELETE", INTEGRATIONS + "/i-1", "")
                        .body()
                        .get("id")
                        .textValue())
                .isEqualTo("i-1");
        assertThat(caller.send("DELETE", INTEGRATIONS + "/i-1", "").status()).isEqualTo(404);
        assertThat(caller.get(ACTIONS + "/" + id).status()).isEqualTo(404);
        assertThat(cloud.actions()).isEmpty();
        assertThat(cloud.drafts()).isEmpty();
    }

    @Test
    void newIntegration_takesActionsAfterAWhile() {
        String id = create("{\"integrationType\":{\"id\":\"custom-rest-actions\"}}")
                .get("id")
                .textValue();
        String body = Bodies.action(cloud, "a", "https://a.example.com").replace("\"i-1\"", '"' + id + '"');

        Answer early = caller.post(ACTIONS, body);
        clock.advance(Duration.ofSeconds(5));

        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body().at("/details/0/fieldName").textValue()).isEqualTo("integrationId");
        assertThat(caller.post(ACTIONS, body).status()).isEqualTo(200);
    }

    @Test
    @Tag("choice:credential-keys")
    void types_areThoseThatHaveDataActions() {
        JsonNode all = caller.get(INTEGRATIONS + "/types").body();
        JsonNode lambda =
                caller.get(INTEGRATIONS + "/types/aws-lambda-data-actions").body();

        assertThat(all.get("total").intValue()).isEqualTo(7);
        assertThat(lambda.at("/credentials/AmazonWebServicesARN/credentialTypes/0")
                        .textValue())
                .isEqualTo("amazonWebServicesARN");
        assertThat(all.get("entities")).contains(lambda);
        assertThat(caller.get(INTEGRATIONS + "/types/other").status()).isEqualTo(404);
    }

    @Test
    void organization_isTold() {
        JsonNode me = caller.get("/api/v2/organizations/me").body();

        assertThat(me.get("id").textValue()).isEqualTo("o-1");
        assertThat(me.get("state").textValue()).isEqualTo("active");
    }

    @Test
    void integration_refusesAnUnknownType() {
        assertThatThrownBy(() -> LocalCloud.builder().integration("i", "other", "Other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("custom-rest-actions");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/x,''",
        "PATCH,/x,'{\"intendedState\":\"ENABLED\"}'",
        "DELETE,/x,''",
        "GET,/x/config/current,''",
        "PUT,/x/config/current,'{\"version\":1}'"
    })
    void unknownIntegration_isAnswered404(String method, String path, String body) {
        assertThat(caller.send(method, INTEGRATIONS + path, body).status()).isEqualTo(404);
    }

    @Test
    @Tag("choice:categories")
    void categories_areListedByName() {
        for (String category : List.of("b", "C", "a", "b")) {
            caller.create(
                    Bodies.action(cloud, "x", "https://a.example.com").replace("\"Tests\"", '"' + category + '"'));
        }

        JsonNode all = caller.get(ACTIONS + "/categories").body();
        JsonNode page = caller.get(ACTIONS + "/categories?sortBy=name&sortOrder=DESC&pageSize=2")
                .body();

        assertThat(all.get("entities").findValuesAsText("name")).containsExactly("a", "b", "C");
        assertThat(page.get("entities").findValuesAsText("name")).containsExactly("C", "b");
        assertThat(page.get("total").intValue()).isEqualTo(3);
        assertThat(page.get("pageCount").intValue()).isEqualTo(2);
        assertThat(caller.get(ACTIONS + "/categories?secure=true").body().get("entities"))
                .isEmpty();
        assertThat(caller.get(ACTIONS + "/categories?sortBy=id").status()).isEqualTo(400);
    }

    private JsonNode create(String body) {
        Answer answer = caller.post(INTEGRATIONS, body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
