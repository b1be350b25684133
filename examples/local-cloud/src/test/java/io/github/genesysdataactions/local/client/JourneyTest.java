package io.github.genesysdataactions.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.Actions;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.local.GatewayEvent;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client and the handler, judged by a Genesys Cloud that shares no code with them. */
@Timeout(60)
class JourneyTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:111122223333:function:customers";

    private final LocalCloud cloud =
            LocalCloud.builder().function(ARN, new Customers.Handler()).start();
    private final LocalGateway gateway = LocalGateway.start(Customers.Handler.class);
    private final GenesysDataActions genesys = Customers.client(cloud).build();
    private final Actions actions = genesys.actions();

    @AfterEach
    void close() {
        genesys.close();
        gateway.close();
        cloud.close();
    }

    @Test
    void anActionLivesFromCreateToDelete() {
        Action created = actions.create(definition("Customers").build());
        assertThat(created.id()).startsWith("custom_-_");
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.description()).contains("Processes a customer");

        Action read = actions.get(created.id());
        assertThat(read.contract()).isEqualTo(created.contract());
        assertThat(read.requestTemplate()).contains("${input.rawRequest}");
        assertThat(read.successTemplate()).contains("${rawResult}");

        assertThat(actions.find("Customers")).map(Action::id).contains(created.id());
        assertThat(actions.list()).extracting(ActionSummary::id).containsExactly(created.id());

        Action updated = actions.update(
                created.id(), edit -> edit.timeout(Duration.ofSeconds(7)).header("X-Team", "orders"));
        assertThat(updated.version()).isEqualTo(2);
        assertThat(actions.get(created.id()).timeout()).contains(Duration.ofSeconds(7));
        assertThat(actions.get(created.id()).headers()).containsEntry("X-Team", "orders");

        actions.delete(created.id());
        assertThat(actions.find("Customers")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> actions.get(created.id()));
    }

    @ParameterizedTest
    @EnumSource(GatewayEvent.class)
    void execute_reachesTheHandlerThroughAGateway(GatewayEvent event) {
        try (LocalGateway shaped =
                LocalGateway.builder(new Customers.Handler()).event(event).start()) {
            String id = actions.create(Customers.definition("Customers", shaped.url() + "/customers")
                            .build())
                    .id();

            Customers.Response answer = actions.execute(
                    id, new Customers.Request("C-1 \"ü\"", "refund", Optional.empty()), Customers.Response.class);

            assertThat(answer).isEqualTo(new Customers.Response("success", "refund for C-1 \"ü\"", Optional.empty()));
            assertThat(shaped.invocations()).isEqualTo(1);
        }
    }

    @Test
    void execute_reachesTheHandlerDirectly() {
        String id = actions.create(definition("Customers").lambda(ARN).build()).id();

        Map<String, Object> answer =
                actions.execute(id, Map.of("customerId", "C-1", "actionType", "refund", "limit", 3));

        assertThat(answer).containsEntry("message", "refund for C-1").containsEntry("limit", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "direct"})
    void execute_failsWhenTheHandlerFails(String road) {
        ActionDefinition.Builder definition = definition("Customers");
        String id = actions.create((road.equals("direct") ? definition.lambda(ARN) : definition).build())
                .id();

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> actions.execute(id, Map.of("customerId", "nobody", "actionType", "refund")))
                .withMessageContaining("The system that the action calls failed or refused")
                .satisfies(e -> assertThat(e.details())
                        .anySatisfy(detail -> assertThat(detail.errorCode()).isEqualTo("ACTION.REMOTE_ENDPOINT")));
    }

    @Test
    void execute_isRefusedWhenAnInputIsMissing() {
        String id = actions.create(definition("Customers").build()).id();

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> actions.execute(id, Map.of("customerId", "C-1")))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400));
        assertThat(gateway.invocations()).isZero();
    }

    @Test
    void test_showsEveryStep() {
        String id = actions.create(definition("Customers").build()).id();

        TestResult good = actions.test(id, Map.of("customerId", "C-1", "actionType", "refund"));
        TestResult bad = actions.test(id, Map.of("customerId", "nobody", "actionType", "refund"));

        assertThat(good.success()).isTrue();
        assertThat(good.steps()).hasSizeGreaterThan(4).allMatch(step -> step.success());
        assertThat(good.finalResult())
                .hasValueSatisfying(json -> assertThat(json).contains("refund for C-1"));
        assertThat(bad.success()).isFalse();
        assertThat(bad.steps().get(bad.steps().size() - 1).success()).isFalse();
    }

    @Test
    void translationMapsAndTemplatesDoWhatTheDefinitionSays() {
        String id = actions.create(definition("Customers")
                        .requestTemplate(
                                "{\"customerId\": \"$esc.jsonEncode(${input.customerId})\", \"actionType\": \"x\"}")
                        .translate("said", "$.message")
                        .translate("where", "$.nowhere", "\"unknown\"")
                        .successTemplate("{\"status\": \"s\", \"message\": ${said}, \"where\": ${where}}")
                        .build())
                .id();

        Map<String, Object> answer = actions.execute(id, Map.of("customerId", "C \"1\"", "actionType", "refund"));

        assertThat(answer).containsEntry("message", "x for C \"1\"").containsEntry("where", "unknown");
    }

    @Test
    void update_keepsTemplatesThatTheServerGivesByAddress() {
        String id = actions.create(definition("Customers")
                        .requestTemplate("{\"customerId\": \"fixed\", \"actionType\": \"$!{input.actionType}\"}\n")
                        .build())
                .id();

        actions.update(id, edit -> edit.name("Customers 2"));

        assertThat(actions.get(id).requestTemplate())
                .contains("{\"customerId\": \"fixed\", \"actionType\": \"$!{input.actionType}\"}\n");
        assertThat(actions.execute(id, Map.of("customerId", "C-1", "actionType", "refund")))
                .containsEntry("message", "refund for fixed");
    }

    @Test
    void update_losesAgainstSomebodyFaster() {
        String id = actions.create(definition("Customers").build()).id();

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> actions.update(id, edit -> {
                    actions.update(id, faster -> faster.name("Faster"));
                    return edit.name("Slower");
                }));
        assertThat(actions.get(id).name()).isEqualTo("Faster");
    }

    @Test
    void createOrUpdate_makesOneHoweverOftenItRuns() {
        ActionDefinition definition = definition("Customers").build();
        Action first = actions.createOrUpdate(definition);
        Action second = actions.createOrUpdate(definition);
        Action third = actions.createOrUpdate(
                definition.toBuilder().timeout(Duration.ofSeconds(3)).build());

        assertThat(second.version()).isEqualTo(1);
        assertThat(third.version()).isEqualTo(2);
        assertThat(cloud.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.id()).isEqualTo(first.id()));
        assertThat(cloud.requestCount("POST", "/api/v2/integrations/actions")).isEqualTo(1);
    }

    @Test
    void createOrUpdate_refusesAnotherContract() {
        actions.createOrUpdate(definition("Customers").build());

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> actions.createOrUpdate(definition("Customers")
                        .input(in -> in.required("customerId", Schema.string()))
                        .build()));
        assertThat(cloud.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.version()).isEqualTo(1));
    }

    @Test
    void find_refusesToGuessBetweenTwoOfOneName() {
        actions.create(definition("Customers").build());
        actions.create(definition("Customers").build());

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> actions.find("Customers"))
                .satisfies(e -> assertThat(e.ids()).hasSize(2));
    }

    @Test
    void list_crossesPages() {
        for (int i = 0; i < 205; i++) {
            actions.create(definition("Customers " + i).build());
        }
        int before = cloud.requestCount("GET", "/api/v2/integrations/actions");

        assertThat(actions.list())
                .extracting(ActionSummary::name)
                .doesNotHaveDuplicates()
                .hasSize(205);
        assertThat(cloud.requestCount("GET", "/api/v2/integrations/actions") - before)
                .isEqualTo(3);
        assertThat(actions.list().limit(10)).hasSize(10);
        assertThat(cloud.requestCount("GET", "/api/v2/integrations/actions") - before)
                .isEqualTo(4);
    }

    @Test
    void everythingTheRulesAllowIsAccepted() {
        ActionDefinition wide = ActionDefinition.builder("Wide")
                .post(gateway.url() + "/x")
                .input(in -> in.required("a", Schema.string().description("d").enumeration("x", "y"))
                        .optional("b-c_d", Schema.integer().minimum(1).maximum(9))
                        .optional("n", Schema.number())
                        .optional("f", Schema.bool())
                        .additionalProperties(false))
                .output(Schema.array(Schema.object(out -> out.required(
                        "inner", Schema.object(deep -> deep.optional("x", Schema.array(Schema.string())))))))
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(1))
                .build();

        assertThat(actions.create(wide).name()).isEqualTo("Wide");
    }

    @Test
    void aTokenThatWasRevokedIsReplacedOnce() {
        actions.create(definition("a").build());
        cloud.revokeTokens();

        actions.create(definition("b").build());

        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(2);
        assertThat(cloud.actions()).hasSize(2);
    }

    @Test
    void aWrongSecretIsSaidToBeTheLogins() {
        try (GenesysDataActions wrong = GenesysDataActions.builder(genesys.region())
                .clientCredentials(cloud.clientId(), "wrong-secret")
                .build()) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> wrong.actions().get("x"))
                    .satisfies(e -> assertThat(e.atLogin()).isTrue())
                    .withMessageContaining("the login answered 401 invalid_client")
                    .withMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void aMissingPermissionIsNamed() {
        try (LocalCloud strict = LocalCloud.builder()
                        .withoutPermission("integrations:action:add")
                        .start();
                GenesysDataActions client = Customers.client(strict).build()) {
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .isThrownBy(() -> client.actions().create(definition("x").build()))
                    .withMessageContaining("integrations:action:add");
            assertThat(client.check().isOk()).isTrue();
        }
    }

    @Test
    void check_readsTheIntegration() {
        assertThat(genesys.check().isOk()).isTrue();
        assertThat(genesys.check().toString()).contains("custom-rest-actions", cloud.integrationId(), "is enabled");
    }

    @Test
    void flatApi_createsWithATokenOfItsOwn() {
        String id = genesys.flatApi().create(definition("Flat").build());

        assertThat(cloud.flatActions()).singleElement().satisfies(action -> {
            assertThat(action.id()).isEqualTo(id);
            assertThat(action.name()).isEqualTo("Flat");
        });
        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
        assertThat(genesys.check().isOk()).isTrue();
        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(2);
    }

    private ActionDefinition.Builder definition(String name) {
        return Customers.definition(name, gateway.url() + "/customers");
    }
}
