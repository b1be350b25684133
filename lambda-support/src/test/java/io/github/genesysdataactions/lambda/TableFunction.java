package io.github.genesysdataactions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The functions that rows of the table call, in one class; the request id says which one, as in {@code orders.17}. */
public final class TableFunction implements RequestStreamHandler {
    static final String SECRET = "s3cr3t-signature";
    static final Duration TIME = Duration.ofSeconds(3);

    private static final HandlerOptions STANDARD = HandlerOptions.standard();

    private final Map<String, RequestStreamHandler> functions = new HashMap<>(Map.of(
            "lookup",
            new Lookup(),
            "price",
            new Price(),
            "outcomes",
            new Outcomes(),
            "careless",
            new Careless(STANDARD),
            "deadline",
            new Careless(STANDARD.withDeadlineMargin(Duration.ofMillis(500))),
            "pinged",
            new Orders(STANDARD.withPingsHandled())));

    {
        functions.putAll(Map.of(
                "orders",
                new Orders(),
                "data",
                new Orders(STANDARD.withDirectFailuresReturned()),
                "verbatim",
                new Orders(STANDARD.withUnsetTextKept()),
                "guarded",
                new Orders(STANDARD.withSecretHeader("X-Genesys-Signature", SECRET, "old")
                        .withMethods("POST")
                        .withContentTypes("application/json")),
                "mapping",
                new Orders(STANDARD.withFailure(
                        IllegalStateException.class, e -> ActionFailedException.conflict("wrong_state", "Not now."))),
                "accepting",
                Echo.of(STANDARD, () -> Answer.of(202, new Echo.Said("later"))),
                "late",
                Echo.of(STANDARD.withDeadlineMargin(TIME.minusMillis(250)), () -> {
                    new CountDownLatch(1).await();
                    return "never";
                }),
                "punctual",
                new Orders(STANDARD.withDeadlineMargin(Duration.ofMillis(500)))));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String id = context.getAwsRequestId();
        functions.get(id.substring(0, id.indexOf('.'))).handleRequest(event, answer, context);
    }
}
