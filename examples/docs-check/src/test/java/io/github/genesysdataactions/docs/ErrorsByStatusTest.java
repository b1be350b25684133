package io.github.genesysdataactions.docs;

import static io.github.genesysdataactions.docs.MessagesTest.assertQuoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.docs.Given.CustomerRequest;
import io.github.genesysdataactions.docs.Given.CustomerResponse;
import io.github.genesysdataactions.lambda.ActionFailedException;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds what the page on errors quotes for each status, and for functions that fail, to what the client says. */
@Timeout(60)
class ErrorsByStatusTest {
    private static final String PAGE = "docs/errors.md";
    private static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:find-customer";
    private static final CustomerRequest REQUEST = new CustomerRequest("C-1001", "refund");
    private static final CallOptions ONCE = CallOptions.standard().withRetryPolicy(RetryPolicy.none());

    /** Knows no customer. */
    public static final class FindCustomer extends DataActionHandler<CustomerRequest, CustomerResponse> {
        @Override
        protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
            throw ActionFailedException.notFound("unknown_customer", "There is no such customer.");
        }
    }

    @Test
    void a401SaysWhetherTheTokenHadBeenAccepted() {
        AtomicInteger clock = new AtomicInteger();
        AtomicInteger step = new AtomicInteger();
        LocalCloud.Builder ages = LocalCloud.builder()
                .tokenLifetime(Duration.ofMinutes(1))
                .clock(() -> Instant.EPOCH.plusSeconds(clock.addAndGet(step.get())));
        try (LocalCloud cloud = ages.start()) {
            try (GenesysDataActions genesys = client(cloud)) {
                assertThat(genesys.actions().list()).isEmpty();
                step.set(120);

                assertQuoted(PAGE, () -> genesys.actions().get("x"));
            }
            try (GenesysDataActions genesys = client(cloud)) {
                assertQuoted(PAGE, () -> genesys.actions().get("x"));
                assertQuoted(PAGE, () -> genesys.actions().get("x"));
            }
        }
    }

    @Test
    void a401OfATokenThatWasGivenPointsAtIt() {
        try (LocalCloud cloud = LocalCloud.start();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                        .accessToken("old")
                        .build()) {
            assertQuoted(PAGE, () -> genesys.actions().get("x"));
        }
    }

    @Test
    void a409AndA429AndA500() {
        try (LocalCloud cloud = LocalCloud.start();
                GenesysDataActions genesys = client(cloud)) {
            String id = genesys.actions()
                    .create(MessagesTest.definition("ProcessCustomer", "https://a.example"))
                    .id();
            cloud.faults().next("GET", "/api/v2/integrations/actions/x").status(500);

            assertQuoted(
                    PAGE,
                    () -> genesys.actions().update(id, edit -> {
                        genesys.actions().update(id, meanwhile -> meanwhile.category("Other"));
                        return edit.category("Mine");
                    }));
            assertQuoted(PAGE, () -> genesys.with(ONCE).actions().get("x"));
        }
        try (LocalCloud cloud = LocalCloud.builder()
                        .rateLimit(1, Duration.ofSeconds(30))
                        .start();
                GenesysDataActions genesys = client(cloud)) {
            assertThat(genesys.actions().list()).isEmpty();

            assertQuoted(PAGE, () -> genesys.with(ONCE).actions().get("x"));
        }
    }

    @Test
    void anInputThatDoesNotFit() {
        try (LocalCloud cloud = LocalCloud.start();
                GenesysDataActions genesys = client(cloud)) {
            String id = genesys.actions()
                    .create(MessagesTest.definition("ProcessCustomer", "https://a.example"))
                    .id();

            assertQuoted(PAGE, () -> genesys.actions().execute(id, Map.of("customerId", "C-1001"), String.class));
        }
    }

    @Test
    void aFunctionThatFails() {
        assertQuoted(PAGE, () -> run(new FindCustomer()));
    }

    @Test
    void aFunctionThatTakesTooLong() {
        assertQuoted(
                PAGE,
                () -> run((in, out, context) -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    @Test
    void aFunctionWhoseAnswerDoesNotFit() {
        assertQuoted(PAGE, () -> run(answering("{\"status\":\"success\"}")));
        assertQuoted(PAGE, () -> run(answering("{\"statusCode\":400,\"body\":\"{}\"}")));
    }

    @Test
    void aFunctionThatIsNotThere() {
        try (LocalCloud cloud = LocalCloud.start();
                GenesysDataActions genesys = client(cloud)) {
            String id = genesys.actions().create(definition()).id();

            assertQuoted(PAGE, () -> genesys.actions().execute(id, REQUEST, CustomerResponse.class));
        }
    }

    private static void run(RequestStreamHandler function) {
        try (LocalCloud cloud = LocalCloud.builder().function(ARN, function).start();
                GenesysDataActions genesys = client(cloud)) {
            String id = genesys.actions().create(definition()).id();
            genesys.actions().execute(id, REQUEST, CustomerResponse.class);
        }
    }

    private static RequestStreamHandler answering(String json) {
        return (in, out, context) -> out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ActionDefinition definition() {
        return ActionDefinition.builder("Find customer")
                .lambda(ARN)
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .timeout(Duration.ofSeconds(1))
                .build();
    }

    private static GenesysDataActions client(LocalCloud cloud) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId())
                .build();
    }
}
