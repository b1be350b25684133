package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static io.github.genesysdataactions.local.Caller.FLAT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDoorTest {
    @ParameterizedTest
    @CsvSource({
        "integrations:action:add,POST,/api/v2/integrations/actions",
        "integrations:action:view,GET,/api/v2/integrations/actions",
        "integrations:action:view,GET,/api/v2/integrations/actions/x",
        "integrations:action:view,GET,/api/v2/integrations/actions/x/templates/requesttemplate.vm",
        "integrations:action:edit,PATCH,/api/v2/integrations/actions/x",
        "integrations:action:delete,DELETE,/api/v2/integrations/actions/x",
        "integrations:action:execute,POST,/api/v2/integrations/actions/x/execute",
        "integrations:action:execute,POST,/api/v2/integrations/actions/x/test",
        "integrations:integration:view,GET,/api/v2/integrations",
        "integrations:integration:view,GET,/api/v2/integrations/x",
        "integrations:action:add,POST,/api/v2/integrations/actions/drafts",
        "integrations:action:view,GET,/api/v2/integrations/actions/drafts",
        "integrations:action:edit,POST,/api/v2/integrations/actions/x/draft",
        "integrations:action:view,GET,/api/v2/integrations/actions/x/draft",
        "integrations:action:edit,PATCH,/api/v2/integrations/actions/x/draft",
        "integrations:action:delete,DELETE,/api/v2/integrations/actions/x/draft",
        "integrations:action:edit,POST,/api/v2/integrations/actions/x/draft/publish",
        "integrations:action:edit,GET,/api/v2/integrations/actions/x/draft/validation",
        "integrations:action:execute,POST,/api/v2/integrations/actions/x/draft/test",
        "integrations:action:view,GET,/api/v2/integrations/actions/x/draft/schemas/y",
        "integrations:action:view,GET,/api/v2/integrations/actions/x/draft/templates/y",
        "integrations:action:view,GET,/api/v2/integrations/actions/categories",
        "integrations:actionCertificate:view,GET,/api/v2/integrations/actions/certificates",
        "integrations:actionCertificate:view,GET,/api/v2/integrations/actions/certificates/truststore",
        "integrations:actionFunction:view,GET,/api/v2/integrations/actions/functions/runtimes",
        "integrations:actionFunction:view,GET,/api/v2/integrations/actions/x/function",
        "integrations:actionFunction:view,GET,/api/v2/integrations/actions/x/draft/function",
        "integrations:actionFunction:edit,PUT,/api/v2/integrations/actions/x/draft/function",
        "integrations:actionFunction:edit,POST,/api/v2/integrations/actions/x/draft/function/upload",
        "integrations:integration:add,POST,/api/v2/integrations",
        "integrations:integration:edit,PATCH,/api/v2/integrations/x",
        "integrations:integration:delete,DELETE,/api/v2/integrations/x",
        "integrations:integration:edit,PUT,/api/v2/integrations/x/config/current",
        "integrations:integration:view,GET,/api/v2/integrations/types/x",
        "integrations:integration:add,POST,/api/v2/integrations/credentials",
        "integrations:integration:delete,DELETE,/api/v2/integrations/credentials/x"
    })
    void permission_isAskedFor(String permission, String method, String path) {
        try (LocalCloud cloud = LocalCloud.builder()
                .withoutPermission("other")
                .withoutPermission(permission)
                .start()) {
            Answer answer = Caller.of(cloud).send(method, path, "");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().get("code").textValue()).isEqualTo("missing.permissions");
            assertThat(answer.body().get("message").textValue())
                    .isEqualTo("Unable to perform the requested action. You are missing the following permission(s): ["
                            + permission + "]");
            assertThat(answer.header("inin-ratelimit-count")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/v2/users/me", "/api/v2/integrations/actions/", "/api/v2/integrations/actions/x/y"})
    void path_thatIsNotThereIsAnswered404(String path) {
        try (LocalCloud cloud = LocalCloud.start()) {
            Answer answer = Caller.of(cloud).get(path);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().get("code").textValue()).isEqualTo("not.found");
            assertThat(answer.body().get("contextId").textValue()).isEqualTo(answer.header("ININ-Correlation-Id"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT,/api/v2/integrations/actions/x", "DELETE,/api/v2/integrations/actions", "PATCH," + FLAT})
    void method_thatIsNotThereIsAnswered405(String method, String path) {
        try (LocalCloud cloud = LocalCloud.start()) {
            assertThat(Caller.of(cloud).send(method, path, "").status()).isEqualTo(405);
        }
    }

    @Test
    void body_thatIsTooLargeIsAnswered413() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Answer answer = Caller.of(cloud).post(ACTIONS, " ".repeat(10 * 1024 * 1024 + 1));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
        }
    }

    @Test
    void body_thatIsDeclaredAsSomethingElseIsAnswered415() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Answer answer = Caller.of(cloud).send("POST", ACTIONS, "{}", "text/plain");

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body().get("code").textValue()).isEqualTo("unsupported.media.type");
        }
    }

    @Test
    void integrations_areThere() {
        try (LocalCloud cloud = LocalCloud.builder().integrationId("i-1").start()) {
            Caller caller = Caller.of(cloud);

            JsonNode one = caller.get("/api/v2/integrations/i-1").body();
            JsonNode all = caller.get("/api/v2/integrations?integrationType=custom-rest-actions")
                    .body();
            JsonNode none =
                    caller.get("/api/v2/integrations?integrationType=other").body();

            assertThat(one.get("id").textValue()).isEqualTo("i-1");
            assertThat(one.at("/integrationType/id").textValue()).isEqualTo("custom-rest-actions");
            assertThat(one.get("intendedState").textValue()).isEqualTo("ENABLED");
            assertThat(one.at("/reportedState/code").textValue()).isEqualTo("ACTIVE");
            assertThat(all.at("/entities/0")).isEqualTo(one);
            assertThat(none.get("entities")).isEmpty();
            assertThat(caller.get("/api/v2/integrations/other").status()).isEqualTo(404);
        }
    }

    @Test
    void id_isReadPercentDecoded() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Caller caller = Caller.of(cloud);
            String id = caller.create(Bodies.action(cloud, "a", "https://a.example.com"));

            Answer answer = caller.get(ACTIONS + "/" + id.replace("_", "%5F") + "?x=%C3%A4");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(cloud.requests()).last().satisfies(request -> {
                assertThat(request.path()).isEqualTo(ACTIONS + "/" + id.replace("_", "%5F"));
                assertThat(request.query()).isEqualTo("x=%C3%A4");
            });
        }
    }
}
