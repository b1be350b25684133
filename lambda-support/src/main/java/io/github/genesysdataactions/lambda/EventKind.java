package io.github.genesysdataactions.lambda;

/** Names what sent an event; {@link DataActionHandler} says how each kind is told apart. */
public enum EventKind {
    /** An API Gateway REST API with Lambda proxy integration, or an HTTP API with payload format 1.0. */
    API_GATEWAY_REST(true),
    /** An API Gateway HTTP API (payload format 2.0). */
    API_GATEWAY_HTTP(true),
    /** A Lambda function URL, whose events have the payload format 2.0 too. */
    FUNCTION_URL(true),
    /** An Application Load Balancer, with single or multi-value headers. */
    LOAD_BALANCER(true),
    /** A JSON object that only carries a {@code body}, as a console test or a request template may send it. */
    BODY_ONLY(true),
    /** The event is the input itself, as the AWS Lambda data actions integration of Genesys Cloud sends it. */
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
