package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Customers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The road to a web service in one call, over local-cloud. */
@Timeout(60)
@Tag("choice:credential-keys")
class ConnectWebServiceTest {
    private static final CredentialDefinition KEY =
            CredentialDefinition.userDefined("Orders key", Map.of("apiKey", "k-1"));

    private final LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
    private final GenesysDataActions genesys = Customers.client(cloud).build();
    private final Integrations integrations = genesys.integrations();

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void connectWebService_makesEverythingWhereThereIsNothing() {
        Integration orders = integrations.connectWebService("Orders", KEY);

        Credential credential = genesys.credentials().findByName("Orders key").orElseThrow();
        assertThat(orders.isEnabled()).isTrue();
        assertThat(orders.typeId()).contains(IntegrationType.WEB_SERVICES);
        assertThat(integrations.config(orders.id()).credentials())
                .containsExactly(Map.entry("userDefined", credential.id()));
    }

    @Test
    void connectWebService_writesTheCredentialOnlyWhereAllIsDone() {
        Integration first = integrations.connectWebService("Orders", KEY);
        int before = cloud.requests().size();

        Integration second = integrations.connectWebService("Orders", KEY);

        List<LoggedRequest> requests = cloud.requests();
        List<LoggedRequest> ofTheSecond = List.copyOf(requests.subList(before, requests.size()));
        assertThat(second).isEqualTo(first);
        assertThat(ofTheSecond)
                .filteredOn(request -> !request.method().equals("GET"))
                .extracting(LoggedRequest::path)
                .containsExactly("/api/v2/integrations/credentials/" + credential());
    }

    private String credential() {
        return genesys.credentials().findByName("Orders key").orElseThrow().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/credentials", "", "PUT", "PATCH"})
    void connectWebService_continuesWhereItWasCutOff(String fault) {
        String list = "/api/v2/integrations";
        if (fault.startsWith("P")) {
            String id =
                    integrations.create("Orders", IntegrationType.WEB_SERVICES).id();
            cloud.faults()
                    .next(fault, list + "/" + id + (fault.equals("PUT") ? "/config/current" : ""))
                    .status(500);
        } else {
            cloud.faults().next("POST", list + fault).status(500);
        }
        Integrations once = genesys.with(CallOptions.standard()
                        .withRetryPolicy(RetryPolicy.standard().withFaultRetries(0)))
                .integrations();
        assertThatExceptionOfType(DataActionsException.class).isThrownBy(() -> once.connectWebService("Orders", KEY));

        Integration orders = integrations.connectWebService("Orders", KEY);

        assertThat(orders.isEnabled()).isTrue();
        assertThat(integrations.config(orders.id()).credentials()).containsOnlyKeys("userDefined");
        assertThat(integrations.list()).hasSize(2);
        assertThat(genesys.credentials().list()).hasSize(1);
    }

    @Test
    void connectWebService_takesEachTypeUnderItsOwnKey() {
        Integration basic =
                integrations.connectWebService("Basic", CredentialDefinition.basicAuth("B", "user", "password"));
        Integration oauth = integrations.connectWebService(
                "OAuth", CredentialDefinition.userDefinedOAuth("O", Map.of("clientId", "c")));

        assertThat(integrations.config(basic.id()).credentials()).containsOnlyKeys("basicAuth");
        assertThat(integrations.config(oauth.id()).credentials()).containsOnlyKeys("userDefinedOAuth");
        assertThat(genesys.actions().get("customAuth_-_" + oauth.id()).id()).endsWith(oauth.id());
    }

    @Test
    void connectWebService_refusesACredentialOfAnotherType() {
        int before = cloud.requests().size();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> integrations.connectWebService(
                        "Orders", CredentialDefinition.pureCloudOAuthClient("G", "id", "secret")))
                .withMessage("A credential of type 'pureCloudOAuthClient' is not one of a web service; use [basicAuth,"
                        + " userDefined, userDefinedOAuth].");
        assertThatIllegalArgumentException().isThrownBy(() -> integrations.connectWebService(" ", KEY));
        assertThat(cloud.requests()).hasSize(before);
    }

    @Test
    void connectWebService_leavesAnIntegrationOfAnotherTypeAlone() {
        integrations.create("Orders", IntegrationType.AWS_LAMBDA);

        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> integrations.connectWebService("Orders", KEY))
                .withMessageContaining("Could not connect 'Orders' with a web service")
                .withMessageContaining("Nothing was changed");
        assertThat(genesys.credentials().list()).isEmpty();
    }
}
