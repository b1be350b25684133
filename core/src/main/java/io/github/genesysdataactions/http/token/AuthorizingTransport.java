package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.http.Attempt;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.SmallCache;
import io.github.genesysdataactions.http.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the bearer token; after a 401 it discards the token and marks the reply for one retry by {@link UnauthorizedRule}. */
public final class AuthorizingTransport implements Transport {
    private final TokenSource tokens;
    private final Transport next;
    private volatile @Nullable Bearer bearer;

    /** Makes one around a transport to the same host. */
    public AuthorizingTransport(TokenSource tokens, Transport next) {
        this.tokens = tokens;
        this.next = next;
    }

    @Override
    public Reply send(Call call) {
        AccessToken token = tokens.current(call);
        Optional<Reply> before =
                call.attempts().last().filter(UnauthorizedRule::isRefusal).flatMap(Attempt::answer);
        if (before.isPresent() && before.get().confided().contains(token.value())) {
            return remarked(before.get(), before.get(), "; a request for a new one returned the same one");
        }
        Reply reply = next.send(call.withHeaders(bearer(token).headers(call))).confiding(secrets(token, before));
        if (reply.status() != UnauthorizedRule.UNAUTHORIZED) {
            tokens.accepted(token);
            return reply;
        }
        if (before.isPresent()) {
            return remarked(reply, before.get(), "; a new one was refused as well");
        }
        Optional<RefusedToken> history = tokens.history(token);
        return tokens.rejected(call, token)
                ? reply.retryingIn(Duration.ZERO)
                : remarked(reply, history, " and had replaced another that was refused as well");
    }

    private Bearer bearer(AccessToken token) {
        Bearer last = bearer;
        if (last == null || !last.token().equals(token)) {
            last = new Bearer(token, new SmallCache<>());
            bearer = last;
        }
        return last;
    }

    /** The headers of calls with one token, which are the same for most of them. */
    private record Bearer(AccessToken token, SmallCache<Map<String, String>, Map<String, String>> known) {
        Map<String, String> headers(Call call) {
            return known.of(
                    call.headers(),
                    own -> call.withHeader("Authorization", "Bearer " + token.value())
                            .headers());
        }
    }

    private static List<String> secrets(AccessToken token, Optional<Reply> before) {
        if (before.isEmpty()) {
            return List.of(token.value());
        }
        List<String> secrets = new ArrayList<>(List.of(token.value()));
        secrets.addAll(before.get().confided());
        return secrets;
    }

    /** Tells of the token that was refused first: what a reply was confided begins with the token of its own try. */
    private Reply remarked(Reply reply, Reply first, String outcome) {
        return remarked(reply, tokens.history(AccessToken.of(first.confided().get(0))), outcome);
    }

    private static Reply remarked(Reply reply, Optional<RefusedToken> history, String outcome) {
        return history.map(known -> reply.remarking(known.remark(outcome))).orElse(reply);
    }
}
