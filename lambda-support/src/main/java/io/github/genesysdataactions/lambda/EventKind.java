package io.github.genesysdataactions.lambda;

/** The kinds of events that a function receives; {@link DataActionHandler} says how each is recognized. */
public enum EventKind {
    /** An API Gateway REST API with Lambda proxy integration, or an HTTP API with payload format 1.0. */
    API_GATEWAY_REST(true),
    /** An API Gateway HTTP API (payload format 2.0). */
    API_GATEWAY_HTTP(true),
    /** A Lambda function URL, whose events have the payload format 2.0 too. */
    FUNCTION_URL(true),
    /** An Application Load Balancer, with single-value or multi-value headers. */
    LOAD_BALANCER(true),
    /**
     * A JSON object with a {@code body} and at most headers beside it, as a console test or a mapping template may
     * send it.
     */
    BODY_ONLY(true),
    /**
     * A direct invocation: the event is the input itself, as Genesys Cloud's AWS Lambda data actions integration sends
     * it.
     */
    DIRECT(false);

    private final boolean proxy;

    EventKind(boolean proxy) {
        this.proxy = proxy;
    }

    /** Returns whether the answer is an HTTP envelope ({@code statusCode, headers, body}) instead of the plain output. */
    public boolean proxy() {
        return proxy;
    }
}
