package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void types_tellTheirFields() {
        JsonNode types = caller.get(CREDENTIALS + "/types").body();

        assertThat(types.get("entities").findValuesAsText("id"))
                .containsExactly(
                        "basicAuth",
                        "userDefined",
                        "userDefinedOAuth",
                        "pureCloudOAuthClient",
                        "amazonWebServicesARN",
                        "salesforce");
        assertThat(types.at("/entities/0/required/0").textValue()).isEqualTo("userName");
    }

    private Answer create(String type, String fields) {
        Answer answer = caller.post(CREDENTIALS, """
                {"name":"Key","type":{"name":"%s"},"credentialFields":%s}""".formatted(type, fields));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
