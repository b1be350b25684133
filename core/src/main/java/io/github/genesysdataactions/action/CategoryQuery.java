package io.github.genesysdataactions.action;

import io.github.genesysdataactions.rules.ListParameters;
import java.util.Map;

/** Selects and sorts the categories of actions. Immutable; starts with {@link #all()}. */
public final class CategoryQuery {
    private static final CategoryQuery ALL = new CategoryQuery(ListParameters.NONE);

    private final ListParameters parameters;

    private CategoryQuery(ListParameters parameters) {
        this.parameters = parameters;
    }

    /** Selects all. */
    public static CategoryQuery all() {
        return ALL;
    }

    /** Returns a copy that selects only categories of actions for secure flows, or only others. */
    public CategoryQuery withSecure(boolean secure) {
        return new CategoryQuery(parameters.with("secure", Boolean.toString(secure)));
    }

    /** Returns a copy that sorts by name, ascending; the API sorts by nothing else. */
    public CategoryQuery withSortByName() {
        return new CategoryQuery(parameters.ascending("name"));
    }

    /** Returns a copy that sorts by name, descending. */
    public CategoryQuery withSortByNameDescending() {
        return new CategoryQuery(parameters.descending("name"));
    }

    /** Returns a copy that asks for pages of another size; see {@link ActionQuery#withPageSize}. */
    public CategoryQuery withPageSize(int entries) {
        return new CategoryQuery(parameters.withPageSize(entries));
    }

    /** Returns a copy with any other parameter of the API's query; see {@link ActionQuery#withParameter}. */
    public CategoryQuery withParameter(String name, String value) {
        return new CategoryQuery(parameters.withOther(name, value));
    }

    /** Returns the parameters by the names of the API. */
    public Map<String, String> parameters() {
        return parameters.all();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryQuery that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "CategoryQuery" + parameters.all();
    }
}
