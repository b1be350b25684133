package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.FLAT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatApiTest {
    private static final String SCOPES = "custom:dataactions:write custom:dataactions:read";

    private final LocalCloud cloud = LocalCloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void create_answers201WithTheId() {
        Answer answer = Caller.of(cloud, SCOPES).post(FLAT, Bodies.flat("ProcessCustomerLambda"));

        String id = answer.body().get("id").textValue();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(cloud.flatActions())
                .containsExactly(new StoredFlatAction(id, "ProcessCustomerLambda", "https://a.example.com/x"));
        assertThat(cloud.actions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "custom:dataactions:read", "custom:dataactions:writer"})
    @Tag("choice:flat-form")
    void create_wantsATokenAskedForWithItsScope(String scopes) {
        Answer answer = Caller.of(cloud, scopes).post(FLAT, Bodies.flat("a"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("code").textValue()).isEqualTo("not.authorized");
        assertThat(answer.body().get("message").textValue()).contains("custom:dataactions:write");
        assertThat(cloud.flatActions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "type", "version", "url", "method", "inputSchema", "outputSchema"})
    void create_namesAMissingField(String field) throws Exception {
        ObjectNode body = (ObjectNode) Caller.JSON.readTree(Bodies.flat("a"));
        body.remove(field);

        Answer answer = Caller.of(cloud, SCOPES).post(FLAT, body.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/details/0/fieldName").textValue()).isEqualTo(field);
        assertThat(answer.body().get("message").textValue()).contains("'" + field + "' is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | \"ftp\"",
                "version | \"2\"",
                "version | 1",
                "method | \"post\"",
                "timeout | 0",
                "headers | {\"a\":1}"
            })
    void create_namesABadField(String field, String value) throws Exception {
        ObjectNode body = (ObjectNode) Caller.JSON.readTree(Bodies.flat("a"));
        body.set(field, Caller.JSON.readTree(value));

        Answer answer = Caller.of(cloud, SCOPES).post(FLAT, body.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/details/0/fieldName").textValue()).startsWith(field);
    }

    @Test
    void list_isNotThere() {
        assertThat(Caller.of(cloud, SCOPES).get(FLAT).status()).isEqualTo(405);
    }
}
