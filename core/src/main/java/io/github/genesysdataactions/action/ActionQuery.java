package io.github.genesysdataactions.action;

import io.github.genesysdataactions.rules.ListParameters;
import java.util.Collection;
import java.util.Map;

/**
 * Selects and sorts actions or drafts of a list. Immutable; starts with {@link #all()} or {@link #nameContains}.
 *
 * <pre>{@code
 * genesys.actions().list(ActionQuery.nameContains("order").withCategory("Shop").withSortBy("name"));
 * }</pre>
 */
public final class ActionQuery {
    private static final ActionQuery ALL = new ActionQuery(ListParameters.NONE);
    private static final int MOST_IDS = 50;

    private final ListParameters parameters;

    private ActionQuery(ListParameters parameters) {
        this.parameters = parameters;
    }

    /** Selects all. */
    public static ActionQuery all() {
        return ALL;
    }

    /** Selects actions whose name contains this text, in any case (the service's own rule). */
    public static ActionQuery nameContains(String text) {
        return new ActionQuery(ListParameters.NONE.with("name", text));
    }

    /** Returns a copy that selects actions of this category. */
    public ActionQuery withCategory(String category) {
        return new ActionQuery(parameters.with("category", category));
    }

    /** Returns a copy that selects only actions for secure flows, or only others. */
    public ActionQuery withSecure(boolean secure) {
        return new ActionQuery(parameters.with("secure", Boolean.toString(secure)));
    }

    /**
     * Returns a copy that selects the actions with these ids.
     *
     * @throws IllegalArgumentException unless there are 1 to 50, which is the limit of the API, or if one is blank or has
     *     a comma, which separates them
     */
    public ActionQuery withIds(Collection<String> ids) {
        return new ActionQuery(parameters.withIds(ids, MOST_IDS));
    }

    /** Returns a copy that sorts by a field at the root of the action, such as {@code name}, ascending. */
    public ActionQuery withSortBy(String field) {
        return new ActionQuery(parameters.ascending(field));
    }

    /** Returns a copy that sorts by a field at the root of the action, such as {@code name}, descending. */
    public ActionQuery withSortByDescending(String field) {
        return new ActionQuery(parameters.descending(field));
    }

    /**
     * Returns a copy that selects authentication actions too, which some integrations run by themselves to renew what
     * other actions log in with. They cannot be executed.
     */
    public ActionQuery withAuthActions() {
        return new ActionQuery(parameters.with("includeAuthActions", "true"));
    }

    /** Returns a copy whose summaries have {@linkplain ActionSummary#config() a configuration}. */
    public ActionQuery withConfig() {
        return new ActionQuery(parameters.with("includeConfig", "true"));
    }

    /**
     * Returns a copy that asks for pages of another size than 100. Assumed: 250 is the most that the service gives.
     *
     * @throws IllegalArgumentException unless it is above zero
     */
    public ActionQuery withPageSize(int entries) {
        return new ActionQuery(parameters.withPageSize(entries));
    }

    /**
     * Returns a copy with any other parameter of the API's query, such as {@code nextPage}.
     *
     * @throws IllegalArgumentException if it is {@code pageNumber}, which the stream counts itself
     */
    public ActionQuery withParameter(String name, String value) {
        return new ActionQuery(parameters.withOther(name, value));
    }

    /** Returns the parameters by the names of the API. */
    public Map<String, String> parameters() {
        return parameters.all();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionQuery that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "ActionQuery" + parameters.all();
    }
}
