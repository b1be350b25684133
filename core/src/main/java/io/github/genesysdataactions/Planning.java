package io.github.genesysdataactions;

import io.github.genesysdataactions.Inventory.ActionName;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one plan: finds integrations and actions by their names, reads those that match, and compares. */
final class Planning {
    private final Sync sync;
    private final List<Problem> problems = new ArrayList<>();

    Planning(Sync sync) {
        this.sync = sync;
    }

    Plan plan(DesiredActions desired) {
        Map<ActionName, DesiredAction> wanted = new LinkedHashMap<>();
        for (DesiredAction action : addressed(desired.actions())) {
            ActionName key = key(action);
            DesiredAction other = wanted.putIfAbsent(key, action);
            if (other != null) {
                problems.add(new Problem(
                        action.place(),
                        "The name '" + action.name() + "' is that of " + other.place() + ", in the same integration.",
                        "Give one of them another name."));
            }
        }
        refuse();
        Instant listedAt = sync.clock().instant();
        Inventory inventory = sync.inventory();
        Map<ActionName, ActionSummary> matches = matches(wanted, inventory);
        refuse();
        Map<ActionName, Change> changes = new ConcurrentHashMap<>();
        Several.each(sync.options().parallel(), List.copyOf(wanted.entrySet()), "plan", entry -> {
            changes.put(entry.getKey(), change(entry.getValue(), matches.get(entry.getKey()), wanted, inventory));
        });
        Set<String> managed =
                matches.values().stream().map(ActionSummary::id).collect(Collectors.toCollection(HashSet::new));
        return Plan.of(
                wanted.keySet().stream()
                        .flatMap(key -> Optional.ofNullable(changes.get(key)).stream())
                        .toList(),
                inventory.actions().stream()
                        .filter(action -> !managed.contains(action.id()))
                        .toList(),
                listedAt);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException("The set of actions", problems);
        }
    }

    /** Returns the actions with integrations by their ids. */
    private List<DesiredAction> addressed(List<DesiredAction> desired) {
        Map<String, List<Integration>> byName =
                desired.stream().anyMatch(action -> action.integrationName().isPresent())
                        ? sync.integrations().list().collect(Collectors.groupingBy(Integration::name))
                        : Map.of();
        List<DesiredAction> addressed = new ArrayList<>();
        for (DesiredAction action : desired) {
            Optional<String> id = action.integrationName().isPresent()
                    ? id(action, action.integrationName().get(), byName)
                    : action.integrationId().or(sync.defaults()::integrationId);
            if (id.isEmpty() && action.integrationName().isEmpty()) {
                problems.add(new Problem(
                        action.place(),
                        "No integration is named, and the client has no default.",
                        "Name it in the definition or in data-actions.properties, or give the client a default."));
            }
            DesiredAction there = action.withIntegrationId(id.orElse(""));
            String category = sync.defaults().category();
            addressed.add(category == null || there.category().isPresent() ? there : there.withCategory(category));
        }
        return addressed;
    }

    private Optional<String> id(DesiredAction action, String name, Map<String, List<Integration>> byName) {
        List<Integration> found = byName.getOrDefault(name, List.of());
        if (found.size() != 1) {
            problems.add(new Problem(
                    action.place(),
                    found.isEmpty()
                            ? "There is no integration named '" + name + "'."
                            : "There are " + found.size() + " integrations named '" + name + "': "
                                    + found.stream().map(Integration::id).collect(Collectors.joining(", ")) + ".",
                    found.isEmpty() ? "Create it, or write the name of one that is there." : "Write the id of one."));
            return Optional.empty();
        }
        return Optional.of(found.get(0).id());
    }

    /** Finds the action of each definition; a successor that was never renamed is one too. */
    private Map<ActionName, ActionSummary> matches(Map<ActionName, DesiredAction> wanted, Inventory inventory) {
        Map<ActionName, ActionSummary> matches = new LinkedHashMap<>();
        wanted.forEach((key, action) -> {
            List<ActionSummary> same = inventory.find(key);
            if (same.size() > 1) {
                problems.add(new Problem(
                        action.place(),
                        "There are " + same.size() + " actions named '" + key.name() + "' in its integration: "
                                + Inventory.ids(same) + ".",
                        "Keep the one that flows use, and rename or delete the others."));
                return;
            }
            ActionSummary match = same.isEmpty() ? moved(key, wanted, inventory) : same.get(0);
            if (match == null) {
                List<ActionSummary> successors =
                        inventory.find(new ActionName(key.integrationId(), action.replacementName()));
                match = successors.size() == 1 ? successors.get(0) : null;
            }
            if (match != null) {
                matches.put(key, match);
            }
        });
        return matches;
    }

    /** Returns the one action of the name in another integration, unless another definition means that one. */
    private @Nullable ActionSummary moved(ActionName key, Map<ActionName, DesiredAction> wanted, Inventory inventory) {
        if (!sync.options().moves()) {
            return null;
        }
        List<ActionSummary> free = inventory.named(key.name()).stream()
                .filter(action -> !wanted.containsKey(Inventory.key(action)))
                .toList();
        long asking = wanted.keySet().stream()
                .filter(other ->
                        other.name().equals(key.name()) && inventory.find(other).isEmpty())
                .count();
        return free.size() == 1 && asking == 1 ? free.get(0) : null;
    }

    private Change change(
            DesiredAction action,
            @Nullable ActionSummary match,
            Map<ActionName, DesiredAction> wanted,
            Inventory inventory) {
        if (match == null) {
            return Change.create(action);
        }
        Change change;
        try {
            change = Change.between(action, sync.read(match.id()));
        } catch (NotFoundException e) {
            // The list still has what is deleted.
            return Change.create(action);
        }
        return change.kind() == Change.Kind.REPLACE ? change.withBeside(free(action, wanted, inventory)) : change;
    }

    private static String free(DesiredAction action, Map<ActionName, DesiredAction> wanted, Inventory inventory) {
        for (int i = 2; ; i++) {
            ActionName key = new ActionName(action.integrationId().orElse(""), action.name() + " " + i);
            if (!wanted.containsKey(key) && inventory.find(key).isEmpty()) {
                return key.name();
            }
        }
    }

    private static ActionName key(DesiredAction action) {
        return new ActionName(action.integrationId().orElse(""), action.name());
    }
}
