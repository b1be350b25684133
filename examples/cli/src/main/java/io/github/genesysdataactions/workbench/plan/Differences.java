package io.github.genesysdataactions.workbench.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.FieldChange;
import io.github.genesysdataactions.workbench.ActionPlaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes the actions of one place those of another one.
 *
 * @param changes by name; CREATE is only in the second place, DELETE only in the first
 */
public record Differences(List<Difference> changes) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * What makes one action another one.
     *
     * @param fields what differs, with the names of variables in the place of their values on both sides
     */
    public record Difference(Change change, List<FieldChange> fields) {
        /** Copies the list. */
        public Difference {
            fields = List.copyOf(fields);
        }

        /** Returns what differs, line by line, without header values. */
        public List<String> details() {
            return Differences.details(change, fields);
        }
    }

    /** Copies the list. */
    public Differences {
        changes = List.copyOf(changes);
    }

    /** Returns how many actions differ. */
    public int count() {
        return Math.toIntExact(changes.stream()
                .filter(one -> one.change().kind() != Change.Kind.UNCHANGED)
                .count());
    }

    /** Returns what differs for programs, with the names that the JSON of a plan has. */
    public String toJson() {
        ObjectNode json = MAPPER.createObjectNode().put("different", count());
        ArrayNode all = json.putArray("changes");
        changes.forEach(one -> {
            ObjectNode change = all.addObject()
                    .put("change", one.change().kind().name())
                    .put("name", one.change().shownName());
            ArrayNode fields = change.putArray("fields");
            one.fields().forEach(field -> {
                ObjectNode differs = fields.addObject().put("path", field.path());
                field.before().ifPresent(before -> differs.put("before", before));
                field.after().ifPresent(after -> differs.put("after", after));
                differs.set("lines", MAPPER.valueToTree(field.diff()));
            });
            one.change()
                    .compatibility()
                    .ifPresent(effect -> change.put("compatible", effect.isCompatible())
                            .set(
                                    "breaking",
                                    MAPPER.valueToTree(effect.breakingChanges().stream()
                                            .map(Object::toString)
                                            .toList())));
        });
        return json.toPrettyString();
    }

    /** Compares actions by their names; if both places are one action, the two with each other. */
    public static Differences between(ActionPlaces before, ActionPlaces after) {
        List<ActionDirectory.Entry> old = List.copyOf(before.actions().values());
        List<ActionDirectory.Entry> now = List.copyOf(after.actions().values());
        if (old.size() == 1 && now.size() == 1) {
            return new Differences(List.of(between(old.get(0), now.get(0))));
        }
        Map<String, ActionDirectory.Entry> left = new LinkedHashMap<>();
        old.forEach(entry -> left.put(entry.file().name(), entry));
        List<Difference> changes = new ArrayList<>();
        for (ActionDirectory.Entry entry : now) {
            ActionDirectory.Entry same = left.remove(entry.file().name());
            changes.add(same == null ? new Difference(Change.create(desired(entry)), List.of()) : between(same, entry));
        }
        left.values()
                .forEach(entry -> changes.add(new Difference(
                        Change.delete(
                                ActionSummary.parse(json(entry, entry.category().orElse(""), ""))),
                        List.of())));
        return new Differences(changes);
    }

    /** Compares one action with another. */
    public static Difference between(ActionDirectory.Entry old, ActionDirectory.Entry now) {
        Change change = change(old, now);
        return new Difference(change, SpelledFields.of(change, old, now));
    }

    static Change change(ActionDirectory.Entry old, ActionDirectory.Entry now) {
        // If one side does not name its integration, that is not a difference.
        String wanted = integration(now).or(() -> integration(old)).orElse("any");
        String category = now.category().or(old::category).orElse("");
        DesiredAction desired = desired(now).withIntegrationId(wanted);
        boolean isOnlyTheIntegrations = isTheIntegrations(old) && isTheIntegrations(now);
        return Change.between(
                category.isEmpty() ? desired : desired.withCategory(category),
                Action.parse(json(
                        old,
                        isOnlyTheIntegrations ? category : old.category().orElse(category),
                        integration(old).orElse(wanted))));
    }

    /** Unless it is given another one, the category of an action is the name of its integration. */
    private static boolean isTheIntegrations(ActionDirectory.Entry entry) {
        return entry.category().isPresent() && entry.category().equals(entry.integrationName());
    }

    private static Optional<String> integration(ActionDirectory.Entry entry) {
        return entry.integrationName().or(entry::integrationId);
    }

    private static DesiredAction desired(ActionDirectory.Entry entry) {
        return DesiredActions.of(ActionDirectory.of(List.of(entry))).actions().get(0);
    }

    private static String json(ActionDirectory.Entry entry, String category, String integration) {
        try {
            ObjectNode json = (ObjectNode) MAPPER.readTree(entry.file().toCreateJson(category, integration));
            json.put("id", entry.place());
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The action '" + entry.file().name() + "' could not be written.", e);
        }
    }

    /** Returns what differs, line by line, without header values. */
    static List<String> details(Change change) {
        return details(change, change.fields());
    }

    private static List<String> details(Change change, List<FieldChange> fields) {
        List<String> lines = new ArrayList<>();
        fields.forEach(field -> lines.addAll(field.toString().lines().toList()));
        change.unread().forEach(path -> lines.add(path + ": not read, and written as it is wanted"));
        change.compatibility().ifPresent(effect -> {
            lines.add(
                    effect.isCompatible()
                            ? "The contract is compatible: flows go on working."
                            : "The contract is breaking for flows:");
            effect.breakingChanges().forEach(one -> lines.add("    " + one.path() + ": " + one.message()));
        });
        return lines;
    }
}
