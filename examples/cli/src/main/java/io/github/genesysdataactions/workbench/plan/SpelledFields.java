package io.github.genesysdataactions.workbench.plan;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.FieldChange;
import io.github.genesysdataactions.workbench.HiddenValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two actions, with the names of variables in the place of their values, whichever side has them. */
final class SpelledFields {
    private SpelledFields() {}

    static List<FieldChange> of(Change change, ActionDirectory.Entry old, ActionDirectory.Entry now) {
        if (old.variables().isEmpty()) {
            return change.fields();
        }
        Map<String, FieldChange> spelled = (now.variables().isEmpty()
                        // A comparison shows how the wanted side is spelled, so this one is turned around.
                        ? Differences.change(/* old= */ now, /* now= */ old).fields().stream()
                                .map(SpelledFields::turned)
                        : Differences.change(written(old), written(now)).fields().stream())
                .collect(Collectors.toMap(FieldChange::path, Function.identity(), (one, other) -> one));
        HiddenValues hidden = HiddenValues.of(HiddenValues.LONG, old, now);
        return change.fields().stream()
                // What is said of a contract has a direction, and no values.
                .map(field -> field.path().startsWith("$.contract")
                        ? field
                        : spelled.getOrDefault(field.path(), withoutValues(field.path())))
                .map(field -> shown(field, hidden))
                .toList();
    }

    /** Returns the action as its file has it. */
    private static ActionDirectory.Entry written(ActionDirectory.Entry entry) {
        return new ActionDirectory.Entry(
                entry.place(),
                entry.written(),
                entry.written(),
                entry.category(),
                entry.integrationName(),
                entry.integrationId(),
                entry.sample(),
                Map.of());
    }

    private static FieldChange withoutValues(String path) {
        return new FieldChange(path, Optional.of("***"), Optional.of("***"), List.of());
    }

    private static FieldChange shown(FieldChange field, HiddenValues hidden) {
        return new FieldChange(
                field.path(),
                field.before().map(hidden::shown),
                field.after().map(hidden::shown),
                field.diff().stream().map(hidden::shown).toList());
    }

    private static FieldChange turned(FieldChange field) {
        List<String> lines = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (String line : field.diff()) {
            if (line.startsWith("- ")) {
                come.add("+ " + line.substring(2));
            } else if (line.startsWith("+ ")) {
                lines.add("- " + line.substring(2));
            } else {
                lines.addAll(come);
                come.clear();
                lines.add(line);
            }
        }
        lines.addAll(come);
        return new FieldChange(field.path(), /* before= */ field.after(), /* after= */ field.before(), lines);
    }
}
