package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * Shows two client certificates, whose keys no one has, and the one authority that signed them (models
 * ActionCertificateListing and TrustedCertificates).
 */
final class CertificatesApi {
    private static final List<String> VIEW = List.of("integrations:actionCertificate:view");
    private static final String TYPE = "Client";

    void addTo(Routes<Endpoint> routes) {
        String certificates = ActionView.ACTIONS + "/certificates";
        routes.on("GET", certificates, Endpoint.needing(VIEW, CertificatesApi::list));
        routes.on("GET", certificates + "/truststore", Endpoint.needing(VIEW, call -> trusted()));
    }

    private static Reply list(Call call) {
        Page page = Page.of(call);
        String wanted = oneOf(call, "status", List.of("Current", "Upcoming"));
        oneOf(call, "type", List.of(TYPE));
        List<ObjectNode> all = List.of(
                certificate("Current", resource("client-current.pem")),
                certificate("Upcoming", resource("client-upcoming.pem")));
        List<ObjectNode> found = all.stream()
                .filter(one -> wanted.isEmpty() || one.path("status").asText().equalsIgnoreCase(wanted))
                .toList();
        ObjectNode listing = page.show(call, found.size());
        ArrayNode entities = listing.putArray("entities");
        page.of(found).forEach(entities::add);
        return Reply.json(200, listing);
    }

    private static Reply trusted() {
        X509Certificate authority = parse(resource("trusted-ca.pem"));
        ObjectNode shown = Json.object();
        shown.putArray("entities")
                .addObject()
                .put("description", authority.getSubjectX500Principal().getName())
                .put("serialNumber", authority.getSerialNumber().toString(16))
                .put("signature", HexFormat.of().formatHex(authority.getSignature()));
        return Reply.json(200, shown.put("total", 1));
    }

    private static ObjectNode certificate(String status, String pem) {
        return Json.object()
                .put("signingAuthority", parse(pem).getIssuerX500Principal().getName())
                .put("certificate", pem)
                .put("status", status)
                .put("type", TYPE);
    }

    private static String oneOf(Call call, String name, List<String> values) {
        String value = call.parameter(name).orElse("");
        if (!value.isEmpty() && values.stream().noneMatch(value::equalsIgnoreCase)) {
            throw Refusal.badField(name, name + " has to be one of " + values + ".");
        }
        return value;
    }

    private static X509Certificate parse(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate that comes with this program is damaged", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = CertificatesApi.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
