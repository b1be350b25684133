package io.github.genesysdataactions.action;

import io.github.genesysdataactions.schema.SchemaChange;
import java.util.List;

/**
 * Whether flows built for one contract still work with another.
 *
 * @param changes everything that changes, in the order of the contract; empty if the contracts are equivalent
 */
public record Compatibility(List<SchemaChange> changes) {
    /** Copies the list. */
    public Compatibility {
        changes = List.copyOf(changes);
    }

    /** Returns whether no change is breaking: flows that work with the one contract work with the other. */
    public boolean isCompatible() {
        return breakingChanges().isEmpty();
    }

    /** Returns the changes with which a flow can fail. */
    public List<SchemaChange> breakingChanges() {
        return changes.stream().filter(SchemaChange::breaking).toList();
    }
}
