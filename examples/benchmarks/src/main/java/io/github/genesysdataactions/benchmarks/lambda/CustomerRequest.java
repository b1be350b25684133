package io.github.genesysdataactions.benchmarks.lambda;

/** What all three functions read. */
public record CustomerRequest(String customerId, String actionType) {}
