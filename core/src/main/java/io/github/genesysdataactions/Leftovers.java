package io.github.genesysdataactions;

import io.github.genesysdataactions.Inventory.ActionName;
import io.github.genesysdataactions.action.ActionSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The drafts of actions that were never published, as an earlier run that was ended may have left them. */
record Leftovers(Map<ActionName, List<ActionSummary>> drafts) {
    static final Leftovers NONE = new Leftovers(Map.of());

    /** Returns them if drafts are asked for: one request for each 100 drafts. */
    static Leftovers of(Sync sync, Inventory inventory) {
        return sync.options().drafts()
                ? new Leftovers(sync.published()
                        .at(Stage.DRAFT)
                        .list(ActionQuery.all())
                        .filter(draft -> inventory.withId(draft.id()).isEmpty())
                        .collect(Collectors.groupingBy(Inventory::key)))
                : NONE;
    }

    List<ActionSummary> find(ActionName key) {
        return drafts.getOrDefault(key, List.of());
    }
}
