package io.github.genesysdataactions.examples.lambda;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What a flow sends. */
public record CustomerRequest(
        @JsonPropertyDescription("The customer's unique id") String customerId,

        @JsonPropertyDescription("What to do for the customer, such as refund")
        String actionType) {

    /**
     * Checks what a contract cannot express.
     *
     * @throws IllegalArgumentException if a component is blank; the function answers 400 with its message
     */
    public CustomerRequest {
        if (customerId.isBlank()) {
            throw new IllegalArgumentException("customerId is blank.");
        }
        if (actionType.isBlank()) {
            throw new IllegalArgumentException("actionType is blank.");
        }
    }
}
