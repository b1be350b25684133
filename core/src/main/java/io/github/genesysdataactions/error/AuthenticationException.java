package io.github.genesysdataactions.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The credentials or the token were refused.
 *
 * <p>Other answers of the login, such as redirects, web pages and scopes that are not known, are an {@link
 * ApiException}. {@link #atLogin()} tells the two apart: the login refused the client id and secret, or the API refused
 * the token (401), and a new one too if one could be obtained. For a client with client credentials the message then
 * says how old the refused token was and whether it had been accepted before.
 */
public final class AuthenticationException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean atLogin;

    /** Makes one from what the server said. */
    public AuthenticationException(String message, ApiError failure, boolean atLogin, @Nullable Throwable cause) {
        super(message, failure, cause);
        this.atLogin = atLogin;
    }

    /** Returns whether the login refused; otherwise the API refused the token. */
    public boolean atLogin() {
        return atLogin;
    }
}
