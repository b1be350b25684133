package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.disk.Disk;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the actions of an organization into a directory. */
public final class Puller {
    private final SyncContext sync;

    public Puller(SyncContext sync) {
        this.sync = sync;
    }

    public ActionDirectory pull(Path directory) {
        Disk.requireEmpty(directory);
        Inventory inventory = sync.inventory();
        refuseTwins(inventory);
        Map<String, Integration> integrations = new HashMap<>();
        sync.integrations()
                .list(IntegrationQuery.all())
                .forEach(integration -> integrations.put(integration.id(), integration));
        Map<String, Long> named =
                integrations.values().stream().collect(Collectors.groupingBy(Integration::name, Collectors.counting()));
        List<ActionSummary> actions = inventory.actions().stream()
                .sorted(Comparator.comparing(ActionSummary::name).thenComparing(ActionSummary::id))
                .toList();
        Map<String, ActionDirectory.Entry> entries = new ConcurrentHashMap<>();
        Parallel.each(sync.options().parallelism(), actions, "pull the actions", action -> {
            try {
                Action whole = sync.read(action.id());
                entries.put(action.id(), entry(whole, integrations.get(whole.integrationId()), named));
            } catch (NotFoundException e) {
                // It was deleted meanwhile.
            }
        });
        ActionDirectory pulled = ActionDirectory.of(actions.stream()
                .flatMap(action -> Optional.ofNullable(entries.get(action.id())).stream())
                .toList());
        pulled.write(directory);
        return pulled;
    }

    private static void refuseTwins(Inventory inventory) {
        List<List<ActionSummary>> twins = inventory.twins();
        if (!twins.isEmpty()) {
            ActionSummary first = twins.get(0).get(0);
            throw new AmbiguousNameException(
                    "Could not pull the actions, because some have the same name in the same integration: "
                            + twins.stream()
                                    .map(same -> "'" + same.get(0).name() + "' (" + Inventory.ids(same) + ")")
                                    .collect(Collectors.joining(", "))
                            + ". Rename or delete all but one of each.",
                    first.name(),
                    twins.get(0).stream().map(ActionSummary::id).toList());
        }
    }

    private static ActionDirectory.Entry entry(
            Action action, @Nullable Integration integration, Map<String, Long> named) {
        Optional<String> name = Optional.ofNullable(integration)
                .map(Integration::name)
                .filter(known -> Long.valueOf(1).equals(named.get(known)));
        String type =
                Optional.ofNullable(integration).flatMap(Integration::typeId).orElse(IntegrationType.WEB_SERVICES);
        return ActionDirectory.Entry.of(
                ExportFile.of(action, type),
                Optional.of(action.category()),
                name,
                name.isPresent() ? Optional.empty() : Optional.of(action.integrationId()));
    }
}
