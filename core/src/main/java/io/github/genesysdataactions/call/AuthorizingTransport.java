package io.github.genesysdataactions.call;

import io.github.genesysdataactions.auth.AccessToken;

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
        if (reply.status() != UNAUTHORIZED || !tokens.rejected(token)) {
            return reply;
        }
        AccessToken another = tokens.current(call);
        return another.value().equals(token.value()) ? reply : send(call, another);
    }

    private Reply send(Call call, AccessToken token) {
        Reply reply = next.send(call.withHeader("Authorization", "Bearer " + token.value()));
        if (reply.status() != UNAUTHORIZED) {
            tokens.accepted(token);
        }
        return reply.isSuccess() ? reply : reply.confiding(token.value());
    }
}
