package io.github.genesysdataactions.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;

/**
 * The id and secret of an OAuth client of the grant type "client credentials".
 *
 * <p>What such a client may do follows from the roles and divisions it was given, not from scopes (public API model
 * {@code OAuthClientRequest}).
 *
 * @param clientId not blank
 * @param clientSecret not blank; never printed
 */
public record ClientCredentials(String clientId, String clientSecret) {
    /**
     * Checks that both parts are there and can be sent.
     *
     * @throws IllegalArgumentException if one is blank, or has half a surrogate pair; the message quotes neither
     */
    public ClientCredentials {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("Client credentials need an id and a secret; the "
                    + (clientId.isBlank() ? "id" : "secret") + " is blank.");
        }
        if (!UTF_8.newEncoder().canEncode(clientId + ":" + clientSecret)) {
            throw new IllegalArgumentException(
                    "The client id or secret has half a surrogate pair, which cannot be sent."
                            + " Read it as UTF-8, and cut no text within a character.");
        }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[clientId=" + clientId + ", clientSecret=***]";
    }
}
