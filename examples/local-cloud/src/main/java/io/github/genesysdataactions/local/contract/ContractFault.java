package io.github.genesysdataactions.local.contract;

/**
 * What is wrong with a contract.
 *
 * @param field the field of the request body, for example {@code contract.input.inputSchema}
 * @param message what the service says
 */
public record ContractFault(String field, String message) {}
