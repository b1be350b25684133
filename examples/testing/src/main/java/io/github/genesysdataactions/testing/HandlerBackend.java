package io.github.genesysdataactions.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.gateway.EventShape;
import io.github.genesysdataactions.local.gateway.GatewayInvocation;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Invokes a Lambda handler: directly, or as an API Gateway does. */
final class HandlerBackend implements Backend {
    private final RequestStreamHandler handler;
    private final @Nullable EventShape shape;

    private HandlerBackend(RequestStreamHandler handler, @Nullable EventShape shape) {
        this.handler = Objects.requireNonNull(handler, "handler");
        this.shape = shape;
    }

    static Backend direct(RequestStreamHandler handler) {
        return new HandlerBackend(handler, null);
    }

    static Backend gateway(RequestStreamHandler handler, EventShape shape) {
        return new HandlerBackend(handler, shape);
    }

    /** Returns the handler, if it is to be invoked directly. */
    @Nullable
    RequestStreamHandler direct() {
        return shape == null ? handler : null;
    }

    @Override
    public BackendAnswer answer(BackendRequest request) {
        if (shape == null || request.isFunction()) {
            throw new IllegalArgumentException(
                    shape == null
                            ? "The action calls " + request.url() + ", and Backend.lambda is for an action whose URL is"
                                    + " the ARN of a function. Use Backend.restApi(handler) or Backend.httpApi(handler)."
                            : "The action invokes the function " + request.url() + " directly. Use"
                                    + " Backend.lambda(handler).");
        }
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        RequestStreamHandler watched = (input, output, context) -> {
            try {
                handler.handleRequest(input, output, context);
            } catch (Throwable e) {
                thrown.set(e);
                throw e;
            }
        };
        URI uri = URI.create(request.url());
        Reply reply = GatewayInvocation.invoke(
                watched,
                shape,
                Request.of(
                        request.method(), uri, request.headers(), request.body().getBytes(StandardCharsets.UTF_8)),
                UUID.randomUUID().toString(),
                Instant.now());
        BackendAnswer answer = BackendAnswer.text(reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
        return thrown.get() == null ? answer : answer.causedBy(thrown.get());
    }
}
