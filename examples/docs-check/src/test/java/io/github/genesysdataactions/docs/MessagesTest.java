package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.docs.Given.CustomerRequest;
import io.github.genesysdataactions.docs.Given.CustomerResponse;
import io.github.genesysdataactions.docs.Given.MyHandler;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the messages that the guides quote to those that the client has. */
@Timeout(60)
class MessagesTest {
    private static final String ERRORS = "docs/errors.md";
    private static final String INTEGRATIONS = "docs/integrations.md";
    private static final String OPERATIONS = "docs/operations.md";
    private static final String LIMITS = "docs/rate-limits-and-timeouts.md";
    private static final CallOptions ONCE =
            CallOptions.standard().withRequestTimeout(Duration.ofMillis(300)).withRetryPolicy(RetryPolicy.none());

    private LocalCloud cloud = LocalCloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    /** What the answer of {@link MyHandler} does not fit. */
    record Other(int status) {}

    @Test
    void errors_quotesWhatIsRefusedAtTheLogin() {
        GenesysDataActions.Builder wrong =
                GenesysDataActions.builder(Region.at(cloud.url())).clientCredentials(cloud.clientId(), "wrong");
        try (GenesysDataActions genesys = wrong.build()) {
            assertQuoted(ERRORS, () -> genesys.actions().get("x"));
        }
    }

    @Test
    void errors_quotesWhatIsMissing() {
        try (GenesysDataActions genesys = client(integration -> "unknown")) {
            assertQuoted(ERRORS, () -> genesys.actions().create(definition("ProcessCustomer", "https://a.example")));
            assertQuoted(ERRORS, () -> genesys.actions().get("custom_-_00000000-0000-0000-0000-000000000000"));
        }
        assertQuoted(ERRORS, () -> GenesysDataActions.builder(Map.of()));
    }

    @Test
    void errors_quotesAMissingPermission() {
        cloud.close();
        cloud = LocalCloud.builder()
                .withoutPermission("integrations:action:add")
                .start();
        try (GenesysDataActions genesys = client(integration -> integration)) {
            assertQuoted(ERRORS, () -> genesys.actions().create(definition("ProcessCustomer", "https://a.example")));
        }
    }

    @Test
    void errors_quotesNamesThatAreCarriedTwice() {
        try (GenesysDataActions genesys = client(integration -> integration)) {
            genesys.actions().create(definition("ProcessCustomer", "https://a.example"));
            genesys.actions().create(definition("ProcessCustomer", "https://a.example"));

            assertQuoted(ERRORS, () -> genesys.actions().findByName("ProcessCustomer"));
        }
    }

    @Test
    void errors_quotesFailedExecutions() {
        try (GenesysDataActions genesys = client(integration -> integration);
                LocalGateway gateway = LocalGateway.start(MyHandler.class)) {
            Action fitting = genesys.actions().create(definition("A", gateway.url() + "/a"));
            Action failing = genesys.actions().create(definition("B", cloud.url() + "/nothing"));
            CustomerRequest request = new CustomerRequest("a", "b");

            assertQuoted(ERRORS, () -> genesys.actions().execute(fitting.id(), request, Other.class));
            assertQuoted(ERRORS, () -> genesys.actions().execute(failing.id(), request, CustomerResponse.class));
        }
    }

    @Test
    void errors_quotesAConnectionThatBreaks() {
        try (GenesysDataActions genesys = client(integration -> integration)) {
            cloud.faults().next("DELETE", "/api/v2/integrations/actions/x").reset();

            assertQuoted(ERRORS, () -> genesys.with(ONCE).actions().delete("x"));
        }
    }

    @Test
    void errors_quotesAConnectionThatIsRefused() {
        try (GenesysDataActions genesys = client(integration -> integration)) {
            cloud.close();

            assertQuoted(ERRORS, () -> genesys.with(ONCE).actions().get("x"));
        }
    }

    @Test
    void integrations_quotesSeveralOfAType() {
        cloud.close();
        cloud = LocalCloud.builder()
                .integration("b0f3a5f2-4a44-4f0d-8f0a-2f1f0f9a7f01", IntegrationType.WEB_SERVICES, "Orders")
                .start();
        try (GenesysDataActions genesys = client(integration -> integration)) {
            assertQuoted(INTEGRATIONS, () -> genesys.integrations().onlyEnabled(IntegrationType.WEB_SERVICES));
        }
    }

    @Test
    void operations_quotesAnotherVersion() {
        try (GenesysDataActions genesys = client(integration -> integration)) {
            String id = genesys.actions()
                    .create(definition("ProcessCustomer", "https://a.example"))
                    .id();

            assertQuoted(
                    OPERATIONS,
                    () -> genesys.actions().update(id, edit -> {
                        genesys.actions().update(id, meanwhile -> meanwhile.category("Other"));
                        return edit.category("Mine");
                    }));
        }
    }

    @Test
    void operations_quotesAnotherContract() {
        try (GenesysDataActions genesys = client(integration -> integration)) {
            ActionDefinition one = definition("Find", "https://a.example");
            genesys.actions().create(one.toBuilder().description("one").build());

            assertQuoted(
                    OPERATIONS,
                    () -> genesys.actions()
                            .createOrUpdate(one.toBuilder().description("two").build()));
        }
    }

    @Test
    void limits_quotesAUsedUpLimit() {
        cloud.close();
        cloud = LocalCloud.builder().rateLimit(1, Duration.ofSeconds(30)).start();
        try (GenesysDataActions genesys = client(integration -> integration)) {
            assertThat(genesys.actions().list()).isEmpty();

            Throwable thrown = catchThrowable(() -> genesys.with(ONCE).actions().get("x"));

            assertThat(page(LIMITS)).contains(masked(thrown.getMessage()));
        }
    }

    @Test
    void limits_quotesATimeThatIsOver() {
        try (GenesysDataActions genesys = client(integration -> integration)) {
            assertThat(genesys.actions().list()).isEmpty();
            cloud.faults().next("GET", "/api/v2/integrations/actions/x").silence();

            assertQuoted(LIMITS, () -> genesys.with(ONCE).actions().get("x"));
        }
    }

    @Test
    void limits_quotesAClosedClient() {
        GenesysDataActions genesys = client(integration -> integration);
        genesys.close();

        Throwable thrown = catchThrowable(() -> genesys.actions().get("x"));

        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        assertThat(page(LIMITS)).contains(thrown.getMessage());
    }

    @Test
    void authentication_quotesARefusedAddress() {
        assertQuoted("docs/authentication-and-regions.md", () -> Region.at(URI.create("http://example.com")));
    }

    private GenesysDataActions client(Function<String, String> integration) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(integration.apply(cloud.integrationId()))
                .build();
    }

    static ActionDefinition definition(String name, String url) {
        return ActionDefinition.builder(name)
                .post(url)
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .build();
    }

    static void assertQuoted(String page, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);

        assertThat(thrown).isNotNull();
        assertThat(page(page)).contains(masked(thrown.getClass().getSimpleName() + ": " + thrown.getMessage()));
    }

    static String page(String name) {
        return masked(Pages.text(Pages.ROOT.resolve(name)));
    }

    /** Hides what is another one in each run: ids, ports, versions, ages and the seconds of a wait. */
    static String masked(String text) {
        return Stream.of(
                        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                        "(?<=127\\.0\\.0\\.1:)\\d+", "(?<=version )\\d+", "(?<=after )\\d+", "(?<=token was )\\d+ m?s")
                .reduce(text, (masked, pattern) -> masked.replaceAll(pattern, "…"));
    }
}
