package io.github.genesysdataactions.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.Compatibility;
import io.github.genesysdataactions.comparison.Comparison;
import io.github.genesysdataactions.comparison.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happens to one action. Immutable. */
public final class Change {
    /** What is done. */
    public enum Kind {
        /** The action does not exist yet. */
        CREATE,
        /** Name, category or configuration differ, which Genesys Cloud changes. */
        UPDATE,
        /** Nothing differs. */
        UNCHANGED,
        /**
         * The contract, {@code secure} or the integration differ, which Genesys Cloud does not change once an action is
         * published (Resource Center, "Add contracts to custom actions"): another action would take its place, with another
         * id, and flows that use the old one fail until they are moved. Refused unless it is allowed.
         */
        REPLACE,
        /** No definition names the action, and it was asked to be deleted. */
        DELETE
    }

    private final Kind kind;
    private final String name;
    private final @Nullable DesiredAction desired;
    private final @Nullable String id;
    private final @Nullable String integrationId;
    private final int version;
    private final List<FieldChange> fields;
    private final @Nullable Compatibility compatibility;
    private final @Nullable String updateJson;
    private final @Nullable String freeName;
    private final List<String> unread;

    private Change(
            Kind kind,
            DesiredAction desired,
            @Nullable String id,
            int version,
            List<FieldChange> fields,
            @Nullable Compatibility compatibility,
            @Nullable String updateJson) {
        this.kind = kind;
        this.name = desired.name();
        this.desired = desired;
        this.id = id;
        this.integrationId = desired.integrationId().orElse(null);
        this.version = version;
        this.fields = List.copyOf(fields);
        this.compatibility = compatibility;
        this.updateJson = updateJson;
        this.freeName = null;
        this.unread = List.of();
    }

    private Change(ActionSummary unwanted) {
        this.kind = Kind.DELETE;
        this.name = unwanted.name();
        this.desired = null;
        this.id = unwanted.id();
        this.integrationId = unwanted.integrationId();
        this.version = unwanted.version();
        this.fields = List.of();
        this.compatibility = null;
        this.updateJson = null;
        this.freeName = null;
        this.unread = List.of();
    }

    private Change(Change other, @Nullable String beside, List<String> unread) {
        this.kind = other.kind;
        this.name = other.name;
        this.desired = other.desired;
        this.id = other.id;
        this.integrationId = other.integrationId;
        this.version = other.version;
        this.fields = other.fields;
        this.compatibility = other.compatibility;
        this.updateJson = other.updateJson;
        this.freeName = beside;
        this.unread = List.copyOf(unread);
    }

    /** Returns the change for an action that is not there. */
    public static Change create(DesiredAction desired) {
        return new Change(Kind.CREATE, desired, null, 0, List.of(), null, null);
    }

    /**
     * Returns what differs between what is wanted and what is there. What means the same is equal: the order of keys and of
     * {@code required}, {@code $schema} of draft 4, defaults that Genesys Cloud fills in (60 s, {@code ${input.rawRequest}},
     * {@code ${rawResult}}, keywords at their default), addresses of templates and schemas, fields that only the server knows.
     *
     * @param found read whole: with contract, configuration and the texts of its templates
     */
    public static Change between(DesiredAction desired, Action found) {
        Comparison comparison = new Comparison(desired.tree(), found, desired.writtenTree());
        List<Difference> differences = new ArrayList<>(comparison.fixed());
        boolean isFixed = !differences.isEmpty();
        differences.addAll(comparison.changeable());
        List<FieldChange> fields =
                differences.stream().map(one -> shown(one, desired)).toList();
        if (fields.isEmpty()) {
            return new Change(Kind.UNCHANGED, desired, found.id(), found.version(), fields, null, null);
        }
        return isFixed
                ? new Change(
                        Kind.REPLACE,
                        // As an update does, a replacement leaves the category where none is named.
                        desired.category().isPresent() || found.category().isEmpty()
                                ? desired
                                : desired.withCategory(found.category()),
                        found.id(),
                        found.version(),
                        fields,
                        comparison.compatibility().orElse(null),
                        null)
                : new Change(Kind.UPDATE, desired, found.id(), found.version(), fields, null, comparison.updateJson());
    }

