package io.github.genesysdataactions.http.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.ApiFailure;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Attempts;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallWatch;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.ServerText;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the login for a token with client credentials: {@code POST /oauth/token}, HTTP Basic, a form as the body (public
 * source of the platform's Java client, {@code ApiClient.authorizeClientCredentials}).
 */
public final class TokenRequest {
    private static final String UNREADABLE =
            "Look at what stands between this program and the login (proxy, gateway, address).";
    private static final String PURPOSE = "get an access token";

    private final Supplier<ClientCredentials> credentials;
    private final List<String> scopes;
    private final Transport login;
    private final Supplier<Limits> limits;
    private final Clock clock;

    /** Makes one; {@code credentials} is asked each time, so that they can be rotated. */
    public TokenRequest(
            Supplier<ClientCredentials> credentials,
            List<String> scopes,
            Transport login,
            Supplier<Limits> limits,
            Clock clock) {
        this.credentials = credentials;
        this.scopes = List.copyOf(scopes);
        this.login = login;
        this.limits = limits;
        this.clock = clock;
    }

    public AccessToken send(CallWatch watch) {
        ClientCredentials current = credentials.get();
        Call call = call(current, watch);
        Reply reply = login.send(call);
        if (!reply.isSuccess()) {
            throw refused(call, reply, current);
        }
        return token(call, reply);
    }

    private Call call(ClientCredentials current, CallWatch watch) {
        String pair = current.clientId() + ":" + current.clientSecret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Authorization", "Basic " + basic);
        String scope =
                scopes.isEmpty() ? "" : "&scope=" + URLEncoder.encode(String.join(" ", scopes), StandardCharsets.UTF_8);
        return new Call(
                PURPOSE,
                null,
                "POST",
                "/oauth/token",
                "/oauth/token",
                "grant_type=client_credentials" + scope,
                headers,
                limits.get(),
                () -> List.of(current.clientSecret(), basic),
                watch,
                new Attempts(),
                null);
    }

    private DataActionsException refused(Call call, Reply reply, ClientCredentials current) {
        if (reply.status() == 429) {
            return ReplyErrors.refused(call, reply);
        }
        ApiFailure failure = ReplyErrors.failure(call, reply);
        String said = "the login answered " + failure.status()
                + (failure.code() == null ? "" : " " + failure.code())
                + ServerText.quoted(failure.serverMessage())
                        .map(words -> ", " + words)
                        .orElse("");
        if (reply.status() >= 400 && reply.status() < 500) {
            return new AuthenticationException(
                    "Could not " + PURPOSE + " for client " + current.clientId() + ": " + ServerText.sentence(said)
                            + " Check the client id, its secret and the region: each region has a login of its own."
                            + ReplyErrors.correlation(failure),
                    failure,
                    true,
                    null);
        }
        return new ApiException(
                "Could not " + PURPOSE + ": " + ServerText.sentence(said)
                        + " The fault is on the login's side; try later." + ReplyErrors.correlation(failure),
                failure);
    }

    private AccessToken token(Call call, Reply reply) {
        JsonNode body;
        try {
            body = Json.readObject(reply.body());
        } catch (JsonFault e) {
            throw ReplyErrors.unreadable(call, reply, e.getMessage(), UNREADABLE);
        }
        if (!body.path("access_token").isTextual()) {
            throw ReplyErrors.unreadable(call, reply, "The field access_token is missing", UNREADABLE);
        }
        try {
            return new AccessToken(body.path("access_token").textValue(), expiry(body.path("expires_in")));
        } catch (IllegalArgumentException e) {
            throw ReplyErrors.unreadable(call, reply, "The field access_token holds no token", UNREADABLE);
        }
    }

    private @Nullable Instant expiry(JsonNode seconds) {
        if (!seconds.canConvertToLong()
                && !(seconds.isTextual() && seconds.textValue().matches("-?\\d{1,18}"))) {
            return null;
        }
        try {
            return clock.instant().plusSeconds(seconds.asLong());
        } catch (DateTimeException | ArithmeticException beyondTime) {
            return null;
        }
    }
}
