package io.github.genesysdataactions.examples.register;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.examples.lambda.CustomerRequest;
import io.github.genesysdataactions.examples.lambda.CustomerResponse;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.stream.Collectors;

/** The data action, written as the two records that the Lambda function answers with. */
final class CustomerAction {
    static final String NAME = "ProcessCustomerLambda";
    static final CustomerRequest SAMPLE = new CustomerRequest("C-1001", "refund");

    private CustomerAction() {}

    static ActionDefinition definition(Stage.Target target) {
        ActionDefinition.Builder builder = ActionDefinition.builder(NAME)
                .description("Invokes AWS Lambda to process customer data")
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .timeout(Duration.ofSeconds(5));
        if (target.isArn()) {
            return builder.lambda(target.address()).build();
        }
        return builder.post(target.address())
                .header("X-Custom-Header", "GenesysIntegration")
                .build();
    }

    static String describe(ActionDefinition definition) {
        return names(definition.contract().input()) + " -> "
                + names(definition.contract().output());
    }

    private static String names(Schema schema) {
        if (!(schema instanceof ObjectSchema object)) {
            return schema.type().orElse("any");
        }
        return object.properties().entrySet().stream()
                .map(property ->
                        property.getKey() + ": " + property.getValue().type().orElse("any"))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
