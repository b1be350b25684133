package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;

/**
 * It is uncertain whether a create was carried out, and what exists now does not tell: several actions with exactly
 * this name in the integration, or one that differs from what was sent.
 *
 * <p>Nothing was sent again. Look at the actions {@link #ids()}, keep the right one, and delete the others. The cause
 * is what happened to the request.
 */
public final class AmbiguousCreateException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    @SuppressWarnings("serial") // what List.copyOf returns is serializable
    private final List<String> ids;

    /** Makes one for the name that was sent and the ids of all that carry it. */
    public AmbiguousCreateException(String name, List<String> ids, DataActionsException cause) {
        super(
                cause.getMessage() + " It was looked for, and " + found(ids) + " named '" + name + "': "
                        + Ids.listed(ids)
                        + ". It was not sent again. Keep the right one and delete the others.",
                cause);
        this.name = name;
        this.ids = List.copyOf(ids);
    }

    /** Returns the name that was sent. */
    public String name() {
        return name;
    }

    /** Returns the ids of the actions of this name, older ones and any that the request made. */
    public List<String> ids() {
        return ids;
    }

    private static String found(List<String> ids) {
        return ids.size() == 1 ? "there is one that differs from it," : "there are " + ids.size();
    }
}
