package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.engine.Stage;
import io.github.genesysdataactions.engine.sync.Inventory.ActionName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The drafts of actions that were never published, as an earlier run that was ended may have left them. */
public record OrphanDrafts(Map<ActionName, List<ActionSummary>> drafts) {
    public static final OrphanDrafts NONE = new OrphanDrafts(Map.of());

    /** Returns them if drafts are asked for: one request for each 100 drafts. */
    public static OrphanDrafts of(SyncContext sync, Inventory inventory) {
        return sync.options().isDrafts()
                ? new OrphanDrafts(sync.published()
                        .at(Stage.DRAFT)
                        .list(ActionQuery.all())
                        .filter(draft -> inventory.withId(draft.id()).isEmpty())
                        .collect(Collectors.groupingBy(Inventory::key)))
                : NONE;
    }

    public List<ActionSummary> find(ActionName key) {
        return drafts.getOrDefault(key, List.of());
    }
}
