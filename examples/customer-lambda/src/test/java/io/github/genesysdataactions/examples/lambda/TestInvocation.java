package io.github.genesysdataactions.examples.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** Invokes a handler as the Lambda runtime does; the request id is {@code req-1}. */
final class TestInvocation {
    private TestInvocation() {}

    static String invoke(RequestStreamHandler handler, String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context());
        return answer.toString(StandardCharsets.UTF_8);
    }

    static Context context() {
        return (Context) Proxy.newProxyInstance(
                TestInvocation.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAwsRequestId" -> "req-1";
                    case "getRemainingTimeInMillis" -> 3_000;
                    default -> null;
                });
    }
}
