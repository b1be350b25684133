package io.github.genesysdataactions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Selects actions of a list. Immutable; starts with {@link #all()}. */
public final class ActionQuery {
    private static final ActionQuery ALL = new ActionQuery(null, null, null);

    private final @Nullable String namePart;
    private final @Nullable String category;
    private final @Nullable Boolean secure;

    private ActionQuery(@Nullable String namePart, @Nullable String category, @Nullable Boolean secure) {
        this.namePart = namePart;
        this.category = category;
        this.secure = secure;
    }

    /** Selects all actions. */
    public static ActionQuery all() {
        return ALL;
    }

    /** Returns a copy that selects actions whose name contains this text, in any case (the service's own rule). */
    public ActionQuery withNamePart(String namePart) {
        return new ActionQuery(namePart, category, secure);
    }

    /** Returns a copy that selects actions of this category. */
    public ActionQuery withCategory(String category) {
        return new ActionQuery(namePart, category, secure);
    }

    /** Returns a copy that selects only actions for secure flows, or only others. */
    public ActionQuery withSecure(boolean secure) {
        return new ActionQuery(namePart, category, secure);
    }

    /** Returns the text that names contain. */
    public Optional<String> namePart() {
        return Optional.ofNullable(namePart);
    }

    /** Returns the category. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** Returns whether the actions are for secure flows. */
    public Optional<Boolean> secure() {
        return Optional.ofNullable(secure);
    }
}
