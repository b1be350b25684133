package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.engine.ActionFetch;
import io.github.genesysdataactions.engine.ActionOperations;
import io.github.genesysdataactions.engine.Api;
import io.github.genesysdataactions.engine.DefinitionDefaults;
import io.github.genesysdataactions.engine.Endpoint;
import io.github.genesysdataactions.engine.IntegrationOperations;
import io.github.genesysdataactions.engine.RecentWrites;
import io.github.genesysdataactions.integration.Organization;
import io.github.genesysdataactions.options.SyncOptions;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What plans, applies and pulls work on: the organization's actions and integrations, and what this client wrote lately.
 *
 * @param secret the client secret or token: the key of the plan cache
 */
public record SyncContext(
        ActionOperations published,
        IntegrationOperations integrations,
        Clock clock,
        SyncOptions options,
        Supplier<String> secret) {
    public DefinitionDefaults defaults() {
        return published.defaults();
    }

    public RecentWrites recentWrites() {
        return published.api().recent();
    }

    public Inventory inventory() {
        return new Inventory(
                recentWrites().corrected(published.list(ActionQuery.all()).toList()));
    }

    /** Opens what earlier plans of this organization have kept; asks for the organization if anything is kept at all. */
    PlanCache cache() {
        return options.cache()
                .map(directory -> {
                    Api api = published.api();
                    Organization organization =
                            api.send(Endpoint.READ_ORGANIZATION.call(api.begin()), Organization::parse);
                    return PlanCache.open(directory, organization.id(), secret.get());
                })
                .orElseGet(PlanCache::none);
    }

    public Action read(String id) {
        return reader().forChange(id);
    }

    ActionFetch reader() {
        return published.reader(published.api().begin());
    }
}
