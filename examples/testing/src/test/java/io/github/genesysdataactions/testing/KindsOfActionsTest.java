package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.TestActions.OPEN;
import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions that are not web services on their own: custom authentication actions and function data actions. */
class KindsOfActionsTest {
    private static final Map<String, String> ANN = Map.of("name", "Ann");

    private final ActionRunner signIn = TestActions.of(
                    "/actionType", "customAuth",
                    "/config/request/requestUrlTemplate", "https://login.example.com/token",
                    "/config/request/requestTemplate",
                            "client_id=${credentials.clientId}&client_secret=$esc.url(${credentials.clientSecret})",
                    "/config/response/translationMap", "{}",
                    "/config/response/successTemplate", "${rawResult}",
                    "/contract",
                            "{\"input\": {\"inputSchema\": {\"type\": \"object\", \"properties\": {}}},"
                                    + "\"output\": {\"successSchema\": {\"type\": \"object\", \"properties\": {}}}}")
            .credential("clientId", "client-1")
            .credential("clientSecret", "s3cr3t value");
    private final ActionRunner findOrder = TestActions.of(
                    "/config/request/headers", "{\"Authorization\": \"Bearer ${authResponse.access_token}\"}")
            .backend(Backend.always(BackendAnswer.json(200, OPEN)));

    @TempDir
    private Path folder;

    @Test
    void signIn_comesFirstAndItsOutputIsTheAuthResponse() {
        ActionResult result = findOrder
                .signIn(signIn.backend(request -> {
                    assertThat(request.body()).isEqualTo("client_id=client-1&client_secret=s3cr3t+value");
                    return BackendAnswer.json(200, "{\"access_token\": \"token-77\"}");
                }))
                .run(ANN);

        assertThat(result).output().isEqualTo(Map.of("state", "open"));
        assertThat(result)
                .sent("POST", "https://orders.example.com/find")
                .header("Authorization")
                .isEqualTo("Bearer token-77");
        assertThat(result.steps()).first().extracting(StepResult::step).isEqualTo(Step.SIGN_IN);
        assertThat(result.trace())
                .contains("SIGN_IN (Execute custom authentication action): ok", "POST https://login.example.com/token")
                .doesNotContain("s3cr3t", "token-77");
        assertThat(ActionCase.of(result).toJson())
                .contains("orders.example.com")
                .doesNotContain("login.example.com", "s3cr3t", "token-77");
    }

    @Test
    void signIn_endsTheRunWhereItFails() {
        ActionResult result = findOrder
                .signIn(signIn.backend(Backend.always(BackendAnswer.status(401))))
                .run(ANN);

        assertThat(result)
                .failedAt(Step.SIGN_IN)
                .hasStatus(400)
                .hasMessageContaining("The custom authentication action failed");
        assertThat(result).sentNothing();
        assertThat(result.trace()).contains("answered  401");
    }

    @Test
    void signIn_saysWhoseBackendIsMissing() {
        assertThatThrownBy(() -> findOrder.signIn(signIn).run(ANN))
                .isInstanceOf(MissingBackendException.class)
                .hasMessageContaining("POST https://login.example.com/token")
                .hasMessageContaining("client_secret=***");
        assertThat(findOrder.authResponse("access_token", "given").run(ANN)).succeeded();
    }

    @Test
    void signIn_runsByItselfFromAFile() throws IOException {
        Path file = folder.resolve("sign-in.custom.json");
        Files.writeString(
                file,
                TestActions.export("/actionType", "customAuth")
                        .replace("https://orders.example.com/find", "https://@{env.STAGE}.example.com/token"));

        assertThat(ActionRunner.of(file, TestActions.ENVIRONMENT)
                        .backend(Backend.always(BackendAnswer.json(200, OPEN)))
                        .run(ANN))
                .sent("POST", "https://test.example.com/token");
    }

    @Test
    void function_getsTheRenderedInputAndItsErrorsAreThoseOfTheAction() throws IOException {
        ActionRunner function = function();

        ActionResult result = function.backend(request -> {
                    assertThat(request.isFunction()).isTrue();
                    assertThat(request.timeout()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
                    return BackendAnswer.json(200, OPEN);
                })
                .run(ANN);

        assertThat(result).sent("INVOKE", "function").bodyJson("$.name").isEqualTo("Ann");
        assertThat(result).output().isEqualTo(Map.of("state", "open"));
        assertThat(function.backend(Backend.always(BackendAnswer.functionError("TypeError", "no order")))
                        .run(ANN))
                .failedAt(Step.REQUEST)
                .hasMessageContaining("errorType:TypeError,errorMessage:no order");
        assertThat(function.backend(Backend.always(BackendAnswer.json(200, OPEN).after(Duration.ofSeconds(16))))
                        .run(ANN))
                .failed()
                .hasStatus(504);
    }

    private ActionRunner function() throws IOException {
        Path file = folder.resolve("function.custom.json");
        Files.writeString(
                file,
                TestActions.export("/integrationType", "function-data-actions")
                        .replaceAll("\\s*\"requestUrlTemplate\" ?: ?\"[^\"]*\",", ""));
        assertThat(file).content().doesNotContain("requestUrlTemplate");
        return ActionRunner.of(file);
    }

    @Test
    void function_isAlsoADefinitionOrAnActionWithoutUrl() {
        Backend open = Backend.always(BackendAnswer.json(200, "{\"state\": \"open\"}"));
        ActionDefinition definition = ActionDefinition.builder("Find order")
                .withoutUrl()
                .input(in -> in.required("name", Schema.string()))
                .output(out -> out.required("state", Schema.string()))
                .build();
        Action action = Action.parse(definition
                .toJson()
                .replaceFirst("\\{", "{\"id\": \"custom_-_1\", \"version\": 1, \"integrationId\": \"i\", "));

        assertThat(ActionRunner.of(definition).backend(open).run(ANN)).sent("INVOKE", "function");
        assertThat(ActionRunner.of(action).backend(open).run(ANN)).output().isEqualTo(Map.of("state", "open"));
    }
}
