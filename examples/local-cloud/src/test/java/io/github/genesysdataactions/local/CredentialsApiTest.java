package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsApiTest {
    private static final String CREDENTIALS = "/api/v2/integrations/credentials";

    private final MutableClock clock = new MutableClock();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(clock)
            .credential("apiKey", "given")
            .credential("tenant", "t-1")
            .start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    @Tag("choice:credential-answer")
    void create_neverGivesTheFieldsBack() {
        Answer created = create("userDefined", "{\"apiKey\":\"s3cret\"}");
        String path = CREDENTIALS + "/" + created.body().get("id").textValue();

        assertThat(created.text()
                        + caller.get(path).text()
                        + caller.get(CREDENTIALS).text())
                .doesNotContain("s3cret")
                .contains("\"name\":\"userDefined\"");
        assertThat(caller.get(CREDENTIALS).body().at("/entities/0")).isEqualTo(created.body());
    }

    @Test
    void replace_keepsTheIdAndTheDateOfCreation() {
        JsonNode created = create("userDefined", "{\"apiKey\":\"s3cret\"}").body();
        String path = CREDENTIALS + "/" + created.get("id").textValue();
        clock.advance(Duration.ofMinutes(1));

        JsonNode replaced = caller.send("PUT", path, """
                {"name":"New","type":{"name":"userDefined"},"credentialFields":{"apiKey":"n3w"}}""").body();

        assertThat(replaced.get("id")).isEqualTo(created.get("id"));
        assertThat(replaced.get("name").textValue()).isEqualTo("New");
        assertThat(replaced.get("createdDate")).isEqualTo(created.get("createdDate"));
        assertThat(replaced.get("modifiedDate")).isNotEqualTo(created.get("modifiedDate"));
    }

    @Test
    @Tag("choice:credential-fields")
    void template_readsTheCredentialOfItsIntegrationBeforeTheGivenOne() {
        try (Remote remote = Remote.answering(200, "{}")) {
            String id = caller.create(Bodies.configured(cloud, """
                    {"request":{"requestUrlTemplate":"%s/${credentials.apiKey}/${credentials.tenant}","requestType":"GET"}}""".formatted(remote.url())));
            String credential = create("userDefined", "{\"apiKey\":\"own\"}")
                    .body()
                    .get("id")
                    .textValue();

            caller.post(ACTIONS + "/" + id + "/execute", "{}");
            Answer attached = caller.send(
                    "PUT",
                    "/api/v2/integrations/" + cloud.integrationId() + "/config/current",
                    "{\"version\":1,\"credentials\":{\"userDefined\":{\"id\":\"" + credential + "\"}}}");
            caller.post(ACTIONS + "/" + id + "/execute", "{}");

            assertThat(attached.body().at("/credentials/userDefined/id").textValue())
                    .isEqualTo(credential);
            assertThat(remote.asked()).extracting(Remote.Asked::target).containsExactly("/given/t-1", "/own/t-1");
            assertThat(caller.get("/api/v2/integrations?credentialId=" + credential)
                            .body()
                            .get("entities"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":{\"name\":\"userDefined\"},\"credentialFields\":{}} | name",
                "{\"name\":\"a\",\"type\":{},\"credentialFields\":{}} | type.name",
                "{\"name\":\"a\",\"type\":{\"name\":\"other\"},\"credentialFields\":{}} | type.name",
                "{\"name\":\"a\",\"type\":{\"name\":\"userDefined\"}} | credentialFields",
                "{\"name\":\"a\",\"type\":{\"name\":\"amazonWebServicesARN\"},\"credentialFields\":{}} |"
                        + " credentialFields.ARN",
                "{\"name\":\"a\",\"type\":{\"name\":\"amazonWebServicesARN\"},"
                        + "\"credentialFields\":{\"ARN\":\"x\",\"key\":\"y\"}} | credentialFields.key",
                "{\"name\":\"a\",\"type\":{\"name\":\"userDefined\"},\"credentialFields\":{\"a\":1}} |"
                        + " credentialFields.a",
                "{\"name\":\"a\",\"type\":{\"name\":\"userDefined\"},\"credentialFields\":{},\"secret\":1} | secret"
            })
    void badField_isNamed(String body, String field) {
        Answer answer = caller.post(CREDENTIALS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("details").findValuesAsText("fieldName")).containsExactly(field);
    }

    @Test
    void delete_removesIt() {
        String path =
                CREDENTIALS + "/" + create("userDefined", "{}").body().get("id").textValue();

        assertThat(caller.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(caller.send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(caller.get(path).status()).isEqualTo(404);
        assertThat(caller.send("PUT", path, "{}").status()).isEqualTo(404);
    }

    @Test
    @Tag("choice:credential-in-use")
    void delete_takesItOutOfTheConfigurationsThatNameIt() {
        String config = "/api/v2/integrations/" + cloud.integrationId() + "/config/current";
        String id = create("userDefined", "{}").body().get("id").textValue();
        caller.send("PUT", config, "{\"version\":1,\"credentials\":{\"userDefined\":{\"id\":\"" + id + "\"}}}");

        assertThat(caller.send("DELETE", CREDENTIALS + "/" + id, "").status()).isEqualTo(204);
        assertThat(caller.get(config).body().get("credentials")).isEmpty();
    }

    @Test
    @Tag("choice:credential-listing")
    void listing_goesOnAndBackByItsCursors() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> create("userDefined", "{}").body().get("id").textValue())
                .toList();

        JsonNode first = caller.get(CREDENTIALS + "/listing?pageSize=2").body();
        JsonNode second = caller.get(first.get("nextUri").textValue()).body();
        JsonNode third = caller.get(second.get("nextUri").textValue()).body();
        JsonNode back = caller.get(third.get("previousUri").textValue()).body();

        assertThat(first.get("entities").findValuesAsText("selfUri")).hasSize(2);
        assertThat(ids(first)).isEqualTo(ids.subList(0, 2));
        assertThat(ids(second)).isEqualTo(ids.subList(2, 4));
        assertThat(ids(third)).isEqualTo(ids.subList(4, 5));
        assertThat(ids(back)).isEqualTo(ids.subList(2, 4));
        assertThat(first.has("previousUri")).isFalse();
        assertThat(third.has("nextUri")).isFalse();
        assertThat(first.has("total")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=eA", "before=%2F", "after=eA&before=eA", "pageSize=0", "pageSize=101", "pageSize=x"})
    void listing_refusesWhatIsNoCursor(String query) {
        assertThat(caller.get(CREDENTIALS + "/listing?" + query).status()).isEqualTo(400);
    }

    @Test
    @Tag("choice:credential-permissions")
    @Tag("choice:credential-types")
    void types_tellTheirFields() {
        JsonNode types = caller.get(CREDENTIALS + "/types").body();

        assertThat(types.findValuesAsText("id"))
                .containsExactly(
                        "basicAuth",
                        "userDefined",
                        "userDefinedOAuth",
                        "pureCloudOAuthClient",
                        "amazonWebServicesARN",
                        "salesforce");
        assertThat(types.at("/0/required/0").textValue()).isEqualTo("userName");
    }

    private static List<String> ids(JsonNode listing) {
        return StreamSupport.stream(listing.get("entities").spliterator(), false)
                .map(credential -> credential.get("id").textValue())
                .toList();
    }

    private Answer create(String type, String fields) {
        Answer answer = caller.post(CREDENTIALS, """
                {"name":"Key","type":{"name":"%s"},"credentialFields":%s}""".formatted(type, fields));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
