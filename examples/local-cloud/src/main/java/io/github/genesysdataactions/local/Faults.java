package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.http.Delivery;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What is to go wrong in a {@link LocalCloud}, planned request by request.
 *
 * <pre>{@code
 * cloud.faults().next("POST", "/api/v2/integrations/actions").resetAfterCommit();
 * cloud.faults().next("GET", "/api/v2/integrations/actions").status(503);
 * }</pre>
 *
 * <p>Each plan is for one request; plans for the same method and path are used in the order in which they were made.
 * "After commit" means that the request is carried out as ever and only its answer suffers. Safe to use from several
 * threads.
 */
public final class Faults {
    private static final String LOGIN_RATE_LIMIT = "rate limit exceeded; too many logins of this client";

    private record Planned(String method, String path, BiFunction<Request, Handler, Reply> fault) {}

    private final List<Planned> plans = new ArrayList<>();

    Faults() {}

    /**
     * Begins a plan for the next request that has none yet.
     *
     * @param method the HTTP method, such as {@code POST}
     * @param path the path without query, percent-encoded, such as {@code /oauth/token}
     */
    public Plan next(String method, String path) {
        return new Plan(Objects.requireNonNull(method, "method"), Objects.requireNonNull(path, "path"));
    }

    /** Returns how many plans no request has met yet. */
    public int pending() {
        synchronized (plans) {
            return plans.size();
        }
    }

    Reply handle(Request request, Handler next) {
        return take(request)
                .map(planned -> planned.fault().apply(request, next))
                .orElseGet(() -> next.handle(request));
    }

    private Optional<Planned> take(Request request) {
        synchronized (plans) {
            for (Planned planned : plans) {
                if (planned.method().equals(request.method()) && planned.path().equals(request.path())) {
                    plans.remove(planned);
                    return Optional.of(planned);
                }
            }
            return Optional.empty();
        }
    }

    /** One fault that is being planned; each method completes the plan. */
    public final class Plan {
        private final String method;
        private final String path;

        private Plan(String method, String path) {
            this.method = method;
            this.path = path;
        }

        /** Answers with this status; the request is not carried out. */
        public void status(int status) {
            add((request, next) -> refusal(status));
        }

        /** Carries the request out and answers with this status, as a gateway does that has lost patience. */
        public void statusAfterCommit(int status) {
            add((request, next) -> {
                next.handle(request);
                return refusal(status);
            });
        }

        /**
         * Answers as the login does whose rate limit is used up: 400 {@code invalid_request}, not 429 (seen in
         * MyPureCloud/terraform-provider-genesyscloud; what follows the semicolon is an assumption). For {@code POST
         * /oauth/token}; no token is issued.
         */
        public void loginRateLimit() {
            add((request, next) -> Reply.json(
                            400,
                            Json.object()
                                    .put("error", "invalid_request")
                                    .put("description", LOGIN_RATE_LIMIT)
                                    .put("error_description", LOGIN_RATE_LIMIT))
                    .with("ININ-Correlation-Id", UUID.randomUUID().toString()));
        }

        /** Closes the connection without an answer; the request is not carried out. */
        public void reset() {
            add((request, next) -> refusal(0).delivered(Delivery.LOST));
        }

        /** Carries the request out and closes the connection without an answer. */
        public void resetAfterCommit() {
            add((request, next) -> {
                next.handle(request);
                return refusal(0).delivered(Delivery.LOST);
            });
        }

        /** Carries the request out and closes the connection in the middle of the answer's body. */
        public void cutAfterCommit() {
            add((request, next) -> next.handle(request).delivered(Delivery.CUT_SHORT));
        }

        /** Never answers; the request is not carried out. The connection stays open until the cloud is closed. */
        public void silence() {
            add((request, next) -> refusal(0).delivered(Delivery.WITHHELD));
        }

        /** Carries the request out and never answers. The connection stays open until the cloud is closed. */
        public void silenceAfterCommit() {
            add((request, next) -> {
                next.handle(request);
                return refusal(0).delivered(Delivery.WITHHELD);
            });
        }

        private void add(BiFunction<Request, Handler, Reply> fault) {
            synchronized (plans) {
                plans.add(new Planned(method, path, fault));
            }
        }
    }

    private static Reply refusal(int status) {
        return Reply.json(
                        status,
                        Json.object()
                                .put("message", "This answer was planned.")
                                .put("code", "planned.fault")
                                .put("status", status))
                .with("ININ-Correlation-Id", UUID.randomUUID().toString());
    }
}
