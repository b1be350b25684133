package io.github.genesysdataactions.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The actions made through the flat endpoint, in the order of their creation. Safe to use from several threads. */
public final class FlatActionStore {
    private final List<FlatAction> actions = new ArrayList<>();

    /** Adds an action under a new id. */
    public synchronized FlatAction create(String name, String url) {
        FlatAction created = new FlatAction(UUID.randomUUID().toString(), name, url);
        actions.add(created);
        return created;
    }

    /** Returns all actions. */
    public synchronized List<FlatAction> all() {
        return List.copyOf(actions);
    }
}
