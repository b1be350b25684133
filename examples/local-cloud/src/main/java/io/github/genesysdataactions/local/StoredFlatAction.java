package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.store.FlatAction;

/**
 * One action made through {@code POST /api/v2/custom/dataactions} that {@link LocalCloud} holds.
 *
 * @param id a UUID
 * @param name the name, which is not unique
 * @param url the URL that the action would call
 */
public record StoredFlatAction(String id, String name, String url) {
    static StoredFlatAction of(FlatAction action) {
        return new StoredFlatAction(action.id(), action.name(), action.url());
    }
}
