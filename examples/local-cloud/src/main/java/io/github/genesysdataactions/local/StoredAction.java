package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.store.ActionRecord;

/**
 * One published action or one draft that {@link LocalCloud} holds.
 *
 * @param id {@code custom_-_} and a UUID
 * @param name the name, which is not unique
 * @param category the category
 * @param integrationId the integration that the action belongs to
 * @param version 1 for a new action, one more with each change
 */
public record StoredAction(String id, String name, String category, String integrationId, int version) {
    static StoredAction of(ActionRecord action) {
        return new StoredAction(
                action.id(), action.name(), action.category(), action.integrationId(), action.version());
    }
}
