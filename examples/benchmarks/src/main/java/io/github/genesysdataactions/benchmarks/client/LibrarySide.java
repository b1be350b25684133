package io.github.genesysdataactions.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import java.time.Duration;

/** The library as its README shows it: the definition first, then the client. */
final class LibrarySide implements Side {
    record CustomerRequest(
            @JsonPropertyDescription("The customer's unique id")
            String customerId,

            String actionType) {}

    record CustomerResponse(String status, String message, String processedId) {}

    private final ActionDefinition definition;
    private final GenesysDataActions genesys;

    LibrarySide(Target target) {
        definition = definition();
        genesys = GenesysDataActions.builder(Region.at(target.url()))
                .clientCredentials(target.clientId(), target.clientSecret())
                .defaultIntegration(target.integrationId())
                .build();
    }

    static ActionDefinition definition() {
        return ActionDefinition.builder("ProcessCustomerLambda")
                .description("Invokes AWS Lambda to process customer data")
                .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .header("X-Custom-Header", "GenesysIntegration")
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public String create() {
        Action created = genesys.actions().create(definition);
        return created.id();
    }

    @Override
    public void close() {
        genesys.close();
    }
}
