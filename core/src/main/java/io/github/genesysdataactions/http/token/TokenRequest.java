package io.github.genesysdataactions.http.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Attempts;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.CallWatch;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.ReplyErrors;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the login for a token with client credentials: {@code POST /oauth/token}, HTTP Basic, a form as the body (public
 * source of the platform's Java client, {@code ApiClient.authorizeClientCredentials}).
 */
public final class TokenRequest {
    /** Names the user's part of it in messages. */
    static final String SUPPLIER = "the supplier of client credentials";

    private static final Logger log = LoggerFactory.getLogger(TokenRequest.class);
    static final String PURPOSE = "get an access token";

    private final Supplier<ClientCredentials> credentials;
    private final List<String> scopes;
    private final Transport login;
    private final Supplier<CallBudget> budget;
    private final Clock clock;
    private final String host;
    private final @Nullable SharedToken shared;
    private final AtomicBoolean warned = new AtomicBoolean();
    private volatile @Nullable AccessToken refused;

    /** Makes one whose tokens no other process uses. */
    public TokenRequest(
            Supplier<ClientCredentials> credentials,
            List<String> scopes,
            Transport login,
            Supplier<CallBudget> budget,
            Clock clock,
            String host) {
        this(credentials, scopes, login, budget, clock, host, null);
    }

    /**
     * Asks one login for tokens.
     *
     * @param credentials asked each time, so that they can be rotated
     * @param host the login's name, for messages
     * @param shared where other processes keep their tokens, too; {@code null} to share with none
     */
    public TokenRequest(
            Supplier<ClientCredentials> credentials,
            List<String> scopes,
            Transport login,
            Supplier<CallBudget> budget,
            Clock clock,
            String host,
            @Nullable SharedToken shared) {
        this.credentials = credentials;
        this.scopes = List.copyOf(scopes);
        this.login = login;
        this.budget = budget;
        this.clock = clock;
        this.host = host;
        this.shared = shared;
    }

    /** The API refused this token: it is not taken from another process again. */
    void refused(AccessToken token) {
        refused = token;
    }

    /** Asks the supplier, which is the user's own. */
    ClientCredentials credentials() {
        @Nullable ClientCredentials current;
        try {
            current = credentials.get();
        } catch (RuntimeException e) {
            throw new DataActionsException(
                    "Could not " + PURPOSE + ": " + SUPPLIER + " threw "
                            + e.getClass().getName() + ".",
                    e);
        }
        if (current == null) {
            throw new DataActionsException("Could not " + PURPOSE + ": " + SUPPLIER + " returned null.");
        }
        return current;
    }

    /** Sends one and returns the token. */
    public AccessToken send(CallWatch watch) {
        return send(credentials(), watch);
    }

    AccessToken send(ClientCredentials current, CallWatch watch) {
        return shared == null
                ? logIn(current, watch)
                : shared.get(TokenSeal.of(current, host, scopes), () -> logIn(current, watch), refused);
    }

    private AccessToken logIn(ClientCredentials current, CallWatch watch) {
        Call call = call(current, watch);
        Reply reply = login.send(call);
        if (reply.isRateLimited()) {
            throw ReplyErrors.refused(call, reply);
        }
        if (!reply.isSuccess()) {
            throw new LoginErrors(call, reply, host, current.clientId()).exception();
        }
        return token(call, reply, current);
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
                Call.LOGIN,
                Call.LOGIN,
                "grant_type=client_credentials" + scope,
                headers,
                budget.get(),
                () -> List.of(current.clientSecret(), basic),
                watch,
                new Attempts(),
                null);
    }

    private AccessToken token(Call call, Reply reply, ClientCredentials current) {
        JsonNode body;
        try {
            body = Json.readObject(reply.body());
        } catch (JsonFault e) {
            String reason = reply.isWebPage() ? "It is an HTML page, not JSON" : e.getMessage();
            throw ReplyErrors.unreadable(call, reply, reason, LoginErrors.LOOK_BETWEEN);
        }
        if (body.path("error").isTextual()) {
            throw new LoginErrors(call, reply, host, current.clientId()).exception();
        }
        if (!body.path("access_token").isTextual()) {
            throw ReplyErrors.unreadable(call, reply, "The field access_token is missing", LoginErrors.LOOK_BETWEEN);
        }
        try {
            AccessToken token = new AccessToken(body.path("access_token").textValue(), expiry(body.path("expires_in")));
            warnIfOver(token, body.path("expires_in"));
            return token;
        } catch (IllegalArgumentException e) {
            throw ReplyErrors.unreadable(
                    call, reply, "The field access_token holds no token", LoginErrors.LOOK_BETWEEN);
        }
    }

    private void warnIfOver(AccessToken token, JsonNode seconds) {
        boolean isOver =
                token.expiry().filter(end -> !end.isAfter(clock.instant())).isPresent();
        if (isOver && warned.compareAndSet(false, true)) {
            log.warn(
                    "The login {} sends tokens with expires_in {}, so each serves only the calls that wait for it, and later"
                            + " calls ask for another one. This is not logged again.",
                    host,
                    seconds.asText());
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
