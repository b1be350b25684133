package io.github.genesysdataactions.lambda.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Calls a handler as the Lambda runtime does, without AWS and without a network.
 *
 * <pre>{@code
 * HandlerTester tester = HandlerTester.of(new ProcessCustomer());
 * HttpAnswer answer = tester.restApi("{\"customerId\":\"C-1\",\"actionType\":\"refund\"}");
 * assertEquals(200, answer.status());
 * assertEquals("success", answer.as(CustomerResponse.class).status());
 * }</pre>
 *
 * Immutable, and as thread-safe as the handler.
 */
public final class HandlerTester {
    private final RequestStreamHandler handler;
    private final Context context;

    private HandlerTester(RequestStreamHandler handler, Context context) {
        this.handler = Objects.requireNonNull(handler, "handler");
        this.context = Objects.requireNonNull(context, "context");
    }

    /** Returns a tester of this handler, with {@link FakeContext#standard()}. */
    public static HandlerTester of(RequestStreamHandler handler) {
        return new HandlerTester(handler, FakeContext.standard());
    }

    /** Returns a tester that calls the same handler with another context. */
    public HandlerTester withContext(Context other) {
        return new HandlerTester(handler, other);
    }

    /** Posts this JSON through an API Gateway REST API. */
    public HttpAnswer restApi(String json) {
        return send(TestEvent.restApi(json));
    }

    /** Posts this JSON through an API Gateway HTTP API. */
    public HttpAnswer httpApi(String json) {
        return send(TestEvent.httpApi(json));
    }

    /** Posts this JSON to the function URL. */
    public HttpAnswer functionUrl(String json) {
        return send(TestEvent.functionUrl(json));
    }

    /** Posts this JSON through an Application Load Balancer with single-value headers. */
    public HttpAnswer loadBalancer(String json) {
        return send(TestEvent.loadBalancer(json));
    }

    /**
     * Sends this event and reads the answer as an HTTP response.
     *
     * @throws IllegalStateException if the answer is not an HTTP response, as for a direct invocation
     */
    public HttpAnswer send(TestEvent event) {
        return HttpAnswer.of(answer(event.toBytes()));
    }

    /**
     * Invokes the function with this JSON as the event, as Genesys Cloud's AWS Lambda integration does. An exception
     * that the handler throws, which Lambda would report as a function error, is thrown from here.
     */
    public DirectAnswer direct(String json) {
        return new DirectAnswer(answer(TestEvent.direct(json).toBytes()));
    }

    private byte[] answer(byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }
}
