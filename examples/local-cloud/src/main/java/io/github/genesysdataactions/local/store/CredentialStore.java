package io.github.genesysdataactions.local.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The credentials in the order of their creation. Safe to use from several threads. */
public final class CredentialStore {
    private final Map<String, Credential> credentials = new LinkedHashMap<>();

    /** Adds a credential. */
    public synchronized void add(Credential credential) {
        credentials.put(credential.id(), credential);
    }

    /** Returns a credential. */
    public synchronized Optional<Credential> find(String id) {
        return Optional.ofNullable(credentials.get(id));
    }

    /** Replaces a credential by what the function makes of it; nothing happens if the function throws. */
    public synchronized Optional<Credential> update(String id, UnaryOperator<Credential> edit) {
        Optional<Credential> edited = find(id).map(edit);
        edited.ifPresent(this::add);
        return edited;
    }

    /** Removes a credential and says whether it was there. */
    public synchronized boolean delete(String id) {
        return credentials.remove(id) != null;
    }

    /** Returns all credentials. */
    public synchronized List<Credential> all() {
        return List.copyOf(credentials.values());
    }

    /** Returns the fields of all credentials that an integration names. */
    public synchronized Map<String, String> fieldsOf(Integration integration) {
        Map<String, String> fields = new HashMap<>();
        integration.config().credentials().values().forEach(id -> find(id).ifPresent(c -> fields.putAll(c.fields())));
        return fields;
    }
}
