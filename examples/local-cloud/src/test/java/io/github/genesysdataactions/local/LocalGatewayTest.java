package io.github.genesysdataactions.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGatewayTest {
    private final AtomicReference<JsonNode> seen = new AtomicReference<>();

    @Test
    void restApi_sendsTheEventOfFormat1() {
        try (LocalGateway gateway = LocalGateway.builder(answering("{\"statusCode\":200}"))
                .clock(new MutableClock())
                .start()) {
            post(gateway, "/Prod/customers%20x?a=1&a=2&b=%C3%A4", "{\"id\":\"ä\"}".getBytes(StandardCharsets.UTF_8));

            JsonNode event = seen.get();
            assertThat(event.get("resource").textValue()).isEqualTo("/Prod/customers%20x");
            assertThat(event.get("path").textValue()).isEqualTo("/Prod/customers%20x");
            assertThat(event.get("httpMethod").textValue()).isEqualTo("POST");
            assertThat(event.at("/headers/X-Custom-Header").textValue()).isEqualTo("two");
            assertThat(event.at("/multiValueHeaders/X-Custom-Header").toString())
                    .isEqualTo("[\"one\",\"two\"]");
            assertThat(event.at("/queryStringParameters").toString()).isEqualTo("{\"a\":\"2\",\"b\":\"ä\"}");
            assertThat(event.at("/multiValueQueryStringParameters/a").toString())
                    .isEqualTo("[\"1\",\"2\"]");
            assertThat(event.get("pathParameters").isNull()).isTrue();
            assertThat(event.get("stageVariables").isNull()).isTrue();
            assertThat(event.at("/requestContext/identity/sourceIp").textValue())
                    .isEqualTo("127.0.0.1");
            assertThat(event.at("/requestContext/requestId").textValue()).isNotEmpty();
            assertThat(event.at("/requestContext/requestTime").textValue()).isEqualTo("22/Nov/2026:12:00:00 +0000");
            assertThat(event.get("body").textValue()).isEqualTo("{\"id\":\"ä\"}");
            assertThat(event.get("isBase64Encoded").booleanValue()).isFalse();
        }
    }

    @Test
    void httpApi_sendsTheEventOfFormat2() {
        try (LocalGateway gateway = LocalGateway.builder(answering("{\"statusCode\":200}"))
                .event(GatewayEvent.HTTP_API)
                .start()) {
            post(gateway, "/customers?a=1&a=2", "{}".getBytes(StandardCharsets.UTF_8));

            JsonNode event = seen.get();
            assertThat(event.get("version").textValue()).isEqualTo("2.0");
            assertThat(event.get("routeKey").textValue()).isEqualTo("$default");
            assertThat(event.get("rawPath").textValue()).isEqualTo("/customers");
            assertThat(event.get("rawQueryString").textValue()).isEqualTo("a=1&a=2");
            assertThat(event.at("/queryStringParameters/a").textValue()).isEqualTo("1,2");
            assertThat(event.at("/headers/x-custom-header").textValue()).isEqualTo("one,two");
            assertThat(event.at("/cookies").toString()).isEqualTo("[\"c=1\"]");
            assertThat(event.at("/requestContext/http/method").textValue()).isEqualTo("POST");
            assertThat(event.at("/requestContext/http/sourceIp").textValue()).isEqualTo("127.0.0.1");
            assertThat(event.get("body").textValue()).isEqualTo("{}");
        }
    }

    @Test
    void event_hasNoBodyWhereTheRequestHasNone() {
        try (LocalGateway rest = LocalGateway.start(answering("{\"statusCode\":200}"));
                LocalGateway http = LocalGateway.builder(answering("{\"statusCode\":200}"))
                        .event(GatewayEvent.HTTP_API)
                        .start()) {
            get(rest);
            JsonNode v1 = seen.get();
            get(http);
            JsonNode v2 = seen.get();

            assertThat(v1.get("body").isNull()).isTrue();
            assertThat(v1.get("queryStringParameters").isNull()).isTrue();
            assertThat(v2.has("body")).isFalse();
            assertThat(v2.has("queryStringParameters")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void event_carriesBytesThatAreNoTextAsBase64(GatewayEvent kind) {
        try (LocalGateway gateway = LocalGateway.builder(answering("{\"statusCode\":200}"))
                .event(kind)
                .start()) {
            post(gateway, "/", new byte[] {(byte) 0xff, 0, 1});

            assertThat(seen.get().get("body").textValue()).isEqualTo("/wAB");
            assertThat(seen.get().get("isBase64Encoded").booleanValue()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answer_becomesHttp(GatewayEvent kind) {
        String output = """
                {"statusCode":404,"headers":{"X-One":"1","Content-Type":"application/problem+json","Content-Length":"999"},
                 "body":"eyJhIjoxfQ==","isBase64Encoded":true}""";
        try (LocalGateway gateway =
                LocalGateway.builder(answering(output)).event(kind).start()) {
            Answer answer = get(gateway);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo("{\"a\":1}");
            assertThat(answer.header("x-one")).isEqualTo("1");
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"a\":1}",
                "no json",
                "{\"statusCode\":\"x\"}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"headers\":{\"X-A\":\"1\\r\\nX-B: 2\"}}",
                "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}"
            })
    void restApi_answers502ToAMalformedAnswer(String output) {
        try (LocalGateway gateway = LocalGateway.start(answering(output))) {
            Answer answer = get(gateway);

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.body().toString()).isEqualTo("{\"message\":\"Internal server error\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1} | {\"a\":1}", "\"Hello\" | Hello", "[1] | [1]"})
    void httpApi_infersA200WithoutAStatusCode(String output, String body) {
        try (LocalGateway gateway = LocalGateway.builder(answering(output))
                .event(GatewayEvent.HTTP_API)
                .start()) {
            Answer answer = get(gateway);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource({"REST_API,502,Internal server error", "HTTP_API,500,Internal Server Error"})
    void exception_isAnsweredAsApiGatewayDoes(GatewayEvent kind, int status, String message) {
        RequestStreamHandler failing = (in, out, context) -> {
            throw new StackOverflowError("secret");
        };
        try (LocalGateway gateway = LocalGateway.builder(failing).event(kind).start()) {
            Answer answer = get(gateway);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body().get("message").textValue()).isEqualTo(message);
            assertThat(gateway.invocations()).isEqualTo(1);
        }
    }

    @Test
    void apiKey_isAskedFor() {
        try (LocalGateway gateway = LocalGateway.builder(answering("{\"statusCode\":200}"))
                .apiKey("k")
                .start()) {
            Answer without = get(gateway);
            Answer with = Caller.exchange(HttpRequest.newBuilder(gateway.url())
                    .header("x-api-key", "k")
                    .build());

            assertThat(without.status()).isEqualTo(403);
            assertThat(without.body().get("message").textValue()).isEqualTo("Forbidden");
            assertThat(with.status()).isEqualTo(200);
            assertThat(gateway.invocations()).isEqualTo(1);
        }
    }

    @Test
    void context_describesTheInvocation() {
        AtomicReference<String> told = new AtomicReference<>();
        RequestStreamHandler handler = (in, out, context) -> {
            JsonNode event = Caller.JSON.readTree(in);
            assertThat(context.getAwsRequestId())
                    .isEqualTo(event.at("/requestContext/requestId").textValue());
            assertThat(context.getRemainingTimeInMillis()).isBetween(1, 29_000);
            assertThat(context.getMemoryLimitInMB()).isPositive();
            assertThat(context.getInvokedFunctionArn())
                    .startsWith("arn:aws:lambda:")
                    .endsWith(context.getFunctionName());
            context.getLogger().log("told");
            told.set(context.getFunctionVersion());
            out.write("{\"statusCode\":204}".getBytes(StandardCharsets.UTF_8));
        };
        try (LocalGateway gateway = LocalGateway.start(handler)) {
            assertThat(get(gateway).status()).isEqualTo(204);
            assertThat(told).hasValue("$LATEST");
        }
    }

    @Test
    void start_makesAHandlerOfItsClass() {
        try (LocalGateway gateway = LocalGateway.start(Echo.class)) {
            assertThat(get(gateway).text()).isEqualTo("echo");
        }
    }

    @Test
    void start_refusesAClassItCannotMake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalGateway.start(Needy.class))
                .withMessageContaining(Needy.class.getName());
    }

    @Test
    void body_thatIsTooLargeIsAnswered413() {
        try (LocalGateway gateway = LocalGateway.start(Echo.class)) {
            Answer answer = Caller.exchange(HttpRequest.newBuilder(gateway.url())
                    .POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]))
                    .build());

            assertThat(answer.status()).isEqualTo(413);
            assertThat(gateway.invocations()).isZero();
        }
    }

    /** A handler that Lambda could not make. */
    public static final class Needy implements RequestStreamHandler {
        private final String need;

        public Needy(String need) {
            this.need = need;
        }

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            out.write(need.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A handler as Lambda wants it. */
    public static final class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
            out.write("{\"statusCode\":200,\"body\":\"echo\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private RequestStreamHandler answering(String output) {
        return (in, out, context) -> {
            seen.set(Caller.JSON.readTree(in));
            out.write(output.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Answer get(LocalGateway gateway) {
        return Caller.exchange(HttpRequest.newBuilder(gateway.url()).build());
    }

    private static void post(LocalGateway gateway, String path, byte[] body) {
        Caller.exchange(HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("X-Custom-Header", "one")
                .header("X-Custom-Header", "two")
                .header("Cookie", "c=1")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }
}
