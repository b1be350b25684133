package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.engine.ActionFetch;
import io.github.genesysdataactions.engine.ActionRequest;
import io.github.genesysdataactions.rules.Templates;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares an action, and reads its templates only as long as nothing else says that it changes. */
final class BriefComparison {
    private static final List<ActionFile> TEMPLATES = List.of(ActionFile.REQUEST_TEMPLATE, ActionFile.SUCCESS_TEMPLATE);

    private BriefComparison() {}

    /**
     * Compares.
     *
     * @param outline the action without the texts of its templates
     */
    static Change of(DesiredAction desired, Action outline, ActionFetch reader) {
        ActionRequest wanted = ActionRequest.of(desired.toJson());
        Map<ActionFile, String> read = new EnumMap<>(ActionFile.class);
        for (int reads = 0; ; reads++) {
            List<ActionFile> unread = TEMPLATES.subList(reads, TEMPLATES.size()).stream()
                    .filter(file -> !ActionFetch.isRead(outline, file))
                    .toList();
            Action found = reader.afterChange(
                    outline,
                    file -> unread.contains(file)
                            ? Optional.of(assumed(wanted, file))
                            : Optional.ofNullable(read.get(file)));
            Change change = Change.between(desired, found);
            if (unread.isEmpty() || change.kind() != Change.Kind.UNCHANGED) {
                return change.withUnread(
                        unread.stream().map(ActionRequest::path).toList());
            }
            if (!unread.contains(ActionFile.REQUEST_TEMPLATE)) {
                found.requestTemplate().ifPresent(text -> read.put(ActionFile.REQUEST_TEMPLATE, text));
            }
        }
    }

    /** What is not read is not a difference. */
    private static String assumed(ActionRequest wanted, ActionFile file) {
        return wanted.template(file)
                .orElse(file == ActionFile.REQUEST_TEMPLATE ? Templates.WHOLE_INPUT : Templates.WHOLE_ANSWER);
    }
}
