package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.http.Call;
import java.util.Optional;

/** The client's view of its token: the current one, and what the API thought of it. */
public interface TokenSource {
    /** Returns a token for this call; waits for one no longer than the call may take. */
    AccessToken current(Call call);

    /** Hears that the API did not answer 401 to this token. */
    default void accepted(AccessToken token) {}

    /** Hears that the API answered 401; returns whether asking again may give a better token. */
    boolean rejected(Call call, AccessToken token);

    /** Returns how old a token is and whether it ever worked; empty if that is not known. */
    default Optional<RefusedToken> history(AccessToken token) {
        return Optional.empty();
    }

    /** Ends what was started for the token's sake. */
    default void close() {}

    /** Serves a provider of the user's own. */
    static TokenSource from(TokenProvider provider) {
        return new ProvidedTokenSource(provider);
    }

    /** Serves one token. */
    static TokenSource of(AccessToken token) {
        return new TokenSource() {
            @Override
            public AccessToken current(Call call) {
                return token;
            }

            @Override
            public boolean rejected(Call call, AccessToken rejected) {
                return false;
            }
        };
    }
}
