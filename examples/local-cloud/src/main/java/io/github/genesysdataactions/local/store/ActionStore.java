package io.github.genesysdataactions.local.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The published actions in the order of their creation. Safe to use from several threads. */
public final class ActionStore {
    private final Map<String, ActionRecord> actions = new LinkedHashMap<>();
    private final Map<String, Instant> listedFrom = new HashMap<>();
    private final InstantSource clock;
    private final Duration listLag;

    /** Makes an empty one whose list shows a new action only after this time. */
    public ActionStore(InstantSource clock, Duration listLag) {
        this.clock = clock;
        this.listLag = listLag;
    }

    /** Adds the action that the function makes of its new id. */
    public synchronized ActionRecord create(Function<String, ActionRecord> action) {
        ActionRecord created = action.apply("custom_-_" + UUID.randomUUID());
        actions.put(created.id(), created);
        listedFrom.put(created.id(), clock.instant().plus(listLag));
        return created;
    }

    /** Returns an action. */
    public synchronized Optional<ActionRecord> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /** Replaces an action by what the function makes of it; nothing happens if the function throws. */
    public synchronized Optional<ActionRecord> update(String id, UnaryOperator<ActionRecord> edit) {
        ActionRecord current = actions.get(id);
        if (current == null) {
            return Optional.empty();
        }
        ActionRecord edited = edit.apply(current);
        actions.put(id, edited);
        return Optional.of(edited);
    }

    /** Removes an action and says whether it was there. */
    public synchronized boolean delete(String id) {
        listedFrom.remove(id);
        return actions.remove(id) != null;
    }

    /** Returns the actions that have come into the list. */
    public synchronized List<ActionRecord> listed() {
        Instant now = clock.instant();
        return actions.values().stream()
                .filter(action -> !now.isBefore(listedFrom.getOrDefault(action.id(), Instant.MIN)))
                .toList();
    }

    /** Returns all actions. */
    public synchronized List<ActionRecord> all() {
        return List.copyOf(actions.values());
    }
}
