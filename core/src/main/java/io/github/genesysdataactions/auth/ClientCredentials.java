package io.github.genesysdataactions.auth;

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
     * Checks that both parts are there.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public ClientCredentials {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("Client credentials need an id and a secret; the "
                    + (clientId.isBlank() ? "id" : "secret") + " is blank.");
        }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[clientId=" + clientId + ", clientSecret=***]";
    }
}
