package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The first road that the library was built for, byte for byte on the wire: three variables, a token with scopes, one
 * flat create. Changes elsewhere may rename what this program calls, and nothing else in it.
 */
@Timeout(60)
class FlatFormRoadTest {
    record CustomerRequest(
            @JsonPropertyDescription("The customer's unique id")
            String customerId,

            String actionType) {}

    record CustomerResponse(String status, String message, String processedId) {}

    private static final String BODY = """
            {"name": "ProcessCustomerLambda",
             "description": "Invokes AWS Lambda to process customer data",
             "type": "http",
             "version": "1",
             "url": "https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda",
             "method": "POST",
             "inputSchema": {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
              "properties": {"customerId": {"type": "string", "description": "The customer's unique id"},
               "actionType": {"type": "string"}},
              "required": ["customerId", "actionType"], "additionalProperties": false},
             "outputSchema": {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
              "properties": {"status": {"type": "string"}, "message": {"type": "string"},
               "processedId": {"type": "string"}},
              "required": ["status", "message", "processedId"], "additionalProperties": true},
             "headers": {"X-Custom-Header": "GenesysIntegration"},
             "timeout": 5000}""";

    private final FakeGenesys server = new FakeGenesys();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void create_sendsTheFlatFormAndReturnsTheId() throws IOException {
        server.replies(201, "{\"id\":\"action-1\"}");

        assertThat(create()).isEqualTo("action-1");

        assertThat(server.lines()).containsExactly("POST /api/v2/custom/dataactions");
        RecordedRequest sent = server.calls().get(0);
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + FakeGenesys.TOKEN);
        assertThat(sent.getHeaders().get("Content-Type")).startsWith("application/json");
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(sent.getBody().utf8())).isEqualTo(json.readTree(BODY));
    }

    @Test
    void login_sendsTheCredentialsAndAsksForTheScopes() {
        server.replies(201, "{\"id\":\"action-1\"}");

        create();

        RecordedRequest login = server.tokenRequests().get(0);
        assertThat(server.tokenRequests()).hasSize(1);
        assertThat(login.getMethod() + " " + login.getTarget()).isEqualTo("POST /oauth/token");
        assertThat(login.getHeaders().get("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("client-id:secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(login.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(login.getBody().utf8())
                .isEqualTo("grant_type=client_credentials"
                        + "&scope=custom%3Adataactions%3Awrite+custom%3Adataactions%3Aread");
    }

    @Test
    void create_waitsAsLongAsA429Asks() {
        server.replies(json(429, "{\"message\":\"Rate limit exceeded\"}", "Retry-After", "7"))
                .replies(201, "{\"id\":\"action-1\"}");

        assertThat(create()).isEqualTo("action-1");

        assertThat(time.passed()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
        assertThatTheSameWasSentTwice();
    }

    @Test
    void create_waitsOfItsOwnAccordWhenA429SaysNotHowLong() {
        server.replies(json(429, "{\"message\":\"Rate limit exceeded\"}")).replies(201, "{\"id\":\"action-1\"}");

        assertThat(create()).isEqualTo("action-1");

        assertThat(time.passed()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
        assertThatTheSameWasSentTwice();
    }

    @Test
    void environment_namesAnOrganizationByItsDomain() {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Map.of(
                        "GENESYS_CLIENT_ID", "client-id",
                        "GENESYS_CLIENT_SECRET", "secret",
                        "GENESYS_DOMAIN", "mypurecloud.ie"))
                .build()) {
            assertThat(genesys.region()).isEqualTo(Region.EU_WEST_1);
            assertThat(genesys.region().flatUrl()).isEqualTo(URI.create("https://mypurecloud.ie"));
        }
    }

    private String create() {
        Map<String, String> environment = Map.of(
                "GENESYS_CLIENT_ID", "client-id",
                "GENESYS_CLIENT_SECRET", "secret",
                "GENESYS_BASE_URL", server.url().toString());
        ActionDefinition action = ActionDefinition.builder("ProcessCustomerLambda")
                .description("Invokes AWS Lambda to process customer data")
                .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .header("X-Custom-Header", "GenesysIntegration")
                .timeout(Duration.ofSeconds(5))
                .build();
        try (GenesysDataActions genesys =
                GenesysDataActions.builder(environment).time(time.clock(), time).build()) {
            return genesys.flatApi().create(action);
        }
    }

    private void assertThatTheSameWasSentTwice() {
        List<String> bodies =
                server.calls().stream().map(call -> call.getBody().utf8()).toList();
        assertThat(server.lines())
                .containsExactly("POST /api/v2/custom/dataactions", "POST /api/v2/custom/dataactions");
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
        assertThat(server.tokenRequests()).hasSize(1);
    }
}
