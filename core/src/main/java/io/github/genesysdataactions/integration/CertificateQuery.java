package io.github.genesysdataactions.integration;

import io.github.genesysdataactions.rules.ListParameters;
import java.util.Map;

/** Selects the client certificates of Genesys Cloud. Immutable; starts with {@link #all()}. */
public final class CertificateQuery {
    private static final CertificateQuery ALL = new CertificateQuery(ListParameters.NONE);

    private final ListParameters parameters;

    private CertificateQuery(ListParameters parameters) {
        this.parameters = parameters;
    }

    /** Selects all. */
    public static CertificateQuery all() {
        return ALL;
    }

    /** Returns a copy that selects certificates of one status: {@code Current} or {@code Upcoming}. */
    public CertificateQuery withStatus(String status) {
        return new CertificateQuery(parameters.with("status", status));
    }

    /** Returns a copy that selects certificates of one type; {@code Client} is the only one the API names. */
    public CertificateQuery withType(String type) {
        return new CertificateQuery(parameters.with("type", type));
    }

    /** Returns the parameters by the names of the API. */
    public Map<String, String> parameters() {
        return parameters.all();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateQuery that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "CertificateQuery" + parameters.all();
    }
}
