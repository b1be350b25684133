package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;

/** Actions changed since a plan was made, so nothing of it was carried out. Plan again. */
public final class StalePlanException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what List.copyOf returns is serializable
    private final List<String> changes;

    /** Makes one from what changed, each a sentence. */
    public StalePlanException(List<String> changes) {
        super("Could not apply the plan, because the organization has changed since it was made; nothing was written. "
                + String.join(" ", changes) + " Plan again.");
        this.changes = List.copyOf(changes);
    }

    /** Returns what changed, one sentence for each action. */
    public List<String> changes() {
        return changes;
    }
}
