package io.github.genesysdataactions.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Selects and sorts actions or drafts of a list. Immutable; starts with {@link #all()}. */
public final class ActionQuery {
    private static final ActionQuery ALL = new ActionQuery(Map.of());
    private static final int MOST_IDS = 50;

    private final Map<String, String> parameters;

    private ActionQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Selects all. */
    public static ActionQuery all() {
        return ALL;
    }

    /** Returns a copy that selects actions whose name contains this text, in any case (the service's own rule). */
    public ActionQuery withNamePart(String namePart) {
        return with("name", namePart);
    }

    /** Returns a copy that selects actions of this category. */
    public ActionQuery withCategory(String category) {
        return with("category", category);
    }

    /** Returns a copy that selects only actions for secure flows, or only others. */
    public ActionQuery withSecure(boolean secure) {
        return with("secure", Boolean.toString(secure));
    }

    /**
     * Returns a copy that selects the actions with these ids.
     *
     * @throws IllegalArgumentException unless there are 1 to 50, which is the limit of the API, or if one is blank or has
     *     a comma, which separates them
     */
    public ActionQuery withIds(Collection<String> ids) {
        if (Objects.requireNonNull(ids, "ids").isEmpty() || ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("There are " + ids.size() + " ids; use 1 to " + MOST_IDS + ".");
        }
        if (ids.stream().anyMatch(id -> id.isBlank() || id.contains(","))) {
            throw new IllegalArgumentException("An id is blank or has a comma, which separates ids.");
        }
        return with("ids", String.join(",", ids));
    }

    /** Returns a copy that sorts by a field at the root of the action, such as {@code name}, ascending. */
    public ActionQuery withSortBy(String field) {
        return with("sortBy", field).with("sortOrder", "ASC");
    }

    /** Returns a copy that sorts by a field at the root of the action, such as {@code name}, descending. */
    public ActionQuery withSortByDescending(String field) {
        return with("sortBy", field).with("sortOrder", "DESC");
    }

    /**
     * Returns a copy that selects authentication actions too, which some integrations run by themselves to renew what
     * other actions log in with. They cannot be executed.
     */
    public ActionQuery withAuthActions() {
        return with("includeAuthActions", "true");
    }

    /** Returns a copy whose summaries have {@linkplain io.github.genesysdataactions.action.ActionSummary#config() a configuration}. */
    public ActionQuery withConfig() {
        return with("includeConfig", "true");
    }

    /**
     * Returns a copy that asks for pages of another size than 100. Assumed: 250 is the most that the service gives.
     *
     * @throws IllegalArgumentException unless it is above zero
     */
    public ActionQuery withPageSize(int entries) {
        return with("pageSize", pageSize(entries));
    }

    /**
     * Returns a copy with any other parameter of the API's query, such as {@code nextPage}.
     *
     * @throws IllegalArgumentException if it is {@code pageNumber}, which the stream counts itself
     */
    public ActionQuery withParameter(String name, String value) {
        return with(parameter(name), value);
    }

    /** Returns the text that names contain. */
    public Optional<String> namePart() {
        return Optional.ofNullable(parameters.get("name"));
    }

    /** Returns the category. */
    public Optional<String> category() {
        return Optional.ofNullable(parameters.get("category"));
    }

    /** Returns whether the actions are for secure flows. */
    public Optional<Boolean> secure() {
        return Optional.ofNullable(parameters.get("secure")).map(Boolean::valueOf);
    }

    /** Returns the parameters by the names of the API. */
    public Map<String, String> parameters() {
        return parameters;
    }

    private ActionQuery with(String name, String value) {
        return new ActionQuery(and(parameters, name, value));
    }

    static Map<String, String> and(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, Objects.requireNonNull(value, name));
        return Collections.unmodifiableMap(more);
    }

    static String pageSize(int entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("A page of " + entries + " entries is none; use 1 or more.");
        }
        return Integer.toString(entries);
    }

    static String parameter(String name) {
        if (Objects.requireNonNull(name, "name").equals("pageNumber") || !name.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no parameter for a query here; pages are counted by the stream itself.");
        }
        return name;
    }

    @Override
    public String toString() {
        return "ActionQuery" + parameters;
    }
}
