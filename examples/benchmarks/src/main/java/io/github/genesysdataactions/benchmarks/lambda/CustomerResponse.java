package io.github.genesysdataactions.benchmarks.lambda;

/** What the functions here answer. */
public record CustomerResponse(String status, String message, String processedId) {
    static CustomerResponse to(CustomerRequest request, String requestId) {
        return new CustomerResponse(
                "success",
                "Processed action '" + request.actionType() + "' for customer '" + request.customerId() + "'.",
                requestId);
    }
}
