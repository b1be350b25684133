package io.github.genesysdataactions.local.execute;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.genesysdataactions.local.gateway.LocalContext;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Invokes a Lambda function. Whatever it returns is a success, even {@code {"statusCode": 400}}; only an exception is a
 * failure, worded as the service words it.
 */
final class LambdaTarget implements Target {
    private static final int SHOWN_FRAMES = 5;

    private final Function<String, @Nullable RequestStreamHandler> functions;
    private final ExecutorService threads;

    LambdaTarget(Function<String, @Nullable RequestStreamHandler> functions, ExecutorService threads) {
        this.functions = functions;
        this.threads = threads;
    }

    static boolean isArn(String url) {
        return url.startsWith("arn:");
    }

    @Override
    public String call(Outgoing outgoing) throws StepFailure, InterruptedException {
        RequestStreamHandler function = functions.apply(outgoing.target());
        if (function == null) {
            throw StepFailure.remoteFailed("Invoked function failed. Function not found: " + outgoing.target());
        }
        Future<String> answer = threads.submit(() -> invoke(function, outgoing));
        try {
            return json(answer.get(outgoing.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw StepFailure.timeout(outgoing.timeout().toSeconds());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw StepFailure.timeout(outgoing.timeout().toSeconds());
            }
            throw StepFailure.remoteFailed(describe(e.getCause() == null ? e : e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private static String invoke(RequestStreamHandler function, Outgoing outgoing) throws Exception {
        String name = outgoing.target().substring(outgoing.target().lastIndexOf(':') + 1);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(outgoing.body().getBytes(StandardCharsets.UTF_8)),
                output,
                new LocalContext(name, outgoing.target(), UUID.randomUUID().toString(), outgoing.timeout()));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String json(String output) throws StepFailure {
        if (output.isBlank()) {
            return "null";
        }
        try {
            Json.parse(output);
            return output;
        } catch (NotJson e) {
            throw StepFailure.remoteAnswer("The function's answer is not JSON: " + e.getMessage() + ".", output);
        }
    }

    private static String describe(Throwable failure) {
        String trace = Arrays.stream(failure.getStackTrace())
                .limit(SHOWN_FRAMES)
                .map(StackTraceElement::toString)
                .toList()
                .toString();
        String type = failure instanceof FunctionError error
                ? error.type()
                : failure.getClass().getName();
        return "Invoked function failed. Response from function: Function execution failed with error Type: Unhandled;"
                + " Message: errorType:" + type + ",errorMessage:" + failure.getMessage()
                + ",trace:" + trace;
    }
}
