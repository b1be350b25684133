package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.Optional;

/**
 * A certificate that Genesys Cloud shows to web services which ask for one (mutual TLS). Keeps everything that the server
 * sent. Immutable.
 */
public final class Certificate extends ServerValue {
    private Certificate(ObjectNode json) {
        super(json);
    }

    /**
     * Reads a certificate as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static Certificate parse(String json) {
        return new Certificate(Json.readObject(json));
    }

    /** Returns the certificate itself as text (assumed: PEM). */
    public Optional<String> certificate() {
        return text("certificate");
    }

    /** Returns {@code Current}, or {@code Upcoming} for one that will be used after a rotation. */
    public Optional<String> status() {
        return text("status");
    }

    /** Returns {@code Client}, the only type there is. */
    public Optional<String> type() {
        return text("type");
    }

    /** Returns who signed it: {@code DigiCert} or {@code Genesys}. */
    public Optional<String> signingAuthority() {
        return text("signingAuthority");
    }

    @Override
    public String toString() {
        return "Certificate[" + status().orElse("") + ", " + signingAuthority().orElse("") + "]";
    }
}
