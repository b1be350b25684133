package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.Optional;

/**
 * A root certificate that Genesys Cloud trusts when an action calls a web service. Keeps everything that the server sent.
 * Immutable.
 */
public final class TrustedCertificate extends ServerValue {
    private TrustedCertificate(ObjectNode json) {
        super(json);
    }

    /**
     * Reads a certificate as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static TrustedCertificate parse(String json) {
        return new TrustedCertificate(Json.readObject(json));
    }

    /** Returns the description. */
    public Optional<String> description() {
        return text("description");
    }

    /** Returns the serial number. */
    public Optional<String> serialNumber() {
        return text("serialNumber");
    }

    /** Returns the signature. */
    public Optional<String> signature() {
        return text("signature");
    }

    @Override
    public String toString() {
        return "TrustedCertificate[" + description().orElse("") + "]";
    }
}
