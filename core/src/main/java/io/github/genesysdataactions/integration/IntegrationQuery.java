package io.github.genesysdataactions.integration;

import io.github.genesysdataactions.rules.ListParameters;
import java.util.Collection;
import java.util.Map;

/** Selects and sorts integrations of a list. Immutable; starts with {@link #all()}. The API has no search by name. */
public final class IntegrationQuery {
    private static final IntegrationQuery ALL = new IntegrationQuery(ListParameters.NONE);
    private static final int MOST_IDS = 100;

    private final ListParameters parameters;

    private IntegrationQuery(ListParameters parameters) {
        this.parameters = parameters;
    }

    /** Selects all integrations. */
    public static IntegrationQuery all() {
        return ALL;
    }

    /**
     * Returns a copy that selects integrations of one type.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     */
    public IntegrationQuery withType(String typeId) {
        return new IntegrationQuery(parameters.with("integrationType", typeId));
    }

    /** Returns a copy that selects {@code ACTIVE}, {@code ACTIVATING}, {@code INACTIVE}, … integrations. */
    public IntegrationQuery withReportedState(String state) {
        return new IntegrationQuery(parameters.with("reportedState", state));
    }

    /**
     * Returns a copy that selects integrations by their ids.
     *
     * @throws IllegalArgumentException unless there are 1 to 100, which is the limit of the API, or if one is blank or has
     *     a comma, which separates them
     */
    public IntegrationQuery withIds(Collection<String> ids) {
        return new IntegrationQuery(parameters.withIds(ids, MOST_IDS));
    }

    /** Returns a copy that selects integrations which use this credential. */
    public IntegrationQuery withCredentialId(String credentialId) {
        return new IntegrationQuery(parameters.with("credentialId", credentialId));
    }

    /**
     * Returns a copy that sorts by a field of the integrations, such as {@code name}; the API has no descending order
     * here.
     */
    public IntegrationQuery withSortBy(String field) {
        return new IntegrationQuery(parameters.with("sortBy", field));
    }

    /**
     * Returns a copy that asks for pages of another size than 100.
     *
     * @throws IllegalArgumentException unless it is above zero
     */
    public IntegrationQuery withPageSize(int entries) {
        return new IntegrationQuery(parameters.withPageSize(entries));
    }

    /**
     * Returns a copy with any other parameter of the API's query, such as {@code expand}.
     *
     * @throws IllegalArgumentException if it is {@code pageNumber}, which the stream counts itself
     */
    public IntegrationQuery withParameter(String name, String value) {
        return new IntegrationQuery(parameters.withOther(name, value));
    }

    /** Returns the parameters by the names of the API. */
    public Map<String, String> parameters() {
        return parameters.all();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntegrationQuery that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "IntegrationQuery" + parameters.all();
    }
}
