package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConnectLambdaTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/genesys";
    private static final String CREDENTIAL = "Orders: " + ROLE;
    private static final String LAMBDA = "aws-lambda-data-actions";
    private static final String LIST = "GET /api/v2/integrations?pageSize=100&pageNumber=1";
    private static final String CREDENTIALS = "GET /api/v2/integrations/credentials/listing?pageSize=100";
    private static final String CONFIG = "GET /api/v2/integrations/i/config/current";

    private final FakeGenesys server = new FakeGenesys();
    private final VirtualTime time = new VirtualTime();
    private final GenesysDataActions genesys =
            server.client().time(time.clock(), time).build();
    private final Integrations integrations = genesys.integrations();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    /** Lists without it, and the answers to the two creates. */
    private FakeGenesys whereNothingIs() {
        return server.replies(200, page())
                .replies(200, page())
                .replies(200, page())
                .replies(200, credential("c", CREDENTIAL))
                .replies(200, page())
                .replies(200, integration("i", "Orders", LAMBDA, "DISABLED"));
    }

    @Test
    void connectLambda_makesEverythingWhereThereIsNothing() {
        whereNothingIs()
                .replies(200, config(1, ""))
                .replies(200, config(2, "c"))
                .replies(200, integration("i", "Orders", LAMBDA, "ENABLED"));

        Integration connected = integrations.connectLambda(ROLE, "Orders");

        assertThat(connected.id()).isEqualTo("i");
        assertThat(connected.isEnabled()).isTrue();
        assertThat(server.lines())
                .containsExactly(
                        LIST,
                        CREDENTIALS,
                        CREDENTIALS,
                        "POST /api/v2/integrations/credentials",
                        LIST + "&integrationType=" + LAMBDA,
                        "POST /api/v2/integrations",
                        CONFIG,
                        "PUT /api/v2/integrations/i/config/current",
                        "PATCH /api/v2/integrations/i");
        assertThat(body(3))
                .isEqualTo("{\"name\":\"" + CREDENTIAL + "\",\"type\":{\"name\":\"amazonWebServicesARN\"},"
                        + "\"credentialFields\":{\"ARN\":\"" + ROLE + "\"}}");
        assertThat(body(5)).isEqualTo("{\"name\":\"Orders\",\"integrationType\":{\"id\":\"" + LAMBDA + "\"}}");
        assertThat(body(7)).contains("\"credentials\":{\"AmazonWebServicesARN\":{\"id\":\"c\"}}");
        assertThat(body(8)).isEqualTo("{\"intendedState\":\"ENABLED\"}");
    }

    @Test
    void connectLambda_onlyReadsWhereAllIsDone() {
        server.replies(200, page(integration("w", "Other", "custom-rest-actions", "ENABLED"), done()))
                .replies(200, page(credential("d", "Orders"), credential("c", CREDENTIAL)))
                .replies(200, config(2, "c"));

        assertThat(integrations.connectLambda(ROLE, "Orders").id()).isEqualTo("i");
        assertThat(server.lines()).containsExactly(LIST, CREDENTIALS, CONFIG);
    }

    @Test
    void connectLambda_makesACredentialForAnotherRoleAndKeepsTheOldOne() {
        server.replies(200, page(done()))
                .replies(200, page(credential("old", "Orders: arn:aws:iam::123456789012:role/before")))
                .replies(200, page(credential("old", "Orders: arn:aws:iam::123456789012:role/before")))
                .replies(200, credential("c", CREDENTIAL))
                .replies(200, config(2, "old"))
                .replies(200, config(3, "c"));

        assertThat(integrations.connectLambda(ROLE, "Orders").isEnabled()).isTrue();
        assertThat(server.lines().subList(3, 6))
                .containsExactly(
                        "POST /api/v2/integrations/credentials", CONFIG, "PUT /api/v2/integrations/i/config/current");
        assertThat(body(5)).contains("\"version\":2", "\"AmazonWebServicesARN\":{\"id\":\"c\"}");
    }

    @Test
    void connectLambda_enablesWhatSomebodyDisabled() {
        server.replies(200, page(integration("i", "Orders", LAMBDA, "DISABLED")))
                .replies(200, page(credential("c", CREDENTIAL)))
                .replies(200, config(2, "c"))
                .replies(200, done());

        assertThat(integrations.connectLambda(ROLE, "Orders").isEnabled()).isTrue();
        assertThat(server.lines()).endsWith(CONFIG, "PATCH /api/v2/integrations/i");
    }

    @Test
    void connectLambda_knowsWhatItMadeWhileListsDoNot() {
        whereNothingIs().replies(403, "{}");
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> integrations.connectLambda(ROLE, "Orders"))
                .withMessageContaining("Could not read the configuration of integration 'i'");
        server.replies(200, page())
                .replies(200, integration("i", "Orders", LAMBDA, "DISABLED"))
                .replies(200, page())
                .replies(200, credential("c", CREDENTIAL))
                .replies(200, config(1, ""))
                .replies(200, config(2, "c"))
                .replies(200, done());

        assertThat(integrations.connectLambda(ROLE, "Orders").isEnabled()).isTrue();
        assertThat(server.lines()).filteredOn(line -> line.startsWith("POST")).hasSize(2);
    }

    @Test
    void connectLambda_doesNotTakeWhatWasRenamedForWhatItMade() {
        server.replies(200, page()).replies(200, integration("x", "Orders", LAMBDA, "DISABLED"));
        integrations.create("Orders", LAMBDA);
        server.replies(200, page(integration("x", "Renamed", LAMBDA, "DISABLED")))
                .replies(200, integration("x", "Renamed", LAMBDA, "DISABLED"))
                .replies(200, page(credential("c", CREDENTIAL)))
                .replies(200, page())
                .replies(200, integration("i", "Orders", LAMBDA, "DISABLED"))
                .replies(200, config(2, "c"))
                .replies(200, done());

        assertThat(integrations.connectLambda(ROLE, "Orders").id()).isEqualTo("i");
    }

    @Test
    void connectLambda_refusesToChooseAmongIntegrations() {
        server.replies(200, page(done(), integration("j", "Orders", LAMBDA, "DISABLED")));

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> integrations.connectLambda(ROLE, "Orders"))
                .withMessageContaining("belongs to 2 integrations: i, j");
        assertThat(server.lines()).containsExactly(LIST);
    }

    @Test
    void connectLambda_refusesToChooseAmongCredentials() {
        server.replies(200, page()).replies(200, page(credential("c", CREDENTIAL), credential("d", CREDENTIAL)));

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> integrations.connectLambda(ROLE, "Orders"))
                .withMessageContaining("belongs to 2 credentials: c, d");
        assertThat(server.lines()).containsExactly(LIST, CREDENTIALS);
    }

    @Test
    void connectLambda_leavesIntegrationsOfOtherTypesAlone() {
        String web = integration("w", "Orders", "custom-rest-actions", "ENABLED");
        server.replies(200, page(web))
                .replies(200, page(web, done()))
                .replies(200, page(credential("c", CREDENTIAL)))
                .replies(200, config(2, "c"));

        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> integrations.connectLambda(ROLE, "Orders"))
                .withMessageStartingWith(
                        "Could not connect 'Orders' with AWS Lambda: there is an integration of this name")
                .withMessageContaining("id=w", "custom-rest-actions", "Nothing was changed", "Choose another name");
        assertThat(integrations.connectLambda(ROLE, "Orders").id()).isEqualTo("i");
    }

    @Test
    void connectLambda_passesOverWhatIsDeletedOrOfAnotherKind() {
        server.replies(200, page(integration("x", "Orders", LAMBDA, "DELETED"), done()))
                .replies(
                        200,
                        page(
                                "{\"id\":\"b\",\"name\":\"" + CREDENTIAL + "\",\"type\":{\"name\":\"basicAuth\"}}",
                                credential("c", CREDENTIAL)))
                .replies(200, config(2, "c"));

        assertThat(integrations.connectLambda(ROLE, "Orders").id()).isEqualTo("i");
    }

    @Test
    void connectLambda_namesTheStepThatFails() {
        List<String> steps = List.of(
                "list integrations",
                "list credentials",
                "list credentials",
                "create credential '" + CREDENTIAL + "'",
                "list integrations",
                "create integration 'Orders'",
                "read the configuration of integration 'i'",
                "configure integration 'i'",
                "enable integration 'i'");
        List<String> answers = List.of(
                page(),
                page(),
                page(),
                credential("c", CREDENTIAL),
                page(),
                integration("i", "Orders", LAMBDA, "DISABLED"),
                config(1, ""),
                config(2, "c"));

        for (int step = 0; step < steps.size(); step++) {
            try (FakeGenesys broken = new FakeGenesys();
                    GenesysDataActions client = broken.client().build()) {
                answers.subList(0, step).forEach(answer -> broken.replies(200, answer));
                broken.replies(400, "{}");

                assertThatExceptionOfType(DataActionsException.class)
                        .isThrownBy(() -> client.integrations().connectLambda(ROLE, "Orders"))
                        .withMessageStartingWith("Could not " + steps.get(step) + ": Genesys Cloud answered 400");
                assertThat(broken.lines()).hasSize(step + 1);
            }
        }
    }

    @Test
    void connectLambda_keepsToOneTimeout() {
        Integrations hasty = genesys.with(genesys.options().withTimeout(Duration.ofSeconds(10)))
                .integrations();
        server.replies(request -> {
            time.pass(Duration.ofSeconds(6));
            return FakeGenesys.json(200, page());
        });
        server.replies(request -> {
            time.pass(Duration.ofSeconds(6));
            return FakeGenesys.json(200, page());
        });

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> hasty.connectLambda(ROLE, "Orders"))
                .withMessageContaining("list credentials");
        assertThat(server.lines()).containsExactly(LIST, CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "genesys",
                "arn:aws:iam::123456789012:user/genesys",
                "arn:aws:iam::12345678901:role/genesys",
                "arn:aws:iam::123456789012:role/",
                "arn:aws:iam::123456789012:role/*",
                "arn:aws:iam::123456789012:role/genesys\n",
                "arn:aws:sts::123456789012:assumed-role/genesys/session"
            })
    void connectLambda_refusesWhatIsNoRole(String arn) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> integrations.connectLambda(arn, "Orders"))
                .withMessage("This is not the ARN of an IAM role; write it as in"
                        + " arn:aws:iam::123456789012:role/genesys-data-actions.");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void connectLambda_knowsTheArnOfAFunction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        integrations.connectLambda("arn:aws:lambda:us-east-1:111122223333:function:orders", "Orders"))
                .withMessage(
                        "The role's ARN is that of a Lambda function, which belongs in the action; write that of"
                                + " the IAM role which may invoke it, as in arn:aws:iam::123456789012:role/genesys-data-actions.");
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is asked
    void connectLambda_needsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> integrations.connectLambda(ROLE, " "))
                .withMessage("The name of the integration is blank.");
        assertThatNullPointerException()
                .isThrownBy(() -> integrations.connectLambda(ROLE, null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> integrations.connectLambda(null, "Orders"))
                .withMessage("roleArn");
        assertThat(server.calls()).isEmpty();
    }

    private String body(int call) {
        return server.calls().get(call).getBody().utf8();
    }

    private static String page(String... entities) {
        return "{\"entities\":" + Stream.of(entities).collect(Collectors.joining(",", "[", "]")) + ",\"pageCount\":1}";
    }

    private static String done() {
        return integration("i", "Orders", LAMBDA, "ENABLED");
    }

    private static String integration(String id, String name, String type, String state) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"integrationType\":{\"id\":\"" + type
                + "\"},\"intendedState\":\"" + state + "\"}";
    }

    private static String credential(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"type\":{\"name\":\"amazonWebServicesARN\"}}";
    }

    private static String config(int version, String credentialId) {
        String credentials = credentialId.isEmpty() ? "" : "\"AmazonWebServicesARN\":{\"id\":\"" + credentialId + "\"}";
        return "{\"id\":\"i\",\"name\":\"Orders\",\"version\":" + version
                + ",\"properties\":{},\"advanced\":{},\"notes\":\"\",\"credentials\":{" + credentials + "}}";
    }
}
