package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.local.StoredFlatAction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The first road that the library was built for, through both ends: an action is registered in the flat form, and the
 * function behind its URL answers in envelopes. Changes elsewhere may rename what this program calls, and nothing else
 * in it.
 */
@Timeout(60)
class FlatFormRoadTest {
    private static final String EVENT = """
            {"httpMethod":"POST","path":"/genesys-lambda","headers":{"Content-Type":"application/json"},
             "body":"{\\"customerId\\":\\"C-1\\",\\"actionType\\":\\"refund\\"}","isBase64Encoded":false}""";

    static final class Answering extends DataActionHandler<CustomerRequest, CustomerResponse> {
        @Override
        protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
            return new CustomerResponse("success", "Processed " + request.actionType(), invocation.requestId());
        }
    }

    static final class Failing extends DataActionHandler<CustomerRequest, CustomerResponse> {
        @Override
        protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
            throw new IllegalStateException("The database password is hunter2.");
        }
    }

    @Test
    void anActionIsRegisteredAndItsUrlAnswers() throws Exception {
        try (LocalCloud cloud = LocalCloud.start();
                LocalGateway gateway = LocalGateway.start(new Answering());
                GenesysDataActions genesys = GenesysDataActions.builder(Map.of(
                                "GENESYS_CLIENT_ID", cloud.clientId(),
                                "GENESYS_CLIENT_SECRET", cloud.clientSecret(),
                                "GENESYS_BASE_URL", cloud.url().toString()))
                        .build()) {
            String url = gateway.url() + "/genesys-lambda";
            String id = genesys.flatApi()
                    .create(ActionDefinition.builder("ProcessCustomerLambda")
                            .description("Invokes AWS Lambda to process customer data")
                            .post(url)
                            .input(CustomerRequest.class)
                            .output(CustomerResponse.class)
                            .header("X-Custom-Header", "GenesysIntegration")
                            .timeout(Duration.ofSeconds(5))
                            .build());

            assertThat(cloud.flatActions()).containsExactly(new StoredFlatAction(id, "ProcessCustomerLambda", url));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"customerId\":\"C-1\",\"actionType\":\"refund\"}"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body())
                    .startsWith("{\"status\":\"success\",\"message\":\"Processed refund\",\"processedId\":\"");
        }
    }

    @Test
    void handler_answers200InAnEnvelope() throws IOException {
        assertThat(TestInvocation.invoke(new Answering(), EVENT))
                .isEqualTo("{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":"
                        + "\"{\\\"status\\\":\\\"success\\\",\\\"message\\\":\\\"Processed refund\\\","
                        + "\\\"processedId\\\":\\\"req-1\\\"}\",\"isBase64Encoded\":false}");
    }

    @Test
    void handler_answers500InAnEnvelopeThatTellsNothing() throws IOException {
        assertThat(TestInvocation.invoke(new Failing(), EVENT))
                .isEqualTo("{\"statusCode\":500,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":"
                        + "\"{\\\"status\\\":\\\"error\\\",\\\"code\\\":\\\"internal_error\\\","
                        + "\\\"message\\\":\\\"The action failed.\\\",\\\"requestId\\\":\\\"req-1\\\"}\","
                        + "\"isBase64Encoded\":false}");
    }
}
