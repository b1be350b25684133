package io.github.genesysdataactions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a handler can know about the call that it answers: the kind of event, ids, headers, parameters, and the time
 * left. Immutable; valid only during that call.
 */
public final class Invocation {
    private static final String CORRELATION_ID = "ININ-Correlation-Id";

    private final EventKind kind;
    private final String requestId;
    private final Map<String, String> headers;
    private final Parameters parameters;
    private final Context context;

    Invocation(EventKind kind, String requestId, Map<String, String> headers, Parameters parameters, Context context) {
        this.kind = kind;
        this.requestId = requestId;
        this.headers = Headers.caseInsensitive(headers);
        this.parameters = parameters;
        this.context = context;
    }

    /** Returns the kind of event. */
    public EventKind kind() {
        return kind;
    }

    /**
     * Returns the Lambda request id, by which CloudWatch finds the log of this call; error answers contain it. A
     * random UUID if the context has none.
     */
    public String requestId() {
        return requestId;
    }

    /** Returns the value of {@code ININ-Correlation-Id}, by which Genesys Cloud's support finds an execution. */
    public Optional<String> correlationId() {
        return header(CORRELATION_ID);
    }

    /**
     * Returns the request headers, unmodifiable; lookups ignore case, and several values of one name are joined with
     * {@code ", "}. For {@link EventKind#DIRECT} these are the custom values of the Lambda client context, where
     * Genesys Cloud puts its ids and the configured headers of function data actions (Genesys Cloud Developer Center,
     * "Genesys Cloud Functions").
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the value of a header; the name's case does not matter. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * Returns the query parameters, decoded, each with its values in order; unmodifiable, and empty if the event has
     * none.
     */
    public Map<String, List<String>> queryParameters() {
        return Collections.unmodifiableMap(parameters.query());
    }

    /**
     * Returns the path parameters, decoded, by the names in API Gateway's route; unmodifiable, and empty if the event
     * has none.
     */
    public Map<String, String> pathParameters() {
        return Collections.unmodifiableMap(parameters.path());
    }

    /** Returns the time until Lambda ends this call, never negative. */
    public Duration remainingTime() {
        return Duration.ofMillis(Math.max(0, context.getRemainingTimeInMillis()));
    }

    /** Returns the context that AWS passed to the function. */
    public Context context() {
        return context;
    }

    /** Returns kind, request id and header names; header values may be secrets and are left out. */
    @Override
    public String toString() {
        return "Invocation[kind=" + kind + ", requestId=" + requestId + ", headers=" + headers.keySet() + "]";
    }
}
