package io.github.genesysdataactions.benchmarks.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * One process from its start to some warm calls.
 *
 * @param init from the start of the process until the runtime asks for an event
 * @param first from the first event to its answer
 * @param cpu user and system time of the process, up to the first answer
 * @param warm the median of the warm calls
 */
record ColdStart(Duration init, Duration first, Duration cpu, Duration warm) {
    private static final String EVENT = """
            {"resource":"/data-action","path":"/data-action","httpMethod":"POST",
             "headers":{"Accept":"application/json","Content-Type":"application/json",
                        "ININ-Correlation-Id":"11111111-2222-3333-4444-555555555555"},
             "multiValueHeaders":{"Accept":["application/json"],"Content-Type":["application/json"],
                                  "ININ-Correlation-Id":["11111111-2222-3333-4444-555555555555"]},
             "queryStringParameters":null,"pathParameters":null,"stageVariables":null,
             "requestContext":{"accountId":"111122223333","apiId":"abc123","httpMethod":"POST",
                               "identity":{"sourceIp":"192.0.2.10","userAgent":"PureCloudIntegrations/1.0"},
                               "path":"/Prod/data-action","protocol":"HTTP/1.1","requestId":"gateway-1",
                               "requestTimeEpoch":1795305600000,"resourcePath":"/data-action","stage":"Prod"},
             "body":"{\\"customerId\\":\\"C-1\\",\\"actionType\\":\\"refund\\"}","isBase64Encoded":false}""";

    static ColdStart of(Variant variant, TaskRoot root, int warmCalls) throws IOException, InterruptedException {
        try (RuntimeApi api = new RuntimeApi()) {
            long start = System.nanoTime();
            Process process = process(variant, root, api);
            try {
                api.awaitRuntime();
                long asked = System.nanoTime();
                check(api.invoke(EVENT));
                long answered = System.nanoTime();
                Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
                return new ColdStart(
                        Duration.ofNanos(asked - start),
                        Duration.ofNanos(answered - asked),
                        cpu,
                        Duration.ofNanos(warm(api, warmCalls)));
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static long warm(RuntimeApi api, int calls) throws InterruptedException {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            api.awaitRuntime();
            long start = System.nanoTime();
            String answer = api.invoke(EVENT);
            nanos[i] = System.nanoTime() - start;
            check(answer);
        }
        // The first half warms up.
        long[] measured = Arrays.copyOfRange(nanos, calls / 2, calls);
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }

    private static void check(String answer) {
        if (!answer.contains("\"statusCode\":200") || !answer.contains("Processed action")) {
            throw new IllegalStateException("Not the answer that is measured: " + answer);
        }
    }

    private static Process process(Variant variant, TaskRoot root, RuntimeApi api) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                TaskRoot.runtimeClassPath(),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                variant.handler());
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API", api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME", "benchmark",
                        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                        "AWS_REGION", "us-east-1",
                        "LAMBDA_TASK_ROOT", root.directory().toString(),
                        "_HANDLER", variant.handler()));
        // The runtime interface client finds the function in its working directory.
        return builder.directory(root.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
