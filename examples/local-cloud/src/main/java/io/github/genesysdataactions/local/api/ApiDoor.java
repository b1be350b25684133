package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.http.Frames;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.http.Routes;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request: the token endpoint's and those to pre-signed addresses at once, all others through authentication, rate limit, routing and
 * permissions, in this order.
 */
public final class ApiDoor implements Handler {
    private static final Logger log = LoggerFactory.getLogger(ApiDoor.class);

    private final TokenEndpoint tokenEndpoint;
    private final PackageUploads uploads;
    private final Tokens tokens;
    private final Routes<Endpoint> routes;
    private final Set<String> withheld;
    private final InstantSource clock;

    ApiDoor(
            TokenEndpoint tokenEndpoint,
            PackageUploads uploads,
            Tokens tokens,
            Routes<Endpoint> routes,
            Set<String> withheld,
            InstantSource clock) {
        this.tokenEndpoint = tokenEndpoint;
        this.uploads = uploads;
        this.tokens = tokens;
        this.routes = routes;
        this.withheld = Set.copyOf(withheld);
        this.clock = clock;
    }

    @Override
    public Reply handle(Request request) {
        String contextId = UUID.randomUUID().toString();
        return answer(request, contextId).with("ININ-Correlation-Id", contextId);
    }

    private Reply answer(Request request, String contextId) {
        try {
            if (request.path().startsWith(PackageUploads.PATH)) {
                return uploads.answer(request);
            }
            return request.path().equals(TokenEndpoint.PATH)
                    ? tokenEndpoint.answer(request)
                    : limited(request, contextId, authenticated(request));
        } catch (Refusal e) {
            return e.reply(contextId);
        } catch (RuntimeException e) {
            // No message and no cause: they may quote what the caller sent.
            log.warn("{} failed with {} at {} [{}]", request, e.getClass().getName(), Frames.first(e), contextId);
            return new Refusal(
                            500,
                            "internal.server.error",
                            "The server encountered an unexpected condition which prevented it from fulfilling the request.")
                    .reply(contextId);
        }
    }

    private Token authenticated(Request request) {
        String authorization = request.header("authorization").orElse("");
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Refusal(
                    401,
                    "authentication.required",
                    "No authentication bearer token specified in authorization header.");
        }
        return tokens.find(authorization.substring(7).strip())
                .orElseThrow(() -> new Refusal(401, "bad.credentials", "Invalid login credentials."));
    }

    private Reply limited(Request request, String contextId, Token token) {
        RateWindow.Verdict verdict = token.window().admit(clock.instant());
        Reply reply;
        if (verdict.admitted()) {
            reply = admitted(request, contextId, token);
        } else {
            reply = tooMany(verdict).reply(contextId).with("Retry-After", Long.toString(verdict.resetSeconds()));
        }
        return reply.with("inin-ratelimit-count", Integer.toString(verdict.count()))
                .with("inin-ratelimit-allowed", Integer.toString(verdict.limit().allowed()))
                .with("inin-ratelimit-reset", Long.toString(verdict.resetSeconds()));
    }

    private Reply admitted(Request request, String contextId, Token token) {
        try {
            Routes.Match<Endpoint> match = route(request);
            permit(match.endpoint().permissions());
            return match.endpoint().operation().answer(new Call(request, match.variables(), token, contextId));
        } catch (Refusal e) {
            return e.reply(contextId);
        }
    }

    private Routes.Match<Endpoint> route(Request request) {
        if (request.tooLarge()) {
            throw new Refusal(
                    413,
                    "request.entity.too.large",
                    "The request body is larger than " + Request.BODY_LIMIT + " bytes.");
        }
        return routes.find(request.method(), request.path()).orElseThrow(() -> noRoute(request));
    }

    private Refusal noRoute(Request request) {
        List<String> methods = routes.methods(request.path());
        return methods.isEmpty()
                ? Refusal.notFound()
                : new Refusal(
                        405,
                        "method.not.allowed",
                        "The resource does not know the method " + request.method() + "; it knows " + methods + ".");
    }

    private void permit(List<String> permissions) {
        if (!permissions.isEmpty() && withheld.contains(permissions.get(0))) {
            throw new Refusal(
                    403,
                    "missing.permissions",
                    "Unable to perform the requested action. You are missing the following permission(s): ["
                            + permissions.get(0) + "]");
        }
    }

    private static Refusal tooMany(RateWindow.Verdict verdict) {
        return new Refusal(
                429,
                "too.many.requests",
                "Rate limit exceeded the maximum [" + verdict.limit().allowed() + "] requests within ["
                        + RateWindow.secondsRoundedUp(verdict.limit().window()) + "] seconds");
    }
}
