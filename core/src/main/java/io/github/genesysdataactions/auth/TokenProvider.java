package io.github.genesysdataactions.auth;

/**
 * Your own source of access tokens, for example one shared by several programs.
 *
 * <p>It is asked before each request, by several threads at once, and is expected to answer from memory as long as it
 * can. It runs on a thread of the client, which has none of the caller's thread-locals. When the call that waits for it
 * has no time left or is interrupted, the provider's thread is interrupted, and abandoned if it keeps running; with 100
 * abandoned threads, calls fail at once. What it throws is the cause of a {@link
 * io.github.genesysdataactions.error.DataActionsException} that names the provider.
 */
@FunctionalInterface
public interface TokenProvider {
    /** Returns a token that is accepted now. */
    AccessToken token();

    /**
     * Called when the API answers 401 to this token. If {@link #token()} then returns another one, the request is sent
     * once more with that.
     */
    default void rejected(AccessToken token) {}
}
