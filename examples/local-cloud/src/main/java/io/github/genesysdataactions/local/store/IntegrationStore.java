package io.github.genesysdataactions.local.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The integrations in the order of their creation. Safe to use from several threads. */
public final class IntegrationStore {
    private final Map<String, Integration> integrations = new LinkedHashMap<>();

    /** Adds an integration. */
    public synchronized void add(Integration integration) {
        integrations.put(integration.id(), integration);
    }

    /** Returns an integration. */
    public synchronized Optional<Integration> find(String id) {
        return Optional.ofNullable(integrations.get(id));
    }

    /** Replaces an integration by what the function makes of it; nothing happens if the function throws. */
    public synchronized Optional<Integration> update(String id, UnaryOperator<Integration> edit) {
        Optional<Integration> edited = find(id).map(edit);
        edited.ifPresent(this::add);
        return edited;
    }

    /** Removes an integration and says whether it was there. */
    public synchronized boolean delete(String id) {
        return integrations.remove(id) != null;
    }

    /** Returns all integrations. */
    public synchronized List<Integration> all() {
        return List.copyOf(integrations.values());
    }
}
