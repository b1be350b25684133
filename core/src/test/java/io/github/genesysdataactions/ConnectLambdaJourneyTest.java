package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.aws.IamDocuments;
import io.github.genesysdataactions.aws.LambdaArn;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.local.Faults;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LoggedRequest;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the organization's id to a Lambda function that a data action invokes, and what is left if that is cut off. */
@Timeout(60)
class ConnectLambdaJourneyTest {
    private static final String ORGANIZATION = "6f8e2a6c-2c5f-4d5e-9d0e-3c1a9b7f1d10";
    private static final LambdaArn FUNCTION =
            LambdaArn.parse("arn:aws:lambda:us-east-1:111122223333:function:customers:live");
    private static final String ROLE = "arn:aws:iam::111122223333:role/genesys-data-actions";
    private static final String LIST = "/api/v2/integrations";

    private final LocalCloud cloud = LocalCloud.builder()
            .organizationId(ORGANIZATION)
            .noRateLimit()
            .function(FUNCTION.toString(), new Customers.Function())
            .start();
    private final VirtualTime time = new VirtualTime();
    private final GenesysDataActions genesys =
            Customers.client(cloud).time(time.clock(), time).build();
    private final GenesysDataActions anotherProgram =
            Customers.client(cloud).time(time.clock(), time).build();
    private final Integrations integrations = genesys.integrations();

    @AfterEach
    void close() {
        anotherProgram.close();
        genesys.close();
        cloud.close();
    }

    @Test
    void fromAnOrganizationToAnActionThatInvokesAFunction() {
        String account = genesys.region().awsAccountId().orElseThrow();
        String organization = genesys.organization().get().id();
        assertThat(IamDocuments.trustPolicy(account, organization).toJson())
                .contains("\"arn:aws:iam::765628985471:root\"", "\"sts:ExternalId\": \"" + ORGANIZATION + "\"");
        assertThat(IamDocuments.invokePermission(FUNCTION).toJson()).contains("\"Resource\": \"" + FUNCTION + "\"");

        Integration lambda = integrations.connectLambda(ROLE, "Customer functions");
        Action action = genesys.actions()
                .create(Customers.definition("Customers", "https://unused.example")
                        .lambda(FUNCTION.toString())
                        .integration(lambda.id())
                        .build());

        assertThat(genesys.actions().execute(action.id(), Map.of("customerId", "C-1", "actionType", "refund")))
                .containsEntry("message", "refund for C-1");
        assertThat(lambda.isEnabled()).isTrue();
        assertThat(lambda.typeId()).contains(IntegrationType.AWS_LAMBDA);
    }

    @Test
    void aSecondRunOnlyReads() {
        Integration first = integrations.connectLambda(ROLE, "Customer functions");
        int before = cloud.requests().size();

        assertThat(anotherProgram.integrations().connectLambda(ROLE, "Customer functions"))
                .isEqualTo(first);

        List<LoggedRequest> requests = cloud.requests();
        assertThat(requests.subList(before, requests.size()))
                .filteredOn(request -> !request.path().equals("/oauth/token"))
                .extracting(LoggedRequest::method)
                .containsExactly("GET", "GET", "GET");
    }

    @Test
    void whereverItIsCutOff_theNextRunGoesOnAndLeavesNoTwins() {
        List<Consumer<Faults.Plan>> faults = List.of(
                plan -> plan.status(500),
                plan -> plan.statusAfterCommit(504),
                Faults.Plan::reset,
                Faults.Plan::resetAfterCommit);
        int run = 0;
        for (Consumer<Faults.Plan> fault : faults) {
            cutOffAndRepeated(
                    "Credential " + ++run, name -> fault.accept(cloud.faults().next("POST", LIST + "/credentials")));
            cutOffAndRepeated(
                    "Integration " + run, name -> fault.accept(cloud.faults().next("POST", LIST)));
            cutOffAndRepeated(
                    "Configuration " + run,
                    name -> fault.accept(cloud.faults().next("PUT", LIST + "/" + created(name) + "/config/current")));
            cutOffAndRepeated(
                    "State " + run, name -> fault.accept(cloud.faults().next("PATCH", LIST + "/" + created(name))));
        }
        assertThat(integrations.list()).hasSize(4 * run + 1);
        assertThat(genesys.credentials().list()).hasSize(4 * run);
    }

    /** The path of what follows has the integration's id, so that one is made before. */
    private String created(String name) {
        return integrations.create(name, IntegrationType.AWS_LAMBDA).id();
    }

    private void cutOffAndRepeated(String name, Consumer<String> fault) {
        fault.accept(name);
        Integrations once = genesys.with(CallOptions.standard()
                        .withRetryPolicy(RetryPolicy.standard().withFaultRetries(0)))
                .integrations();
        assertThatExceptionOfType(DataActionsException.class).isThrownBy(() -> once.connectLambda(ROLE, name));
        assertThat(cloud.faults().pending()).as(name).isZero();

        Integration integration = anotherProgram.integrations().connectLambda(ROLE, name);
        Credential credential =
                anotherProgram.credentials().findByName(name + ": " + ROLE).orElseThrow();
        assertThat(anotherProgram.integrations().findByName(name)).contains(integration);
        assertThat(integration.isEnabled()).as(name).isTrue();
        assertThat(anotherProgram.integrations().config(integration.id()).credentials())
                .containsExactly(Map.entry("AmazonWebServicesARN", credential.id()));
    }
}
