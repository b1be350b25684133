package io.github.genesysdataactions.local.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Delivery;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a fault does to a request; "after commit" means that the request is carried out and only its answer suffers. */
public enum FaultKind {
    /** Answers with a status. */
    STATUS {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            return refusal(fault.status());
        }
    },
    /** Carries the request out and answers with a status. */
    STATUS_AFTER_COMMIT {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            next.handle(request);
            return refusal(fault.status());
        }
    },
    /** Answers 429 with a Retry-After, in the words of the API. */
    RATE_LIMIT {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            String contextId = UUID.randomUUID().toString();
            ObjectNode body = Json.object()
                    .put("message", "Rate limit exceeded the maximum [300] requests within [60] seconds")
                    .put("code", "too.many.requests")
                    .put("status", 429)
                    .put("contextId", contextId);
            body.putArray("details");
            body.putArray("errors");
            return Reply.json(429, body)
                    .with("Retry-After", Integer.toString(fault.retryAfterSeconds()))
                    .with("ININ-Correlation-Id", contextId);
        }
    },
    /** Answers as the login does whose rate limit is used up. */
    LOGIN_RATE_LIMIT {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            String text = "rate limit exceeded; too many logins of this client";
            return Reply.json(
                            400,
                            Json.object()
                                    .put("error", "invalid_request")
                                    .put("description", text)
                                    .put("error_description", text))
                    .with("ININ-Correlation-Id", UUID.randomUUID().toString());
        }
    },
    /** Closes the connection without an answer. */
    RESET {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            return refusal(0).delivered(Delivery.LOST);
        }
    },
    /** Carries the request out and closes the connection without an answer. */
    RESET_AFTER_COMMIT {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            next.handle(request);
            return refusal(0).delivered(Delivery.LOST);
        }
    },
    /** Carries the request out and closes the connection in the middle of the answer's body. */
    CUT_AFTER_COMMIT {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            return next.handle(request).delivered(Delivery.CUT_SHORT);
        }
    },
    /** Never answers. */
    SILENCE {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            return refusal(0).delivered(Delivery.WITHHELD);
        }
    },
    /** Carries the request out and never answers. */
    SILENCE_AFTER_COMMIT {
        @Override
        Reply answer(PlannedFault fault, Request request, Handler next) {
            next.handle(request);
            return refusal(0).delivered(Delivery.WITHHELD);
        }
    };

    abstract Reply answer(PlannedFault fault, Request request, Handler next);

    /** Returns the name in lower case, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind of an id. */
    public static Optional<FaultKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
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
