package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;

/**
 * Several actions of one integration have the same name, so a name does not say which is meant.
 *
 * <p>Genesys Cloud allows that. Pick one of {@link #ids()}, or rename or delete the others.
 */
public final class AmbiguousNameException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    @SuppressWarnings("serial") // what List.copyOf returns is serializable
    private final List<String> ids;

    /** Makes one for a name and all the ids that carry it. */
    public AmbiguousNameException(String name, List<String> ids) {
        super("The name '" + name + "' is carried by " + ids.size() + " actions: " + String.join(", ", ids)
                + ". Use one of these ids, or rename or delete the others.");
        this.name = name;
        this.ids = List.copyOf(ids);
    }

    /** Returns the name that was looked for. */
    public String name() {
        return name;
    }

    /** Returns the ids of the actions that carry the name. */
    public List<String> ids() {
        return ids;
    }
}
