package io.github.genesysdataactions;

import io.github.genesysdataactions.engine.Api;
import io.github.genesysdataactions.engine.Endpoint;
import io.github.genesysdataactions.integration.Organization;
import io.github.genesysdataactions.options.CallOptions;

/**
 * The way to the organization that the OAuth client belongs to: {@code /api/v2/organizations/me} of the public API.
 * Immutable and safe for any number of threads.
 */
public final class OrganizationInfo {
    private final Api api;

    OrganizationInfo(Api api) {
        this.api = api;
    }

    /** Returns the limits of this operation: the client's own, unless {@link #with} set others. */
    public CallOptions options() {
        return api.options();
    }

    /** Returns the same operation with other limits; see {@link Actions#with}. */
    public OrganizationInfo with(CallOptions options) {
        return new OrganizationInfo(api.with(options));
    }

    /**
     * Returns the organization. One request, for which the public API names no permission; throws the exceptions of
     * {@link io.github.genesysdataactions.error}, as the operations of {@link Actions} do.
     */
    public Organization get() {
        return api.send(Endpoint.READ_ORGANIZATION.call(api.begin()), Organization::parse);
    }
}
