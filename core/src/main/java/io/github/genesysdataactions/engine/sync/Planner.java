package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.engine.Stage;
import io.github.genesysdataactions.engine.sync.Inventory.ActionName;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one plan: finds integrations and actions by their names, reads those that match, and compares. */
public final class Planner {
    private static final Logger log = LoggerFactory.getLogger(Planner.class);

    /** How many of those that are known from earlier plans are read all the same. */
    private static final int SAMPLE = 5;

    private final SyncContext sync;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> managed = ConcurrentHashMap.newKeySet();

    public Planner(SyncContext sync) {
        this.sync = sync;
    }

    public Plan plan(DesiredActions desired) {
        Map<ActionName, DesiredAction> wanted = new LinkedHashMap<>();
        for (DesiredAction action : addressed(desired.actions())) {
            ActionName key = key(action);
            DesiredAction other = wanted.putIfAbsent(key, action);
            if (other != null) {
                problems.add(new Problem(
                        action.place(),
                        "The name '" + action.shown(action.name()) + "' is also that of " + other.place()
                                + ", in the same integration.",
                        "Give one of them another name."));
            }
        }
        refuse();
        Instant listedAt = sync.clock().instant();
        Inventory inventory = sync.inventory();
        Map<ActionName, List<ActionSummary>> matches = matches(wanted, inventory);
        refuse();
        Map<ActionName, Change> changes = changes(wanted, matches, inventory);
        return Plan.of(
                wanted.keySet().stream()
                        .flatMap(key -> Optional.ofNullable(changes.get(key)).stream())
                        .toList(),
                inventory.actions().stream()
                        .filter(action -> !managed.contains(action.id()))
                        .toList(),
                listedAt);
    }

    private Map<ActionName, Change> changes(
            Map<ActionName, DesiredAction> wanted, Map<ActionName, List<ActionSummary>> matches, Inventory inventory) {
        PlanCache cache = sync.cache();
        Map<ActionName, Change> changes = new ConcurrentHashMap<>();
        Consumer<ActionName> read = key -> {
            DesiredAction action = Objects.requireNonNull(wanted.get(key));
            changes.put(key, change(action, matches.getOrDefault(key, List.of()), wanted, inventory, cache));
        };
        try {
            Map<ActionName, Change> known = known(wanted, matches, cache);
            List<ActionName> sample = sample(known);
            each(sample, read);
            if (sample.stream().allMatch(key -> Objects.equals(known.get(key), changes.get(key)))) {
                known.forEach((key, change) -> {
                    managed.add(change.id().orElseThrow());
                    changes.put(key, change);
                });
            } else {
                log.warn("The plan cache does not match Genesys Cloud. Everything is read again.");
                cache.clear();
            }
            each(
                    wanted.keySet().stream()
                            .filter(key -> !changes.containsKey(key))
                            .toList(),
                    read);
            return changes;
        } finally {
            // What a plan has read is worth keeping, also if it fails after an hour.
            cache.save(id -> inventory.withId(id).isPresent());
        }
    }

    private static Map<ActionName, Change> known(
            Map<ActionName, DesiredAction> wanted, Map<ActionName, List<ActionSummary>> matches, PlanCache cache) {
        Map<ActionName, Change> known = new LinkedHashMap<>();
        matches.forEach((key, likely) -> {
            DesiredAction action = Objects.requireNonNull(wanted.get(key));
            if (likely.size() == 1 && cache.knows(action, likely.get(0))) {
                known.put(key, Change.unchanged(action, likely.get(0)));
            }
        });
        return known;
    }

    private static List<ActionName> sample(Map<ActionName, Change> known) {
        List<ActionName> sample = new ArrayList<>(known.keySet());
        Collections.shuffle(sample);
        return sample.subList(0, Math.min(SAMPLE, sample.size()));
    }

