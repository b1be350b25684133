package io.github.genesysdataactions.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.examples.lambda.ProcessCustomer;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RegisterActionTest {
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final String ARN = "arn:aws:lambda:us-east-1:111122223333:function:process-customer";

    private final LocalCloud cloud =
            LocalCloud.builder().function(ARN, new ProcessCustomer()).start();
    private final LocalGateway gateway = LocalGateway.start(ProcessCustomer.class);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        gateway.close();
        cloud.close();
    }

    @Test
    void run_needsNoEnvironment() {
        assertThat(run(Map.of())).isZero();

        assertThat(output())
                .contains("on loopback, no account needed")
                .contains("message=Processed action 'refund' for customer 'C-1001'.")
                .contains("POST /oauth/token -> 200")
                .contains("POST /api/v2/integrations/actions -> 200")
                .containsPattern("Time +[0-9.]+ s");
        assertThat(output().lines()).hasSizeBetween(10, 16);
    }

    @Test
    void run_talksToTheServerInTheEnvironment() {
        assertThat(run(live())).isZero();

        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
        assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
        assertThat(cloud.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.name()).isEqualTo("ProcessCustomerLambda"));
        assertThat(gateway.invocations()).isEqualTo(1);
        assertThat(output()).contains("created with", "customer 'C-1001'");
    }

    @Test
    void run_findsTheIntegrationWhereThereIsOnlyOne() {
        Map<String, String> environment = live();
        environment.remove("GENESYS_INTEGRATION_ID");

        assertThat(run(environment)).isZero();
        assertThat(run(environment)).isZero();

        assertThat(cloud.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.integrationId()).isEqualTo(cloud.integrationId()));
        assertThat(output()).contains("(" + cloud.integrationId() + "), the only enabled one of its type");
    }

    @Test
    void run_saysWhatToDoWithoutAnIntegrationForTheFunction() {
        Map<String, String> environment = live();
        environment.remove("GENESYS_INTEGRATION_ID");
        environment.remove("LAMBDA_API_GATEWAY_URL");
        environment.put("LAMBDA_FUNCTION_ARN", ARN);

        assertThat(run(environment)).isEqualTo(1);

        assertThat(cloud.actions()).isEmpty();
        assertThat(output()).contains("There is no enabled integration of the type 'aws-lambda-data-actions'", "Next");
    }

    @Test
    void run_namesTheIntegrationsWhereThereAreSeveral() {
        try (LocalCloud several = LocalCloud.builder()
                .integration("second-id", "custom-rest-actions", "Second")
                .start()) {
            Map<String, String> environment = live();
            environment.remove("GENESYS_INTEGRATION_ID");
            environment.put("GENESYS_BASE_URL", several.url().toString());
            environment.put("GENESYS_CLIENT_ID", several.clientId());
            environment.put("GENESYS_CLIENT_SECRET", several.clientSecret());

            assertThat(run(environment)).isEqualTo(1);

            assertThat(several.actions()).isEmpty();
            assertThat(output())
                    .contains(several.integrationId(), "'Second' (second-id)", "Set GENESYS_INTEGRATION_ID");
        }
    }

    @Test
    void run_asksForTheVariableWithoutPermissionToLook() {
        try (LocalCloud strict = LocalCloud.builder()
                .withoutPermission("integrations:integration:view")
                .start()) {
            Map<String, String> environment = live();
            environment.remove("GENESYS_INTEGRATION_ID");
            environment.put("GENESYS_BASE_URL", strict.url().toString());
            environment.put("GENESYS_CLIENT_ID", strict.clientId());
            environment.put("GENESYS_CLIENT_SECRET", strict.clientSecret());

            assertThat(run(environment)).isEqualTo(1);

            assertThat(strict.actions()).isEmpty();
            assertThat(output()).contains("integrations:integration:view", "Set GENESYS_INTEGRATION_ID");
        }
    }

    @Test
    void run_findsTheActionTheSecondTime() {
        run(live());

        assertThat(run(live())).isZero();

        assertThat(cloud.actions()).hasSize(1);
        assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
        assertThat(output()).contains("was there and is as wanted");
    }

    @Test
    void run_updatesTheActionWhenTheGatewayHasMoved() {
        run(live());
        try (LocalGateway moved = LocalGateway.start(ProcessCustomer.class)) {
            Map<String, String> environment = live();
            environment.put("LAMBDA_API_GATEWAY_URL", moved.url() + "/elsewhere");

            assertThat(run(environment)).isZero();

            assertThat(moved.invocations()).isEqualTo(1);
            assertThat(cloud.actions())
                    .singleElement()
                    .satisfies(action -> assertThat(action.version()).isEqualTo(2));
            assertThat(output()).contains("was there and is updated");
        }
    }

    @Test
    void run_invokesAFunctionByItsArn() {
        Map<String, String> environment = live();
        environment.remove("LAMBDA_API_GATEWAY_URL");
        environment.put("LAMBDA_FUNCTION_ARN", ARN);

        assertThat(run(environment)).isZero();

        assertThat(output()).contains("invoked directly: " + ARN, "customer 'C-1001'");
        assertThat(gateway.invocations()).isZero();
    }

    @Test
    void run_deletesTheActionWhenAsked() {
        assertThat(run(live(), "--delete")).isZero();

        assertThat(cloud.actions()).isEmpty();
        assertThat(output()).contains("Deleted");
    }

    @Test
    void run_createsThroughTheFlatFormAndCallsTheGateway() {
        Map<String, String> environment = live();
        environment.put("GENESYS_API", "flat");
        environment.remove("GENESYS_INTEGRATION_ID");

        assertThat(run(environment)).isZero();

        assertThat(cloud.requestCount("POST", "/oauth/token")).isEqualTo(1);
        assertThat(cloud.requestCount("POST", "/api/v2/custom/dataactions")).isEqualTo(1);
        assertThat(cloud.flatActions()).hasSize(1);
        assertThat(gateway.invocations()).isEqualTo(1);
        assertThat(output()).contains("customer 'C-1001'");
    }

    @Test
    void run_namesAllThatIsMissing() {
        assertThat(run(Map.of("GENESYS_CLIENT_ID", "id"))).isEqualTo(1);

        assertThat(output())
                .contains("GENESYS_CLIENT_SECRET, LAMBDA_API_GATEWAY_URL or LAMBDA_FUNCTION_ARN")
                .contains("Next");
    }

    @Test
    void run_saysWhatToDoWhenTheSecretIsWrong() {
        Map<String, String> environment = live();
        environment.put("GENESYS_CLIENT_SECRET", "wrong-secret");

        assertThat(run(environment)).isEqualTo(1);

        assertThat(output())
                .contains("the login answered", "Check the client id, its secret and the region")
                .doesNotContain("wrong-secret");
    }

    @Test
    void run_saysWhatToDoWhenTheFunctionIsNotThere() {
        Map<String, String> environment = live();
        gateway.close();

        assertThat(run(environment)).isEqualTo(1);

        assertThat(output()).contains("FAILED", "execute action", "Next", "makes no second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENESYS_REGION", "GENESYS_DOMAIN", "GENESYS_BASE_URL", "GENESYSCLOUD_REGION"})
    void run_takesARegionAloneForALiveRunWithoutCredentials(String name) {
        assertThat(run(Map.of(name, "mypurecloud.de"))).isEqualTo(1);

        assertThat(output())
                .contains("GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET")
                .doesNotContain("on loopback, no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:pa%ss-SECRET@h/a",
                "h/SECRET",
                "ftp://h/SECRET",
                "https:///SECRET",
                "https://h/{SECRET}"
            })
    void run_createsNothingWhenTheGatewayHasNoAddress(String url) {
        Map<String, String> environment = live();
        environment.put("GENESYS_API", "flat");
        environment.put("LAMBDA_API_GATEWAY_URL", url);

        assertThat(run(environment)).isEqualTo(1);

        assertThat(cloud.requests()).isEmpty();
        assertThat(output())
                .contains("LAMBDA_API_GATEWAY_URL is not an address", "Next")
                .doesNotContain("SECRET");
    }

    @Test
    void run_saysThatTheFlatFormMakesASecond() {
        Map<String, String> environment = live();
        environment.put("GENESYS_API", "flat");
        gateway.close();

        assertThat(run(environment)).isEqualTo(1);
        assertThat(run(environment)).isEqualTo(1);

        assertThat(cloud.flatActions()).hasSize(2);
        assertThat(output()).contains("that makes a second one").doesNotContain("makes no second");
    }

    @Test
    void run_refusesAnUnknownApi() {
        assertThat(run(Map.of("GENESYS_API", "soap"))).isEqualTo(1);

        assertThat(output()).contains("use public or flat");
    }

    private Map<String, String> live() {
        Map<String, String> environment = new HashMap<>();
        environment.put("GENESYS_BASE_URL", cloud.url().toString());
        environment.put("GENESYS_CLIENT_ID", cloud.clientId());
        environment.put("GENESYS_CLIENT_SECRET", cloud.clientSecret());
        environment.put("GENESYS_INTEGRATION_ID", cloud.integrationId());
        environment.put("LAMBDA_API_GATEWAY_URL", gateway.url() + "/genesys-lambda");
        return environment;
    }

    private int run(Map<String, String> environment, String... args) {
        return RegisterAction.run(args, environment, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
