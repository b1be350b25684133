package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.action.ActionDefinition;

/** Definitions that tests share. */
public final class Definitions {
    private Definitions() {}

    public record CustomerRequest(String customerId, String actionType) {}

    public record CustomerResponse(String status, String message, String processedId) {}

    public static ActionDefinition.Builder customer() {
        return ActionDefinition.builder("ProcessCustomerLambda")
                .description("Invokes AWS Lambda to process customer data")
                .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .header("X-Custom-Header", "GenesysIntegration");
    }
}
