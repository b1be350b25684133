package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.engine.ActionOperations;
import io.github.genesysdataactions.engine.Defaults;
import io.github.genesysdataactions.engine.IntegrationOperations;
import io.github.genesysdataactions.engine.RecentWrites;
import io.github.genesysdataactions.options.SyncOptions;
import java.time.Clock;

/** What plans, applies and pulls work on: the organization's actions and integrations, and what this client wrote lately. */
public record SyncContext(
        ActionOperations published, IntegrationOperations integrations, Clock clock, SyncOptions options) {
    public Defaults defaults() {
        return published.defaults();
    }

    public RecentWrites recentWrites() {
        return published.api().recent();
    }

    public Inventory inventory() {
        return new Inventory(
                recentWrites().corrected(published.list(ActionQuery.all()).toList()));
    }

    public Action read(String id) {
        return published.reader(published.api().begin()).forChange(id);
    }
}
