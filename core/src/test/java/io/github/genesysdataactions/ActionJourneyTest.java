package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.Customers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Actions, judged by a Genesys Cloud that shares no code with the client. */
@Timeout(60)
class ActionJourneyTest {
    private static final String URL = "https://customers.example.com/";

    private final LocalCloud cloud = LocalCloud.builder().start();
    private final GenesysDataActions genesys = Customers.client(cloud).build();
    private final Actions actions = genesys.actions();

    @AfterEach
    void close() {
        genesys.close();
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

        assertThat(actions.findByName("Customers")).map(Action::id).contains(created.id());
        assertThat(actions.list()).extracting(ActionSummary::id).containsExactly(created.id());

        Action updated = actions.update(
                created.id(), edit -> edit.timeout(Duration.ofSeconds(7)).header("X-Team", "orders"));
        assertThat(updated.version()).isEqualTo(2);
        assertThat(actions.get(created.id()).timeout()).contains(Duration.ofSeconds(7));
        assertThat(actions.get(created.id()).headers()).containsEntry("X-Team", "orders");

        actions.delete(created.id());
        assertThat(actions.findByName("Customers")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> actions.get(created.id()));
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
                .isThrownBy(() -> actions.findByName("Customers"))
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
                .post(URL + "x")
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

    private static ActionDefinition.Builder definition(String name) {
        return Customers.definition(name, URL);
    }
}
