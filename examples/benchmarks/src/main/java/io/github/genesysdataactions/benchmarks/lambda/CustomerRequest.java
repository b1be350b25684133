package io.github.genesysdataactions.benchmarks.lambda;

/** What the functions here read. */
public record CustomerRequest(String customerId, String actionType) {}
