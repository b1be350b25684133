package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.NoticeKind;
import io.github.genesysdataactions.local.execute.RunNotice;
import io.github.genesysdataactions.local.execute.RunNotices;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something in a run that is probably a mistake, such as a reference that is sent as it stands in the template. Secrets are masked.
 */
public final class Notice {
    private final NoticeKind kind;
    private final String message;
    private final @Nullable Place place;

    private Notice(NoticeKind kind, String message, @Nullable Place place) {
        this.kind = kind;
        this.message = message;
        this.place = place;
    }

    /** Finds what is to be said of a run, with the places of the action's files. */
    static List<Notice> of(ActionResult result) {
        TestedAction action = result.runner().action();
        List<RunNotice> found = RunNotices.of(
                action.record(),
                result.inputTree(),
                result.run(),
                (map, name) -> action.entry(map, name).toString());
        if (found.isEmpty()) {
            return List.of();
        }
        Masking masking = result.masking();
        return found.stream()
                .map(notice -> new Notice(
                        notice.kind(),
                        masking.text(notice.message()),
                        notice.place() == null ? null : action.place(notice.place())))
                .toList();
    }

    /** Returns what it is. */
    public NoticeKind kind() {
        return kind;
    }

    /** Returns whether it is probably a mistake, and not only {@link NoticeKind#DEFAULT_USED}. */
    public boolean isWarning() {
        return kind.isWarning();
    }

    /** Returns what was found and what helps. */
    public String message() {
        return message;
    }

    /** Returns where it comes from, if one place is to blame. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Writes place and message on one line. */
    @Override
    public String toString() {
        return Printable.text(place == null ? message : place + ": " + (isWarning() ? place.remedy(message) : message));
    }
}
