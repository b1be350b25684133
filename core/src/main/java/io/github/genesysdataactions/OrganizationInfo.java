package io.github.genesysdataactions;

import io.github.genesysdataactions.engine.Api;
import io.github.genesysdataactions.engine.Endpoint;
import io.github.genesysdataactions.integration.Organization;

/**
 * The operations on the organization that the OAuth client belongs to: {@code /api/v2/organizations/me} of the public API.
 * Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * String organizationId = genesys.organization().get().id();
 * }</pre>
 */
public final class OrganizationInfo {
    private final Api api;

    OrganizationInfo(Api api) {
        this.api = api;
    }

    /**
     * Returns the organization. One request, for which the public API names no permission; throws the exceptions that
     * {@link GenesysDataActions} lists.
     */
    public Organization get() {
        return api.send(Endpoint.READ_ORGANIZATION.call(api.begin()), Organization::parse);
    }
}
