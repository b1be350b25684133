package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.Actions;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.local.GatewayEvent;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
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
                .isThrownBy(() -> actions.execute(id, Map.of("customerId", "no one", "actionType", "refund")))
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
        TestResult bad = actions.test(id, Map.of("customerId", "no one", "actionType", "refund"));

        assertThat(good.isSuccess()).isTrue();
        assertThat(good.steps()).hasSizeGreaterThan(4).allMatch(step -> step.isSuccess());
        assertThat(good.finalResult())
                .hasValueSatisfying(json -> assertThat(json).contains("refund for C-1"));
        assertThat(bad.isSuccess()).isFalse();
        assertThat(bad.steps().get(bad.steps().size() - 1).isSuccess()).isFalse();
    }

    @Test
    void translationMapsAndTemplatesDoWhatTheDefinitionSays() {
        String id = actions.create(definition("Customers")
                        .requestTemplate(
                                "{\"customerId\": \"$esc.jsonEncode(${input.customerId})\", \"actionType\": \"x\"}")
                        .translationMap("said", "$.message")
                        .translationMap("where", "$.nowhere", "\"unknown\"")
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

    private ActionDefinition.Builder definition(String name) {
        return Customers.definition(name, gateway.url() + "/customers");
    }
}
