package io.github.genesysdataactions.examples.lambda;

import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;

/**
 * Processes an action for a customer. The handler to configure in Lambda is the name of this class.
 *
 * <p>{@code processedId} is the request id of the call: it is fresh for each call, and CloudWatch has the log under it.
 */
public final class ProcessCustomer extends DataActionHandler<CustomerRequest, CustomerResponse> {
    @Override
    protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
        String message = "Processed action '" + request.actionType() + "' for customer '" + request.customerId() + "'.";
        return new CustomerResponse("success", message, invocation.requestId());
    }
}
