package io.github.genesysdataactions;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.engine.FlatOperations;
import io.github.genesysdataactions.error.OutcomeUnknownException;

/**
 * The flat form: {@code POST /api/v2/custom/dataactions} on {@code https://<domain>}. Immutable and safe for any number
 * of threads.
 *
 * <pre>{@code
 * String id = genesys.flatApi().create(definition);
 * }</pre>
 *
 * <p>No public document of Genesys Cloud shows this endpoint; it is for organizations and gateways that expose it. For
 * a live organization, use {@link Actions}. The flat form has a token of its own, from the same host, with the scopes
 * {@code custom:dataactions:write custom:dataactions:read}. It only creates: it can neither list nor execute, so a
 * create whose outcome is uncertain is reported and never repeated.
 */
public final class FlatApi {
    private final FlatOperations operations;

    FlatApi(FlatOperations operations) {
        this.operations = operations;
    }

    /**
     * Creates an action and returns its id. One request, which is repeated after a 429 or a refused connection only, with
     * {@code {name, description, type: "http", version: "1", url, method, inputSchema, outputSchema, headers,
     * timeout}}, the timeout in milliseconds.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the definition says what this form has no
     *     place for, such as a request template; nothing was sent
     * @throws OutcomeUnknownException if a fault leaves it uncertain whether the action was created
     */
    public String create(ActionDefinition definition) {
        return operations.create(definition);
    }
}
