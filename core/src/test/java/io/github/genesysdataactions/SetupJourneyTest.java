package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a data action needs around it, from nothing to an executed action. */
@Timeout(60)
class SetupJourneyTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:111122223333:function:customers";
    private static final String LIST = "/api/v2/integrations";

    private final LocalCloud cloud = LocalCloud.builder()
            .integration("other", IntegrationType.GENESYS_CLOUD, "Own API")
            .function(ARN, new Customers.Function())
            .start();
    private final VirtualTime time = new VirtualTime();
    private final GenesysDataActions genesys =
            Customers.client(cloud).time(time.clock(), time).build();
    private final Integrations integrations = genesys.integrations();
    private final Credentials credentials = genesys.credentials();

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void anOrganizationIsSetUpForLambdaFunctionsAndTakenDownAgain() {
        Credential role = credentials.create(
                CredentialDefinition.amazonWebServicesArn("Functions", "arn:aws:iam::111122223333:role/genesys"));
        Integration created = integrations.create("Functions", IntegrationType.AWS_LAMBDA);
        IntegrationConfig config = integrations.updateConfig(
                created.id(),
                edit -> edit.credential("AmazonWebServicesARN", role.id()).notes("by a test"));
        assertThat(config.credentials()).containsEntry("AmazonWebServicesARN", role.id());
        assertThat(integrations.enable(created.id()).isEnabled()).isTrue();
        assertThat(integrations.onlyEnabled(IntegrationType.AWS_LAMBDA).id()).isEqualTo(created.id());

        ActionDefinition definition = Customers.definition("Customers", "https://unused.example")
                .lambda(ARN)
                .integration(created.id())
                .build();
        Action action = genesys.actions().create(definition);
        assertThat(genesys.actions().execute(action.id(), Map.of("customerId", "C-1", "actionType", "refund")))
                .containsEntry("message", "refund for C-1");

        assertThat(integrations.disable(created.id()).isEnabled()).isFalse();
        integrations.delete(created.id());
        credentials.delete(role.id());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> integrations.get(created.id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> credentials.get(role.id()));
    }

    @Test
    void integrations_areListedFoundAndSelected() {
        Integration web = integrations.get(cloud.integrationId());

        assertThat(integrations.list()).extracting(Integration::id).containsExactlyInAnyOrder(web.id(), "other");
        assertThat(integrations.list(IntegrationQuery.all()
                        .withType(IntegrationType.GENESYS_CLOUD)
                        .withReportedState("ACTIVE")
                        .withIds(List.of("other", web.id()))))
                .extracting(Integration::name)
                .containsExactly("Own API");
        assertThat(integrations.findByName("Own API")).map(Integration::id).contains("other");
        assertThat(integrations.findByName("own api")).isEmpty();
        assertThat(integrations.findByType(IntegrationType.AWS_LAMBDA)).isEmpty();
        assertThat(integrations.types())
                .extracting(IntegrationType::id)
                .contains(IntegrationType.WEB_SERVICES, IntegrationType.FUNCTION);
        assertThat(integrations.type(IntegrationType.AWS_LAMBDA).credentials())
                .containsEntry("AmazonWebServicesARN", List.of("amazonWebServicesARN"));
    }

    @Test
    void onlyEnabled_passesOverThoseThatAreDisabled() {
        Integration second = integrations.create("Second", IntegrationType.WEB_SERVICES);
        integrations.enable(second.id());
        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> integrations.onlyEnabled(IntegrationType.WEB_SERVICES))
                .withMessageContaining("'Second' (" + second.id() + ")");

        integrations.disable(cloud.integrationId());

        assertThat(integrations.onlyEnabled(IntegrationType.WEB_SERVICES).id()).isEqualTo(second.id());
    }

    @Test
    void create_isCarriedOutOnceWhateverBecomesOfItsAnswer() {
        cloud.faults().next("POST", LIST).resetAfterCommit();
        Integration one = integrations.create("Once", IntegrationType.WEB_SERVICES);
        cloud.faults().next("POST", LIST).statusAfterCommit(503);
        Integration two = integrations.create("Twice", IntegrationType.WEB_SERVICES);
        cloud.faults().next("POST", LIST + "/credentials").statusAfterCommit(504);
        Credential three = credentials.create(CredentialDefinition.userDefined("Keys", Map.of("key", "k")));

        assertThat(integrations.findByName("Once")).contains(one);
        assertThat(integrations.findByName("Twice")).contains(two);
        assertThat(credentials.findByName("Keys")).contains(three);
    }

    @Test
    void configure_writesNothingOverSomebodyElsesChange() {
        String id = cloud.integrationId();

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> integrations.updateConfig(id, edit -> {
                    integrations.updateConfig(id, meanwhile -> meanwhile.notes("theirs"));
                    return edit.notes("ours");
                }));

        assertThat(integrations.config(id).notes()).contains("theirs");
    }

    @Test
    void configure_keepsWhatItIsNotToldToChange() {
        String id = cloud.integrationId();
        integrations.updateConfig(id, edit -> edit.properties("{\"a\":1.0,\"b\":{\"c\":[1E+2]}}"));

        IntegrationConfig changed = integrations.updateConfig(id, edit -> edit.name("Renamed"));

        assertThat(changed.properties()).isEqualTo("{\"a\":1.0,\"b\":{\"c\":[1E+2]}}");
        assertThat(integrations.get(id).name()).isEqualTo("Renamed");
    }

    @Test
    void credentials_areRotated() {
        Credential created = credentials.create(CredentialDefinition.basicAuth("CRM", "u", "first"));
        Credential updated = credentials.update(created.id(), CredentialDefinition.basicAuth("CRM 2", "u", "second"));

        assertThat(updated.id()).isEqualTo(created.id());
        assertThat(updated.name()).isEqualTo("CRM 2");
        assertThat(updated.type()).contains("basicAuth");
        assertThat(updated.created()).isPresent();
        assertThat(credentials.list()).extracting(Credential::id).containsExactly(created.id());
        assertThat(credentials.types())
                .filteredOn(type -> type.name().filter("basicAuth"::equals).isPresent())
                .singleElement()
                .satisfies(type -> assertThat(type.required()).contains("userName", "password"));
    }

    @Test
    void organization_isTheOneOfTheToken() {
        assertThat(genesys.organization().get().id()).isNotBlank();
        assertThat(genesys.organization().get().state()).contains("active");
    }

    @Test
    void aMissingPermissionIsNamed() {
        try (LocalCloud strict = LocalCloud.builder()
                        .withoutPermission("integrations:integration:edit")
                        .start();
                GenesysDataActions client = Customers.client(strict).build()) {
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .isThrownBy(() -> client.integrations().disable(strict.integrationId()))
                    .withMessageContaining(
                            "Give the OAuth client a role with the permission integrations:integration:edit");
        }
    }
}
