package io.github.genesysdataactions.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.http.Frames;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Invokes a Lambda handler as an API Gateway does: a request becomes an event, and the answer a reply. */
public final class GatewayInvocation {
    private static final Logger log = LoggerFactory.getLogger(GatewayInvocation.class);

    /** How long a REST API waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    private GatewayInvocation() {}

    /** Invokes a handler. One that throws an Error fails its invocation, as in Lambda, and not the gateway. */
    public static Reply invoke(
            RequestStreamHandler handler, EventShape shape, Request request, String requestId, Instant now) {
        String name = name(handler.getClass());
        String arn = "arn:aws:lambda:us-east-1:" + LocalContext.ACCOUNT + ":function:" + name;
        byte[] input = Json.bytes(shape.event(request, requestId, now));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(input), output, new LocalContext(name, arn, requestId, TIMEOUT));
        } catch (Throwable e) {
            // No message and no cause: they may quote what was sent.
            log.warn("{} failed with {} at {} [{}]", name, e.getClass().getName(), Frames.first(e), requestId);
            return shape.failed();
        }
        return shape.reply(output.toByteArray());
    }

    private static String name(Class<?> type) {
        return type.isHidden() || type.isAnonymousClass() ? "function" : type.getSimpleName();
    }
}