    private void each(List<ActionName> keys, Consumer<ActionName> work) {
        Parallel.each(sync.options().parallelism(), keys, "plan", work);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException("The set of actions", problems);
        }
    }

    /** Returns the actions with integrations by their ids. */
    private List<DesiredAction> addressed(List<DesiredAction> desired) {
        Map<String, List<Integration>> byName = desired.stream()
                        .anyMatch(action -> action.integrationName().isPresent())
                ? sync.integrations().list(IntegrationQuery.all()).collect(Collectors.groupingBy(Integration::name))
                : Map.of();
        List<DesiredAction> addressed = new ArrayList<>();
        for (DesiredAction action : desired) {
            Optional<String> id = action.integrationName().isPresent()
                    ? id(action, action.integrationName().get(), byName)
                    : action.integrationId().or(sync.defaults()::integrationId);
            if (id.isEmpty() && action.integrationName().isEmpty()) {
                problems.add(new Problem(
                        action.place(),
                        "The definition names no integration, and the client has no default.",
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
                            ? "There is no integration named '" + action.shown(name) + "'."
                            : "There are " + found.size() + " integrations named '" + action.shown(name) + "': "
                                    + found.stream().map(Integration::id).collect(Collectors.joining(", ")) + ".",
                    found.isEmpty()
                            ? "Create it, or name one that is there; for files, in data-actions.properties."
                            : "Write the id of one."));
            return Optional.empty();
        }
        return Optional.of(found.get(0).id());
    }

    /** Finds what may be the action of each definition, the likeliest first; a successor that was never renamed is last. */
    private Map<ActionName, List<ActionSummary>> matches(Map<ActionName, DesiredAction> wanted, Inventory inventory) {
        Map<ActionName, List<ActionSummary>> matches = new LinkedHashMap<>();
        wanted.forEach((key, action) -> {
            List<ActionSummary> same = only(key.name(), action, inventory);
            List<ActionSummary> likely = new ArrayList<>(same.isEmpty() ? moved(key, wanted, inventory) : same);
            String successor = TemporaryName.of(action.name());
            likely.addAll(likely.isEmpty() ? only(successor, action, inventory) : inventory.find(action, successor));
            matches.put(key, likely);
        });
        return matches;
    }

    private List<ActionSummary> only(String name, DesiredAction action, Inventory inventory) {
        List<ActionSummary> same = inventory.find(action, name);
        if (same.size() > 1) {
            problems.add(new Problem(
                    action.place(),
                    "There are " + same.size() + " actions named '" + action.shown(name) + "' in its integration: "
                            + Inventory.ids(same) + ".",
                    "Keep the one that flows use, and rename or delete the others."));
        }
        return same;
    }

    /** Returns the one action of the name in another integration, unless another definition means that one. */
    private List<ActionSummary> moved(ActionName key, Map<ActionName, DesiredAction> wanted, Inventory inventory) {
        if (!sync.options().isMoves()) {
            return List.of();
        }
        List<ActionSummary> free = inventory.named(key.name()).stream()
                .filter(action -> !wanted.containsKey(Inventory.key(action)))
                .toList();
        long asking = wanted.keySet().stream()
                .filter(other ->
                        other.name().equals(key.name()) && inventory.find(other).isEmpty())
                .count();
        return free.size() == 1 && asking == 1 ? free : List.of();
    }

    private Change change(
            DesiredAction action,
            List<ActionSummary> likely,
            Map<ActionName, DesiredAction> wanted,
            Inventory inventory,
            PlanCache cache) {
        for (ActionSummary match : likely) {
            managed.add(match.id());
            try {
                Change change = compared(action, match.id());
                cache.learn(change);
                return change.kind() == Change.Kind.REPLACE
                        ? change.withFreeName(free(action, wanted, inventory))
                        : change;
            } catch (NotFoundException e) {
                // The list still has what is deleted.
                sync.recentWrites().forget(Stage.PUBLISHED, match.id());
            }
        }
        return Change.create(action);
    }

    private Change compared(DesiredAction action, String id) {
        return sync.options().isBriefPlans()
                ? BriefComparison.of(action, sync.reader().outline(id), sync.reader())
                : Change.between(action, sync.read(id));
    }

    private static String free(DesiredAction action, Map<ActionName, DesiredAction> wanted, Inventory inventory) {
        return FreeName.of(
                action.name(),
                name -> wanted.containsKey(key(action.withName(name)))
                        || !inventory.find(action, name).isEmpty());
    }

    private static ActionName key(DesiredAction action) {
        return new ActionName(action.integrationId().orElse(""), action.name());
    }
}
