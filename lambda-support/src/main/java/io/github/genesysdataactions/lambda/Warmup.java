package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
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
    private final JavaType input;
    private final JavaType output;
    private final ObjectMapper mapper;

    private Warmup(InputReader<?> inputs, JavaType input, JavaType output, ObjectMapper mapper) {
        this.inputs = inputs;
        this.input = input;
        this.output = output;
        this.mapper = mapper;
    }

    /** A registered warm-up. Whoever asks for it has to hold it: the registry's reference to it is weak. */
    static Warmup registered(InputReader<?> inputs, Type input, Type output, ObjectMapper mapper) {
        JavaType written = mapper.constructType(output);
        JavaType unwrapped = written.hasRawClass(Answer.class) ? written.containedTypeOrUnknown(0) : written;
        Warmup warmup = new Warmup(inputs, mapper.constructType(input), unwrapped, mapper);
        Core.getGlobalContext().register(warmup);
        return warmup;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        SampleJson samples = new SampleJson(mapper);
        String body = samples.of(input);
        attempt(() -> read(event("\"requestContext\":{}", body)));
        attempt(() -> read(event("\"version\":\"2.0\",\"routeKey\":\"POST /\",\"requestContext\":{}", body)));
        attempt(() -> read(body));
        attempt(() -> Envelope.of(event("\"requestContext\":{}", body), 200, written(samples), mapper));
        attempt(() -> Envelope.failed(
                event("\"requestContext\":{}", body), ActionFailedException.internalError(), REQUEST_ID, mapper));
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing was let go.
    }

    private Event event(String context, String body) throws Exception {
        String json = "{" + context + ",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":"
                + mapper.writeValueAsString(body) + "}";
        return event(json);
    }

    private Event event(String json) {
        return Event.of(json.getBytes(StandardCharsets.UTF_8), inputs.declared());
    }

    private Object read(String json) throws Exception {
        return read(event(json));
    }

    private Object read(Event event) throws Exception {
        Map<String, String> headers = EventParts.headers(event, mapper.getFactory());
        return inputs.read(
                EventParts.input(event, Optional.ofNullable(headers.get("Content-Type")), mapper.getFactory()));
    }

    private String written(SampleJson samples) throws Exception {
        Object sample = mapper.readValue(samples.of(output), output);
        return mapper.writeValueAsString(sample);
    }

    private static void attempt(Callable<?> step) {
        try {
            step.call();
        } catch (Exception e) {
            // A record may well refuse what was made up; as far as it got, it is warm.
            log.debug("The warm-up went half-way: {}", e.getClass().getName());
        }
    }
}
