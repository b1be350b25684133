package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;

/**
 * Several actions, integrations or credentials have the same name, or several integrations the same type, so it is
 * unclear which one is meant.
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
        this(name, ids, "actions");
    }

    /** Makes one for a name and all the ids of these things, such as {@code credentials}, that carry it. */
    public AmbiguousNameException(String name, List<String> ids, String things) {
        this(
                "The name '" + name + "' belongs to " + ids.size() + " " + things + ": " + Ids.listed(ids)
                        + ". Use one of these ids, or rename or delete the others.",
                name,
                ids);
    }

    /** Makes one with a message that reads well alone. */
    public AmbiguousNameException(String message, String name, List<String> ids) {
        super(message);
        this.name = name;
        this.ids = List.copyOf(ids);
    }

    /** Returns the name, or the id of the type, that was looked for. */
    public String name() {
        return name;
    }

    /** Returns the ids of all that carry the name. */
    public List<String> ids() {
        return ids;
    }
}
