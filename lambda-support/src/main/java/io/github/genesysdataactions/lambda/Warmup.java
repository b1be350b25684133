package io.github.genesysdataactions.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a made-up call through everything but the user's method before a SnapStart snapshot is taken, so that classes are
 * loaded and serializers built when the snapshot wakes up.
 */
final class Warmup implements Resource {
    private static final Logger log = LoggerFactory.getLogger(DataActionHandler.class);
    private static final String REQUEST_ID = "00000000-0000-0000-0000-000000000000";

    private final InputReader<?> inputs;
    private final OutputWriter outputs;

    private Warmup(InputReader<?> inputs, OutputWriter outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** A registered warm-up. The caller has to hold on to it: the registry's reference to it is weak. */
    static Warmup registered(InputReader<?> inputs, OutputWriter outputs) {
        Warmup warmup = new Warmup(inputs, outputs);
        Core.getGlobalContext().register(warmup);
        return warmup;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        String body = SampleJson.of(inputs.shape());
        attempt(() -> read(event("\"requestContext\":{}", body)));
        attempt(() -> read(event("\"version\":\"2.0\",\"routeKey\":\"POST /\",\"requestContext\":{}", body)));
        attempt(() -> read(Event.of(body.getBytes(StandardCharsets.UTF_8), declared())));
        attempt(() -> Envelope.of(event("\"requestContext\":{}", body), 200, written()));
        attempt(() -> Envelope.failed(
                event("\"requestContext\":{}", body), ActionFailedException.internalError(), REQUEST_ID));
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing was let go.
    }

    private Event event(String context, String body) {
        String quoted = body.replace("\\", "\\\\").replace("\"", "\\\"");
        String json =
                "{" + context + ",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":\"" + quoted + "\"}";
        return Event.of(json.getBytes(StandardCharsets.UTF_8), declared());
    }

    private Set<String> declared() {
        return Shape.names(inputs.shape());
    }

    private Object read(Event event) throws Exception {
        Map<String, String> headers = EventParts.headers(event, Json.FACTORY);
        return inputs.read(EventParts.input(event, Optional.ofNullable(headers.get("Content-Type")), Json.FACTORY));
    }

    private String written() throws Exception {
        return outputs.write(inputs.reading(outputs.shape()).read(SampleJson.of(outputs.shape())));
    }

    private static void attempt(Callable<?> step) {
        try {
            step.call();
        } catch (Exception e) {
            // A record may well refuse what was made up; as far as it got, it is warm.
            log.debug("The warm-up stopped halfway: {}", e.getClass().getName());
        }
    }
}
