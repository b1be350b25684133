package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.fault.FaultKind;
import io.github.genesysdataactions.local.fault.FaultPlans;
import io.github.genesysdataactions.local.fault.PlannedFault;
import java.time.Duration;
import java.util.Objects;

/**
 * What is to go wrong in a {@link LocalCloud}, planned request by request.
 *
 * <pre>{@code
 * cloud.faults().next("POST", "/api/v2/integrations/actions").resetAfterCommit();
 * cloud.faults().next("GET", "/api/v2/integrations/actions").status(503);
 * }</pre>
 *
 * <p>A plan of {@link #next} is for one request; plans for the same method and path are used in the order in which they were made.
 * "After commit" means that the request is carried out as ever and only its answer suffers. Safe to use from several
 * threads.
 */
public final class Faults {
    private final FaultPlans plans = new FaultPlans();

    Faults() {}

    /**
     * Begins a plan for the next request that has none yet.
     *
     * @param method the HTTP method, such as {@code POST}
     * @param path the path without query, percent-encoded, such as {@code /oauth/token}
     */
    public Plan next(String method, String path) {
        return new Plan(method, path, false);
    }

    /**
     * Begins a plan for every request until {@link #clear()}.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param path the path without query, percent-encoded, or {@code *} for any; a segment in braces, as in {@code
     *     /api/v2/integrations/actions/{actionId}}, stands for any segment
     */
    public Plan every(String method, String path) {
        return new Plan(method, path, true);
    }

    /** Returns how many plans there are that no request has met yet, and how many for every request. */
    public int pending() {
        return plans.all().size();
    }

    /** Takes all plans back. */
    public void clear() {
        plans.clear();
    }

    FaultPlans plans() {
        return plans;
    }

    /** One fault that is being planned; each method completes the plan. */
    public final class Plan {
        private final String method;
        private final String path;
        private final boolean every;

        private Plan(String method, String path, boolean every) {
            this.method = Objects.requireNonNull(method, "method");
            this.path = Objects.requireNonNull(path, "path");
            this.every = every;
        }

        /** Answers with this status; the request is not carried out. */
        public void status(int status) {
            add(FaultKind.STATUS, status, 0);
        }

        /** Carries the request out and answers with this status, as a gateway does that has lost patience. */
        public void statusAfterCommit(int status) {
            add(FaultKind.STATUS_AFTER_COMMIT, status, 0);
        }

        /** Answers 429 as a rate limit does that is used up, with this {@code Retry-After}; the request is not carried out. */
        public void rateLimit(Duration retryAfter) {
            add(FaultKind.RATE_LIMIT, 429, Math.toIntExact(retryAfter.toSeconds()));
        }

        /**
         * Answers as the login does whose rate limit is used up: 400 {@code invalid_request}, not 429 (seen in
         * MyPureCloud/terraform-provider-genesyscloud; what follows the semicolon is an assumption). For {@code POST
         * /oauth/token}; no token is issued.
         */
        public void loginRateLimit() {
            add(FaultKind.LOGIN_RATE_LIMIT, 400, 0);
        }

        /** Closes the connection without an answer; the request is not carried out. */
        public void reset() {
            add(FaultKind.RESET, 0, 0);
        }

        /** Carries the request out and closes the connection without an answer. */
        public void resetAfterCommit() {
            add(FaultKind.RESET_AFTER_COMMIT, 0, 0);
        }

        /** Carries the request out and closes the connection in the middle of the answer's body. */
        public void cutAfterCommit() {
            add(FaultKind.CUT_AFTER_COMMIT, 0, 0);
        }

        /** Never answers; the request is not carried out. The connection stays open until the cloud is closed. */
        public void silence() {
            add(FaultKind.SILENCE, 0, 0);
        }

        /** Carries the request out and never answers. The connection stays open until the cloud is closed. */
        public void silenceAfterCommit() {
            add(FaultKind.SILENCE_AFTER_COMMIT, 0, 0);
        }

        private void add(FaultKind kind, int status, int retryAfterSeconds) {
            plans.add(new PlannedFault(0, method, path, kind, status, retryAfterSeconds, every));
        }
    }
}
