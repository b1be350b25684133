package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.ServerText;
import java.util.Objects;
import java.util.Set;

/**
 * What the login said in place of a token, as an exception that names what it is: refused credentials, another refusal
 * of the login, or something that is not the login at all.
 */
final class LoginErrors {
    static final String LOOK_BETWEEN = "Check what is between this program and the login (proxy, gateway, address).";

    private static final String CHECK_ADDRESS = "Check the region, or the address that Region.at was given.";
    private static final Set<Integer> NO_LOGIN = Set.of(404, 405, 410, 415, 501);

    private final Call call;
    private final Reply reply;
    private final ApiError failure;
    private final String host;
    private final String clientId;

    LoginErrors(Call call, Reply reply, String host, String clientId) {
        this.call = call;
        this.reply = reply;
        this.failure = ReplyErrors.failure(call, reply);
        this.host = host;
        this.clientId = clientId;
    }

    DataActionsException exception() {
        String message = "Could not " + call.purpose() + " for client " + clientId + ": " + ServerText.sentence(said())
                + " " + remedy() + ReplyErrors.correlation(failure);
        return isAboutClient()
                ? new AuthenticationException(message, failure, true, null)
                : new ApiException(message, failure);
    }

    private String said() {
        String said = "the login " + (isAboutClient() ? "" : host + " ") + "answered " + reply.status();
        if (reply.isWebPage()) {
            return said + " with an HTML page";
        }
        if (isRedirect()) {
            return said + ", a redirect"
                    + reply.redirectTarget().map(target -> " to " + target).orElse("");
        }
        String words = ServerText.quoted(failure.serverMessage())
                .map(text -> ", " + text)
                .orElse("");
        String code = failure.code() == null ? "" : (reply.isSuccess() ? " with the error " : " ") + failure.code();
        return said + code + words;
    }

    private String remedy() {
        int status = reply.status();
        if (status == 407) {
            return "That is a proxy that wants credentials: build an HttpClient with the proxy and an Authenticator, and"
                    + " pass it to httpClient(…).";
        }
        if (isRedirect()) {
            return "It is not followed, as the client secret would go with it. " + CHECK_ADDRESS;
        }
        if (reply.isWebPage()) {
            return LOOK_BETWEEN;
        }
        if (failure.code() == null && NO_LOGIN.contains(status)) {
            return "No login answers at this address. " + CHECK_ADDRESS;
        }
        if (status >= 500) {
            return "The fault is on the login's side; try again later.";
        }
        return byCode();
    }

    private String byCode() {
        return switch (Objects.requireNonNullElse(failure.code(), "")) {
            case "unauthorized_client", "unsupported_grant_type" ->
                "Check the OAuth client" + (isAboutClient() ? " of this client id" : "")
                        + ": its grant type has to be client credentials.";
            case "invalid_scope" -> "Check which scopes the OAuth client may have.";
            default ->
                isAboutClient()
                        ? "Check the client id, its secret and the region: each region has a login of its own."
                        : failure.code() == null ? LOOK_BETWEEN : "Check the OAuth client and the region.";
        };
    }

    private boolean isRedirect() {
        return reply.status() >= 300 && reply.status() < 400;
    }

    /** The errors of RFC 6749, section 5.2, that speak of the client, or a 401 that says nothing else. */
    private boolean isAboutClient() {
        if (reply.isWebPage() || reply.status() >= 500 || isRedirect()) {
            return false;
        }
        return switch (Objects.requireNonNullElse(failure.code(), "")) {
            case "invalid_client", "unauthorized_client", "invalid_grant", "access_denied" -> true;
            case "unsupported_grant_type", "invalid_scope" -> false;
            default -> reply.status() == 401;
        };
    }
}
