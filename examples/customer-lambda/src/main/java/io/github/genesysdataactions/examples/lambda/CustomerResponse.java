package io.github.genesysdataactions.examples.lambda;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What a flow gets back. */
public record CustomerResponse(
        @JsonPropertyDescription("Always \"success\"; failures take the failure path")
        String status,

        @JsonPropertyDescription("A sentence for a person") String message,

        @JsonPropertyDescription("The id under which this processing can be found in the log")
        String processedId) {}
