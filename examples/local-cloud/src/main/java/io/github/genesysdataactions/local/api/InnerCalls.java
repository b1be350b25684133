package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.http.Routes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Calls operations of the API from inside this process, so that whatever is loaded or changed here keeps the API's rules:
 * without a token, a rate limit, permissions and an entry in the ledger.
 */
public final class InnerCalls {
    private final Routes<Endpoint> routes;
    private final Token token = new Token(Set.of(), Instant.MAX, new RateWindow(RateLimit.NONE));

    InnerCalls(Routes<Endpoint> routes) {
        this.routes = routes;
    }

    /** Answers a request as the API does. */
    public Reply answer(Request request) {
        String contextId = UUID.randomUUID().toString();
        try {
            Routes.Match<Endpoint> match =
                    routes.find(request.method(), request.path()).orElseThrow(Refusal::notFound);
            return match.endpoint().operation().answer(new Call(request, match.variables(), token, contextId));
        } catch (Refusal e) {
            return e.reply(contextId);
        }
    }
}
