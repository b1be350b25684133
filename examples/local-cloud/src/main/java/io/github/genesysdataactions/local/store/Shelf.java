package io.github.genesysdataactions.local.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Actions by id, in the order in which they came. The list of all is made once and kept until something changes, so that
 * a page of a long list costs no more than a page of a short one. Not safe to use from several threads.
 */
final class Shelf {
    private final Map<String, ActionRecord> byId = new LinkedHashMap<>();
    private @Nullable List<ActionRecord> all;

    Optional<ActionRecord> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void put(ActionRecord action) {
        byId.put(action.id(), action);
        all = null;
    }

    boolean remove(String id) {
        all = null;
        return byId.remove(id) != null;
    }

    List<ActionRecord> all() {
        List<ActionRecord> kept = all;
        if (kept == null) {
            kept = List.copyOf(byId.values());
            all = kept;
        }
        return kept;
    }
}
