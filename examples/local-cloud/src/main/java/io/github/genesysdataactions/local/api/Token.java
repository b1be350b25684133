package io.github.genesysdataactions.local.api;

import java.time.Instant;
import java.util.Set;

/** One issued access token: the scopes it was asked for, when it ends, and how much it was used. */
final class Token {
    private final Set<String> scopes;
    private final Instant expires;
    private final RateWindow window;

    Token(Set<String> scopes, Instant expires, RateWindow window) {
        this.scopes = Set.copyOf(scopes);
        this.expires = expires;
        this.window = window;
    }

    boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    boolean livesAt(Instant now) {
        return now.isBefore(expires);
    }

    RateWindow window() {
        return window;
    }
}
