package io.github.genesysdataactions.workbench.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
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
public record Differences(List<Change> changes) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Copies the list. */
    public Differences {
        changes = List.copyOf(changes);
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
        List<Change> changes = new ArrayList<>();
        for (ActionDirectory.Entry entry : now) {
            ActionDirectory.Entry same = left.remove(entry.file().name());
            changes.add(same == null ? Change.create(desired(entry)) : between(same, entry));
        }
        left.values().forEach(entry -> changes.add(Change.delete(ActionSummary.parse(json(entry, "")))));
        return new Differences(changes);
    }

    /** Compares one action with another. */
    public static Change between(ActionDirectory.Entry old, ActionDirectory.Entry now) {
        // Where one side does not say which integration it is, that is no difference.
        String wanted = integration(now).or(() -> integration(old)).orElse("any");
        return Change.between(
                desired(now).withIntegrationId(wanted),
                Action.parse(json(old, integration(old).orElse(wanted))));
    }

    private static Optional<String> integration(ActionDirectory.Entry entry) {
        return entry.integrationName().or(entry::integrationId);
    }

    private static DesiredAction desired(ActionDirectory.Entry entry) {
        return DesiredActions.of(ActionDirectory.of(List.of(entry))).actions().get(0);
    }

    private static String json(ActionDirectory.Entry entry, String integration) {
        try {
            ObjectNode json = (ObjectNode)
                    MAPPER.readTree(entry.file().toCreateJson(entry.category().orElse(""), integration));
            json.put("id", entry.place());
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The action '" + entry.file().name() + "' could not be written.", e);
        }
    }

    /** Returns what differs, line by line, without header values. */
    public static List<String> details(Change change) {
        List<String> lines = new ArrayList<>();
        change.fields().forEach(field -> lines.addAll(field.toString().lines().toList()));
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
