package io.github.genesysdataactions.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.gateway.GatewayInvocation;
import io.github.genesysdataactions.local.http.LocalServer;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon API Gateway on loopback in front of one Lambda handler: any method and any path become the event that API
 * Gateway would send, and the handler's answer becomes the HTTP answer.
 *
 * <pre>{@code
 * try (LocalGateway gateway = LocalGateway.start(new MyHandler())) {
 *     URI url = gateway.url();
 *     // … POST to it …
 *     assertEquals(1, gateway.invocations());
 * }
 * }</pre>
 *
 * <p>All requests go to one instance of the handler, several at once, whereas Lambda gives each of them an instance of
 * its own. Header names of payload format 1.0 come in Title-Case. The context counts down from 29 seconds, the time a
 * REST API waits, but a handler that takes longer is not cut off. The context has neither a client context nor an
 * identity. All methods may be called from several threads.
 */
public final class LocalGateway implements AutoCloseable {
    private final RequestStreamHandler handler;
    private final GatewayEvent event;
    private final InstantSource clock;
    private final @Nullable String apiKey;
    private final AtomicInteger invocations = new AtomicInteger();
    private final LocalServer server;

    private LocalGateway(Builder builder) {
        handler = builder.handler;
        event = builder.event;
        clock = builder.clock;
        apiKey = builder.apiKey;
        server = LocalServer.start(builder.port, "local-gateway", this::answer);
    }

    /** Starts a REST API in front of a handler, on a free port. */
    public static LocalGateway start(RequestStreamHandler handler) {
        return builder(handler).start();
    }

    /**
     * Starts a REST API in front of a new instance of a handler class, on a free port.
     *
     * @throws IllegalArgumentException if the class has no public constructor without parameters, or it throws
     */
    public static LocalGateway start(Class<? extends RequestStreamHandler> handlerClass) {
        try {
            return start(handlerClass.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    handlerClass.getName() + " cannot be made with a public constructor without parameters.", e);
        }
    }

    /** Returns a builder for a gateway in front of a handler. */
    public static Builder builder(RequestStreamHandler handler) {
        return new Builder(handler);
    }

    /** Returns {@code http://127.0.0.1:<port>}; every path below it reaches the handler. */
    public URI url() {
        return server.url();
    }

    /** Returns how often the handler was invoked, failed invocations included. */
    public int invocations() {
        return invocations.get();
    }

    /** Stops the server and ends its threads; a second call does nothing. */
    @Override
    public void close() {
        server.close();
    }

    private Reply answer(Request request) {
        if (request.tooLarge()) {
            return Reply.json(413, Json.object().put("message", "Request Too Long"));
        }
        if (apiKey != null
                && !request.header("x-api-key").filter(apiKey::equals).isPresent()) {
            return Reply.json(403, Json.object().put("message", "Forbidden"));
        }
        invocations.incrementAndGet();
        return GatewayInvocation.invoke(
                handler, event.shape(), request, UUID.randomUUID().toString(), clock.instant());
    }

    /** Says what a {@link LocalGateway} is like. Not for use from several threads. */
    public static final class Builder {
        private final RequestStreamHandler handler;
        private GatewayEvent event = GatewayEvent.REST_API;
        private InstantSource clock = InstantSource.system();
        private @Nullable String apiKey;
        private int port;

        private Builder(RequestStreamHandler handler) {
            this.handler = Objects.requireNonNull(handler, "handler");
        }

        /** Sets the kind of API; the default is {@link GatewayEvent#REST_API}. */
        public Builder event(GatewayEvent event) {
            this.event = Objects.requireNonNull(event, "event");
            return this;
        }

        /**
         * Asks every request for this {@code x-api-key}; others are answered 403 {@code {"message":"Forbidden"}} and do
         * not reach the handler. By default no key is needed.
         */
        public Builder apiKey(String key) {
            this.apiKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /** Sets the clock that the times in events come from; the remaining time of a context is always real. */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets the port; 0, the default, takes a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Starts the gateway.
         *
         * @throws java.io.UncheckedIOException if the port is taken
         */
        public LocalGateway start() {
            return new LocalGateway(this);
        }
    }
}
