package io.github.genesysdataactions.local.store;

/** The integrations in the order of their creation. Safe to use from several threads. */
public final class IntegrationStore extends ById<Integration> {
    /** Makes an empty one. */
    public IntegrationStore() {
        super(Integration::id);
    }
}
