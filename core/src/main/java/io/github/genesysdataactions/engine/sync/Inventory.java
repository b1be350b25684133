package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.sync.DesiredAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The actions that an organization has, but for those that it makes itself; found by integration and name. */
public final class Inventory {
    /** What the id of an action begins with that signs an integration in. */
    private static final String SIGNS_IN = "customAuth_-_";

    private final List<ActionSummary> actions;
    private final Map<ActionName, List<ActionSummary>> byKey;
    private final Map<String, List<ActionSummary>> byName;
    private final Map<String, ActionSummary> byId;

    /** What tells one action from another to people. */
    public record ActionName(String integrationId, String name) {}

    public Inventory(List<ActionSummary> listed) {
        this.actions = listed.stream()
                .filter(action -> !action.isStatic() && !action.id().startsWith(SIGNS_IN))
                .toList();
        this.byKey = actions.stream().collect(Collectors.groupingBy(Inventory::key));
        this.byName = actions.stream().collect(Collectors.groupingBy(ActionSummary::name));
        this.byId = new LinkedHashMap<>();
        actions.forEach(action -> byId.put(action.id(), action));
    }

    public static ActionName key(ActionSummary action) {
        return new ActionName(action.integrationId(), action.name());
    }

    public List<ActionSummary> actions() {
        return actions;
    }

    public List<ActionSummary> find(ActionName key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Returns those of a name in the integration of an action. */
    public List<ActionSummary> find(DesiredAction action, String name) {
        return find(new ActionName(action.integrationId().orElse(""), name));
    }

    public List<ActionSummary> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public Optional<ActionSummary> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns every name that several actions of one integration have. */
    public List<List<ActionSummary>> twins() {
        return byKey.values().stream().filter(same -> same.size() > 1).toList();
    }

    public static String ids(List<ActionSummary> actions) {
        return actions.stream().map(ActionSummary::id).collect(Collectors.joining(", "));
    }
}
