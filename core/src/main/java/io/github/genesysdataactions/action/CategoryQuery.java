package io.github.genesysdataactions.action;

import java.util.Map;

/** Selects and sorts the categories of actions. Immutable; starts with {@link #all()}. */
public final class CategoryQuery {
    private static final CategoryQuery ALL = new CategoryQuery(Map.of());

    private final Map<String, String> parameters;

    private CategoryQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Selects all. */
    public static CategoryQuery all() {
        return ALL;
    }

    /** Returns a copy that selects only categories of actions for secure flows, or only others. */
    public CategoryQuery withSecure(boolean secure) {
        return with("secure", Boolean.toString(secure));
    }

    /** Returns a copy that sorts by name, ascending; the API sorts by nothing else. */
    public CategoryQuery withSortByName() {
        return with("sortBy", "name").with("sortOrder", "ASC");
    }

    /** Returns a copy that sorts by name, descending. */
    public CategoryQuery withSortByNameDescending() {
        return with("sortBy", "name").with("sortOrder", "DESC");
    }

    /** Returns a copy that asks for pages of another size; see {@link ActionQuery#withPageSize}. */
    public CategoryQuery withPageSize(int entries) {
        return with("pageSize", ActionQuery.pageSize(entries));
    }

    /** Returns a copy with any other parameter of the API's query; see {@link ActionQuery#withParameter}. */
    public CategoryQuery withParameter(String name, String value) {
        return with(ActionQuery.parameter(name), value);
    }

    /** Returns the parameters by the names of the API. */
    public Map<String, String> parameters() {
        return parameters;
    }

    private CategoryQuery with(String name, String value) {
        return new CategoryQuery(ActionQuery.and(parameters, name, value));
    }

    @Override
    public String toString() {
        return "CategoryQuery" + parameters;
    }
}
