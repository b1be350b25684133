package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.JsonPath;
import java.util.Optional;

/**
 * A root certificate that Genesys Cloud trusts when an action calls a web service. Keeps everything that the server sent.
 * Immutable.
 */
public final class TrustedCertificate extends Stored {
    private TrustedCertificate(ObjectNode json, JsonPath path) {
        super(json);
    }

    /**
     * Reads the list of trusted certificates.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no list of
     *     {@code entities}
     */
    public static Listing<TrustedCertificate> parseList(String json) {
        return Listing.read(json, TrustedCertificate::new);
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
