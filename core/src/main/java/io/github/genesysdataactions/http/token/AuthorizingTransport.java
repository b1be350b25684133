package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.Transport;
import java.util.Optional;

/** Adds the bearer token; after a 401 drops that token and tries once more with another one. */
public final class AuthorizingTransport implements Transport {
    private static final int UNAUTHORIZED = 401;

    private final Tokens tokens;
    private final Transport next;

    /** Makes one around a transport to the same host. */
    public AuthorizingTransport(Tokens tokens, Transport next) {
        this.tokens = tokens;
        this.next = next;
    }

    @Override
    public Reply send(Call call) {
        AccessToken token = tokens.current(call);
        Reply reply = send(call, token);
        if (reply.status() != UNAUTHORIZED) {
            return reply;
        }
        Optional<TokenHistory> history = tokens.history(token);
        if (!tokens.rejected(token)) {
            return remarked(reply, history, " and had replaced another that was refused as well");
        }
        AccessToken another = tokens.current(call);
        return another.value().equals(token.value())
                ? remarked(reply, history, "; when a new one was asked for, the same came back")
                : remarked(send(call, another), history, "; a new one was refused as well");
    }

    private static Reply remarked(Reply reply, Optional<TokenHistory> history, String outcome) {
        return reply.status() == UNAUTHORIZED && history.isPresent()
                ? reply.remarking(history.get().remark(outcome))
                : reply;
    }

    private Reply send(Call call, AccessToken token) {
        Reply reply = next.send(call.withHeader("Authorization", "Bearer " + token.value()));
        if (reply.status() != UNAUTHORIZED) {
            tokens.accepted(token);
        }
        return reply.isSuccess() ? reply : reply.confiding(token.value());
    }
}