    private static FieldChange shown(Difference one, DesiredAction desired) {
        // A configuration says itself where a variable is; name, category and integration may come from the properties.
        UnaryOperator<String> shown = one.path().startsWith("$.config") ? desired::shownElsewhere : desired::shown;
        return new FieldChange(
                one.path(),
                one.before().map(shown),
                one.after().map(shown),
                one.diff().stream().map(shown).toList());
    }

    /** Returns an unchanged action that was not read now, because it is known to be as wanted. */
    public static Change unchanged(DesiredAction desired, ActionSummary found) {
        return new Change(Kind.UNCHANGED, desired, found.id(), found.version(), List.of(), null, null);
    }

    /** Returns the change that deletes an action. */
    public static Change delete(ActionSummary unwanted) {
        return new Change(unwanted);
    }

    /** Returns a copy that offers an unused name, for a second action beside the existing one. */
    public Change withFreeName(String name) {
        return new Change(this, name, unread);
    }

    /** Returns a copy that names templates that were not read. */
    public Change withUnread(List<String> paths) {
        return new Change(this, freeName, paths);
    }

    /** Returns what is done. */
    public Kind kind() {
        return kind;
    }

    /** Returns the name that the action has afterwards, or had. */
    public String name() {
        return name;
    }

    /** Returns the name as a file spells it: with the names of environment variables instead of their values. */
    public String shownName() {
        return desired == null ? name : desired.shown(name);
    }

    /** Returns what is wanted; empty for {@link Kind#DELETE}. */
    public Optional<DesiredAction> desired() {
        return Optional.ofNullable(desired);
    }

    /** Returns the id of the action that is there; empty for {@link Kind#CREATE}. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Returns the integration that the action should belong to, or did. */
    public Optional<String> integrationId() {
        return Optional.ofNullable(integrationId);
    }

    /** Returns the version that the comparison is about; 0 for {@link Kind#CREATE}, or if the server did not send one. */
    public int version() {
        return version;
    }

    /** Returns what differs, in the order of the document. */
    public List<FieldChange> fields() {
        return fields;
    }

    /**
     * Returns which templates were not read, as a brief plan does not where the action changes anyway: whether they differ is not
     * known, and {@link #fields()} says nothing of them. They are written as they are wanted.
     */
    public List<String> unread() {
        return unread;
    }

    /** Returns what another contract does to flows; only for {@link Kind#REPLACE}, and if it is the contract that differs. */
    public Optional<Compatibility> compatibility() {
        return Optional.ofNullable(compatibility);
    }

    /**
     * Returns a name for a second action beside the first: give it to the definition, and flows move when they are ready. Only
     * for {@link Kind#REPLACE}.
     */
    public Optional<String> freeName() {
        return Optional.ofNullable(freeName);
    }

    /** Returns what the {@code PATCH} gets, for {@link Kind#UPDATE}; header values may be secrets. */
    public Optional<String> updateJson() {
        return Optional.ofNullable(updateJson);
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                kind, name, desired, id, integrationId, version, fields, compatibility, updateJson, freeName, unread);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Change that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Shows what differs, line by line, without header values. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind + " " + shownName());
        fields.forEach(field -> text.append("\n  ").append(field.toString().replace("\n", "\n  ")));
        unread.forEach(path -> text.append("\n  ").append(path).append(": not read"));
        if (compatibility != null) {
            text.append(compatibility.isCompatible() ? "\n  Compatible" : "\n  Breaking")
                    .append(" for flows.");
            compatibility
                    .breakingChanges()
                    .forEach(change -> text.append("\n  ")
                            .append(change.path())
                            .append(": ")
                            .append(change.message()));
        }
        if (kind == Kind.REPLACE) {
            text.append("\n  Refused unless allowed: the new action would have another id.");
            if (freeName != null) {
                text.append(" Or name the definition '")
                        .append(desired == null ? freeName : desired.shown(freeName))
                        .append("': a second action beside this one.");
            }
        }
        return text.toString();
    }
}
