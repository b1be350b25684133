package io.github.genesysdataactions.auth;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token and the moment from which it is no longer accepted.
 *
 * @param value what follows {@code Bearer} in the {@code Authorization} header
 * @param expiresAt when it expires, or {@code null} if that is not known: it is then used until the API answers 401
 */
public record AccessToken(String value, @Nullable Instant expiresAt) {
    /**
     * Checks that the value can stand in a header.
     *
     * @throws IllegalArgumentException if the value is blank or has a character outside visible ASCII; the message does
     *     not quote it
     */
    public AccessToken {
        Objects.requireNonNull(value, "access token");
        if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("An access token is one or more visible ASCII characters; this one is "
                    + (value.isBlank() ? "blank." : "not (a line feed at its end, perhaps)."));
        }
    }

    /** Makes a token whose expiry is not known. */
    public static AccessToken of(String value) {
        return new AccessToken(value, null);
    }

    /** Returns when the token expires, if known. */
    public Optional<Instant> expiry() {
        return Optional.ofNullable(expiresAt);
    }

    /** Hides the value. */
    @Override
    public String toString() {
        return "AccessToken[value=***, expiresAt=" + expiresAt + "]";
    }
}
