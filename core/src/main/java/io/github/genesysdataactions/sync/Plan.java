package io.github.genesysdataactions.sync;

import io.github.genesysdataactions.action.ActionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that give an organization the actions it should have. {@code GenesysDataActions.sync()} makes it without
 * changing anything.
 *
 * <pre>{@code
 * Plan plan = genesys.sync().plan(definitions);
 * System.out.println(plan);
 * if (plan.hasChanges()) {
 *   genesys.sync().apply(plan).requireSuccess();
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Plan {
    private final List<Change> changes;
    private final List<ActionSummary> unmanaged;
    private final Instant listedAt;

    private Plan(List<Change> changes, List<ActionSummary> unmanaged, Instant listedAt) {
        this.changes = List.copyOf(changes);
        this.unmanaged = List.copyOf(unmanaged);
        this.listedAt = listedAt;
    }

    /**
     * Makes a plan.
     *
     * @param unmanaged what the organization has that no definition names
     * @param listedAt when the organization was asked which actions it has
     */
    public static Plan of(List<Change> changes, List<ActionSummary> unmanaged, Instant listedAt) {
        return new Plan(changes, unmanaged, listedAt);
    }

    /** Returns one change for each definition in their order, unchanged ones too, and then the actions to delete. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns the changes of one kind. */
    public List<Change> changes(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * Returns the actions of all integrations that no definition names, but for those that are built in or sign an
     * integration in. They are left alone unless {@link #prune} names them.
     */
    public List<ActionSummary> unmanaged() {
        return unmanaged;
    }

    /** Returns when the organization was asked which actions it has. */
    public Instant listedAt() {
        return listedAt;
    }

    /** Returns whether anything would change. */
    public boolean hasChanges() {
        return changes.stream().anyMatch(change -> change.kind() != Change.Kind.UNCHANGED);
    }

    /**
     * Returns a plan that deletes these actions as well; flows that use one of them fail from then on.
     *
     * @param namesOrIds the exact names or the ids of unmanaged actions
     * @throws IllegalArgumentException if one of them is the name or id of no unmanaged action, or the name of several
     */
    public Plan prune(Collection<String> namesOrIds) {
        Set<ActionSummary> unwanted = new LinkedHashSet<>();
        for (String nameOrId : namesOrIds) {
            List<ActionSummary> meant = unmanaged.stream()
                    .filter(action ->
                            action.name().equals(nameOrId) || action.id().equals(nameOrId))
                    .toList();
            if (meant.size() != 1) {
                throw new IllegalArgumentException("'" + nameOrId + "' matches "
                        + (meant.isEmpty() ? "no unmanaged action" : meant.size() + " unmanaged actions")
                        + "; write exactly what the plan lists"
                        + (meant.isEmpty()
                                ? "."
                                : ", by its id: "
                                        + String.join(
                                                ", ",
                                                meant.stream()
                                                        .map(ActionSummary::id)
                                                        .toList()) + "."));
            }
            unwanted.add(meant.get(0));
        }
        List<Change> more = new ArrayList<>(changes);
        unwanted.forEach(action -> more.add(Change.delete(action)));
        return new Plan(
                more,
                unmanaged.stream().filter(action -> !unwanted.contains(action)).toList(),
                listedAt);
    }

    /**
     * Returns the plan as JSON on several lines, without header values: {@code {"hasChanges": true, "changes": [{"change":
     * "UPDATE", "name": …, "id": …, "version": 3, "integrationId": …, "place": …, "fields": [{"path": …, "before": …,
     * "after": …, "lines": […]}], "unread": […], "compatible": true, "breaking": […], "beside": …,
     * "warnings": […]}], "unmanaged": [{"name": …, "id": …,
     * "integrationId": …}]}}.
     */
    public String toJson() {
        return PlanText.json(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plan that
                && changes.equals(that.changes)
                && unmanaged.equals(that.unmanaged)
                && listedAt.equals(that.listedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes, unmanaged, listedAt);
    }

    /** Shows a table of what changes, and below each line what differs; unchanged actions are counted only. */
    @Override
    public String toString() {
        return PlanText.table(this);
    }
}
