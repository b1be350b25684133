package io.github.genesysdataactions.benchmarks.lambda;

import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lambda.Invocation;

/** The same function on lambda-support. */
public final class OnLambdaSupport extends DataActionHandler<CustomerRequest, CustomerResponse> {
    @Override
    protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
        return CustomerResponse.to(request, invocation.requestId());
    }
}
