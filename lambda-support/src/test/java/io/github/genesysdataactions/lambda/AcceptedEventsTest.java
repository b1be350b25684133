package io.github.genesysdataactions.lambda;

import static io.github.genesysdataactions.lambda.Events.base64;
import static io.github.genesysdataactions.lambda.Events.bodyOnly;
import static io.github.genesysdataactions.lambda.Events.http;
import static io.github.genesysdataactions.lambda.Events.httpBase64;
import static io.github.genesysdataactions.lambda.Events.httpRaw;
import static io.github.genesysdataactions.lambda.Events.quoted;
import static io.github.genesysdataactions.lambda.Events.rest;
import static io.github.genesysdataactions.lambda.Events.restBase64;
import static io.github.genesysdataactions.lambda.Events.restRaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.genesysdataactions.lambda.Call.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(5)
class AcceptedEventsTest {
    private static final String ORDER = "{\"order-id\":\"O-1\"}";
    private static final String READ = "{\"order-id\":\"O-1\"}";

    private final Orders orders = new Orders();

    static Stream<Arguments> events() {
        return Stream.of(
                row("REST API, string body", rest(ORDER), "API_GATEWAY_REST", READ),
                row("REST API, object body", restRaw(ORDER), "API_GATEWAY_REST", READ),
                row("REST API, base64 body", restBase64(base64(ORDER)), "API_GATEWAY_REST", READ),
                row(
                        "REST API, base64 with MIME line breaks",
                        restBase64(base64(ORDER).replaceAll("(.{8})", "$1\r\n")),
                        "API_GATEWAY_REST",
                        READ),
                row(
                        "REST API, base64 without padding",
                        restBase64(base64(ORDER + " ").replace("=", "")),
                        "API_GATEWAY_REST",
                        READ),
                row("REST API, white space around the body", rest(" \r\n" + ORDER + "\t\n"), "API_GATEWAY_REST", READ),
                row("REST API, byte order mark before the body", rest("\uFEFF" + ORDER), "API_GATEWAY_REST", READ),
                row(
                        "REST API, byte order mark in base64",
                        restBase64(base64("\uFEFF" + ORDER)),
                        "API_GATEWAY_REST",
                        READ),
                row("REST API, byte order mark before the event", "\uFEFF" + rest(ORDER), "API_GATEWAY_REST", READ),
                row(
                        "REST API, without request context",
                        "{\"httpMethod\":\"POST\",\"body\":" + quoted(ORDER) + "}",
                        "API_GATEWAY_REST",
                        READ),
                row(
                        "REST API, null headers",
                        "{\"requestContext\":{},\"headers\":null,\"body\":" + quoted(ORDER) + "}",
                        "API_GATEWAY_REST",
                        READ),
                row(
                        "REST API, headers of odd types",
                        "{\"requestContext\":{},\"headers\":{\"a\":1,\"b\":[1,\"x\"],\"c\":{}},\"body\":"
                                + quoted(ORDER) + "}",
                        "API_GATEWAY_REST",
                        READ),
                row("HTTP API, string body", http(ORDER), "API_GATEWAY_HTTP", READ),
                row("HTTP API, object body", httpRaw(ORDER), "API_GATEWAY_HTTP", READ),
                row("HTTP API, base64 body", httpBase64(base64(ORDER)), "API_GATEWAY_HTTP", READ),
                row(
                        "HTTP API, without request context",
                        "{\"version\":\"2.0\",\"routeKey\":\"$default\",\"body\":" + quoted(ORDER) + "}",
                        "API_GATEWAY_HTTP",
                        READ),
                row("Lone body", bodyOnly(ORDER), "BODY_ONLY", READ),
                row("Lone body, an object", "{\"body\":" + ORDER + "}", "BODY_ONLY", READ),
                row("Lone body with headers", "{\"headers\":{},\"body\":" + quoted(ORDER) + "}", "BODY_ONLY", READ),
                row(
                        "Lone body in base64",
                        "{\"isBase64Encoded\":true,\"body\":" + quoted(base64(ORDER)) + "}",
                        "BODY_ONLY",
                        READ),
                row("Unknown property", rest("{\"order-id\":\"O-1\",\"x\":[{\"y\":1}]}"), "API_GATEWAY_REST", READ),
                row(
                        "Text beyond ASCII",
                        rest("{\"order-id\":\"Grüße 😀 \\u00e9\"}"),
                        "API_GATEWAY_REST",
                        "{\"order-id\":\"Grüße 😀 é\"}"),
                row(
                        "Text beyond ASCII in base64",
                        restBase64(base64("{\"order-id\":\"Grüße 😀\"}")),
                        "API_GATEWAY_REST",
                        "{\"order-id\":\"Grüße 😀\"}"),
                accepted("Optional integer", "\"quantity\":7", "\"quantity\":7"),
                accepted("Optional, null", "\"quantity\":null", ""),
                accepted("Optional, empty text", "\"quantity\":\"\"", ""),
                accepted("Optional, template text", "\"quantity\":\"${input.quantity}\"", ""),
                accepted("Optional, template text of another name", "\"total\":\"${input.grand_total}\"", ""),
                accepted("Nullable, null", "\"limit\":null", ""),
                accepted("Nullable, empty text", "\"limit\":\"\"", ""),
                accepted("Nullable, template text", "\"limit\":\"${input.limit}\"", ""),
                accepted("Nullable enum, empty text", "\"color\":\"\"", ""),
                accepted("Nullable long", "\"limit\":9223372036854775807", "\"limit\":9223372036854775807"),
                accepted("Double from an integer", "\"ratio\":2", "\"ratio\":2.0"),
                accepted("Double", "\"ratio\":2.5e-3", "\"ratio\":0.0025"),
                accepted("Decimal keeps its scale", "\"total\":10.10", "\"total\":10.10"),
                accepted(
                        "Decimal keeps its digits",
                        "\"total\":0.1234567890123456789012345",
                        "\"total\":0.1234567890123456789012345"),
                accepted("Boolean", "\"express\":false", "\"express\":false"),
                accepted("Enum", "\"color\":\"green\"", "\"color\":\"green\""),
                accepted(
                        "Formatted text",
                        "\"reference\":\"123e4567-e89b-12d3-a456-426614174000\"",
                        "\"reference\":\"123e4567-e89b-12d3-a456-426614174000\""),
                accepted(
                        "Nested record, its optional in template text",
                        "\"address\":{\"city\":\"Ulm\",\"zip\":\"${input.zip}\"}",
                        "\"address\":{\"city\":\"Ulm\"}"),
                accepted(
                        "List of records",
                        "\"lines\":[{\"sku\":\"a\",\"count\":1,\"more\":{}},{\"sku\":\"b\",\"count\":2}]",
                        "\"lines\":[{\"sku\":\"a\",\"count\":1},{\"sku\":\"b\",\"count\":2}]"));
    }

    private static Arguments row(String name, String event, String kind, String read) {
        return arguments(name, event, kind, read);
    }

    private static Arguments accepted(String name, String property, String read) {
        String start = "{\"order-id\":\"O-1\"";
        return arguments(
                name,
                rest(start + "," + property + "}"),
                "API_GATEWAY_REST",
                start + (read.isEmpty() ? "" : "," + read) + "}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void handleRequest_answers200WithWhatTheBodySays(String name, String event, String kind, String read)
            throws Exception {
        Reply reply = Call.reply(orders, event);

        assertThat(reply.text()).contains("\"kind\":\"" + kind + "\"");
        assertThat(reply.text()).endsWith("\"order\":" + read + "}");
        assertThat(reply.envelope())
                .isEqualTo(TestMapper.MAPPER.readTree(
                        "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"}," + "\"body\":"
                                + quoted(reply.text()) + ",\"isBase64Encoded\":false}"));
    }
}
