package io.github.genesysdataactions.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What the action that is created and executed takes. */
record Request(
        @JsonPropertyDescription("The customer's unique id") String customerId, String actionType) {
    static Request example() {
        return new Request("C-1", "refund");
    }
}
