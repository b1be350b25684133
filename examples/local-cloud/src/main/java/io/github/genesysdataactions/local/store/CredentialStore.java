package io.github.genesysdataactions.local.store;

import java.util.HashMap;
import java.util.Map;

/** The credentials in the order of their creation. Safe to use from several threads. */
public final class CredentialStore extends ById<Credential> {
    /** Makes an empty one. */
    public CredentialStore() {
        super(Credential::id);
    }

    /** Returns the fields of all credentials that an integration names. */
    public synchronized Map<String, String> fieldsOf(Integration integration) {
        Map<String, String> fields = new HashMap<>();
        integration.config().credentials().values().forEach(id -> find(id).ifPresent(c -> fields.putAll(c.fields())));
        return fields;
    }
}
