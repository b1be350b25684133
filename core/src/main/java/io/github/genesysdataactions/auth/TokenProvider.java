package io.github.genesysdataactions.auth;

/**
 * A source of access tokens of the caller's own, for example one shared by several programs.
 *
 * <p>It is asked before each request, from any thread, and is expected to answer from memory as long as it can. What it
 * throws reaches the caller of the operation as it is.
 */
@FunctionalInterface
public interface TokenProvider {
    /** Returns a token that is accepted now. */
    AccessToken token();

    /**
     * Hears that the API answered 401 to this token. If {@link #token()} then returns another one, the request is sent
     * once more with that.
     */
    default void rejected(AccessToken token) {}
}
