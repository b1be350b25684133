package io.github.genesysdataactions.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Selects integrations of a list. Immutable; starts with {@link #all()}. */
public final class IntegrationQuery {
    private static final int MOST_IDS = 100;
    private static final IntegrationQuery ALL = new IntegrationQuery(Map.of());

    private final Map<String, String> parameters;

    private IntegrationQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Selects all integrations. */
    public static IntegrationQuery all() {
        return ALL;
    }

    /**
     * Returns a copy that selects integrations of one type.
     *
     * @param typeId such as {@link io.github.genesysdataactions.integration.IntegrationType#WEB_SERVICES}
     */
    public IntegrationQuery withType(String typeId) {
        return with("integrationType", Objects.requireNonNull(typeId, "type id"));
    }

    /** Returns a copy that selects {@code ACTIVE}, {@code ACTIVATING}, {@code INACTIVE}, … integrations. */
    public IntegrationQuery withReportedState(String state) {
        return with("reportedState", Objects.requireNonNull(state, "state"));
    }

    /**
     * Returns a copy that selects integrations by their ids.
     *
     * @throws IllegalArgumentException unless 1 to 100, which is the service's limit
     */
    public IntegrationQuery withIds(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("There are " + ids.size() + " ids; use 1 to " + MOST_IDS + ".");
        }
        return with("ids", String.join(",", ids));
    }

    /** Returns a copy that selects integrations which use this credential. */
    public IntegrationQuery withCredentialId(String credentialId) {
        return with("credentialId", Objects.requireNonNull(credentialId, "credential id"));
    }

    /** Returns a copy that sorts by a field of the integrations, such as {@code name}. */
    public IntegrationQuery withSortBy(String field) {
        return with("sortBy", Objects.requireNonNull(field, "field"));
    }

    private IntegrationQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new IntegrationQuery(more);
    }

    /** Returns what it selects by, as the query of a request; public for the client's sake. */
    public Map<String, String> parameters() {
        return parameters;
    }
}
