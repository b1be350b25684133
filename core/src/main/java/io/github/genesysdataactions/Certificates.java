package io.github.genesysdataactions;

import io.github.genesysdataactions.engine.Api;
import io.github.genesysdataactions.engine.Endpoint;
import io.github.genesysdataactions.engine.PageReader;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.integration.Certificate;
import io.github.genesysdataactions.integration.CertificateQuery;
import io.github.genesysdataactions.integration.TrustedCertificate;
import java.util.List;
import java.util.function.Function;

/**
 * What Genesys Cloud shows and trusts when actions call web services: {@code /api/v2/integrations/actions/certificates} of
 * the public API. Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * List<Certificate> upcoming = genesys.certificates().list(CertificateQuery.all().withStatus("Upcoming"));
 * }</pre>
 *
 * <p>Each operation is one request, needs the permission {@code integrations:actionCertificate:view} and throws the
 * exceptions that {@link GenesysDataActions} lists.
 */
public final class Certificates {
    private final Api api;

    Certificates(Api api) {
        this.api = api;
    }

    /**
     * Returns the client certificates that Genesys Cloud shows to web services which ask for one (mutual TLS). The answer
     * is inconsistent while a rotation is in progress (public API, MyPureCloud/platform-client-sdk-cli).
     */
    public List<Certificate> list() {
        return list(CertificateQuery.all());
    }

    /** Returns the client certificates that a query selects; see {@link #list()}. */
    public List<Certificate> list(CertificateQuery query) {
        ApiPath path = Endpoint.LIST_CERTIFICATES.path();
        query.parameters().forEach(path::query);
        return entities(Endpoint.LIST_CERTIFICATES, path, Certificate::parse);
    }

    /** Returns the root certificates that Genesys Cloud trusts when it calls a web service. */
    public List<TrustedCertificate> trustStore() {
        return entities(
                Endpoint.LIST_TRUSTED_CERTIFICATES,
                Endpoint.LIST_TRUSTED_CERTIFICATES.path(),
                TrustedCertificate::parse);
    }

    private <T> List<T> entities(Endpoint endpoint, ApiPath path, Function<String, T> entry) {
        return api.send(
                endpoint.call(api.begin(), path),
                answer -> PageReader.page(answer, entry).entities());
    }
}
