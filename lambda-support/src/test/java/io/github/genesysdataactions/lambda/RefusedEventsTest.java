package io.github.genesysdataactions.lambda;

import static io.github.genesysdataactions.lambda.Events.base64;
import static io.github.genesysdataactions.lambda.Events.bodyOnly;
import static io.github.genesysdataactions.lambda.Events.http;
import static io.github.genesysdataactions.lambda.Events.rest;
import static io.github.genesysdataactions.lambda.Events.restBase64;
import static io.github.genesysdataactions.lambda.Events.restRaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.genesysdataactions.lambda.Call.Reply;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(5)
class RefusedEventsTest {
    private static final String M = Orders.MARKER;
    private static final String INPUT = "invalid_input";
    private static final String JSON = "invalid_json";
    static final String LIMITS = "The input is beyond a limit: 100 nested levels, numbers of 1000 characters,"
            + " names of 50000 characters, 1000000 JSON tokens.";

    private final Orders orders = new Orders();

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("Empty object", "{}", INPUT, "Required, but missing or null: order-id."),
                body("Empty body", "", INPUT, "Required, but missing or null: order-id."),
                body("Blank body", " \n\t", INPUT, "Required, but missing or null: order-id."),
                body(
                        "Null for a required one",
                        "{\"order-id\":null}",
                        INPUT,
                        "Required, but missing or null: order-id."),
                body(
                        "All that is missing, nested too",
                        "{\"address\":{\"zip\":\"" + M + "\"},\"lines\":[{\"sku\":\"a\",\"count\":1},{}]}",
                        INPUT,
                        "Required, but missing or null: address.city, lines[1].sku, lines[1].count, order-id."),
                body(
                        "The Java name instead of the JSON name",
                        "{\"orderId\":\"" + M + "\"}",
                        INPUT,
                        "Required, but missing or null: order-id."),
                body("An array", "[\"" + M + "\"]", INPUT, "The input must be an object."),
                body("A string", "\"" + M + "\"", INPUT, "The input must be an object."),
                body("A number", "12", INPUT, "The input must be an object."),
                body("A boolean", "true", INPUT, "The input must be an object."),
                body("The null literal", "null", INPUT, "The input must be an object."),
                wrong("Number for a string", "\"order-id\":5", "order-id must be a string."),
                wrong("Boolean for a string", "\"order-id\":true", "order-id must be a string."),
                wrong("Object for a string", "\"order-id\":{\"x\":\"" + M + "\"}", "order-id must be a string."),
                wrong("Array for a string", "\"order-id\":[\"" + M + "\"]", "order-id must be a string."),
                wrong("Text for an integer", "\"quantity\":\"5" + M + "\"", "quantity must be an integer."),
                wrong("Digits in quotes for an integer", "\"quantity\":\"5\"", "quantity must be an integer."),
                wrong("Blank text for an integer", "\"quantity\":\" \"", "quantity must be an integer."),
                wrong("Fraction for an integer", "\"quantity\":1.5", "quantity must be an integer."),
                wrong("1.0 for an integer", "\"quantity\":1.0", "quantity must be an integer."),
                wrong("Exponent for an integer", "\"quantity\":1e2", "quantity must be an integer."),
                wrong("Boolean for an integer", "\"quantity\":true", "quantity must be an integer."),
                wrong("Array for an integer", "\"quantity\":[1]", "quantity must be an integer."),
                wrong(
                        "Integer out of range",
                        "\"quantity\":2147483648",
                        "quantity must be an integer from -2147483648 to 2147483647."),
                wrong(
                        "Long out of range",
                        "\"limit\":9223372036854775808",
                        "limit must be an integer from -9223372036854775808 to 9223372036854775807."),
                wrong("Text for a long", "\"limit\":\"" + M + "\"", "limit must be an integer."),
                wrong("Text for a number", "\"ratio\":\"1.5\"", "ratio must be a number."),
                wrong("NaN as text", "\"ratio\":\"NaN\"", "ratio must be a number."),
                wrong("Infinity as text", "\"ratio\":\"Infinity\"", "ratio must be a number."),
                wrong("Number beyond a double", "\"ratio\":1e400", "ratio is out of range."),
                wrong("Number beyond a float", "\"weight\":1e39", "weight is out of range."),
                wrong("Text for a decimal", "\"total\":\"1.5\"", "total must be a number."),
                wrong("Huge exponent", "\"total\":1e1001", "total has a number with an exponent beyond 1000."),
                wrong("Tiny exponent", "\"total\":1e-1001", "total has a number with an exponent beyond 1000."),
                wrong("Text for a boolean", "\"express\":\"true\"", "express must be a boolean."),
                wrong("Number for a boolean", "\"express\":1", "express must be a boolean."),
                wrong("Unknown enum constant", "\"color\":\"" + M + "\"", "color must be one of red, green."),
                wrong("Enum of another case", "\"color\":\"RED\"", "color must be one of red, green."),
                wrong("Number for an enum", "\"color\":0", "color must be a string."),
                wrong(
                        "Malformed UUID",
                        "\"reference\":\"" + M + "\"",
                        "reference is a string, but not in the expected form."),
                wrong("Text for a nested record", "\"address\":\"" + M + "\"", "address must be an object."),
                wrong("Array for a nested record", "\"address\":[]", "address must be an object."),
                wrong("Object for a list", "\"lines\":{\"" + M + "\":1}", "lines must be an array."),
                wrong("Text for a list", "\"lines\":\"" + M + "\"", "lines must be an array."),
                wrong(
                        "Wrong type in a list of records",
                        "\"lines\":[{\"sku\":\"a\",\"count\":\"" + M + "\"}]",
                        "lines[0].count must be an integer."),
                wrong("Wrong type in a nested record", "\"address\":{\"city\":1}", "address.city must be a string."),
                body(
                        "Everything at once",
                        "{\"quantity\":\"" + M + "\",\"express\":[" + "1,".repeat(9) + "1],\"address\":{}}",
                        INPUT,
                        "Required, but missing or null: address.city, order-id. quantity must be an integer."
                                + " express must be a boolean."),
                body(
                        "More that is missing than a message holds",
                        "{\"lines\":[" + "{\"sku\":\"a\"},".repeat(129) + "{}]}",
                        INPUT,
                        "Required, but missing or null: " + hundred("lines[%d].count", ", ") + ". And more."),
                body(
                        "More wrong types than a message holds",
                        "{\"order-id\":\"a\",\"lines\":[" + "1,".repeat(129) + "1]}",
                        INPUT,
                        hundred("lines[%d] must be an object.", " ") + " And more."),
                wrong("A property twice", "\"quantity\":1,\"quantity\":2", "quantity is given twice."),
                wrong(
                        "A nested property twice",
                        "\"address\":{\"city\":\"a\",\"city\":\"" + M + "\"}",
                        "address.city is given twice."),
                wrong("The record refuses", "\"order-id\":\" \"", "order-id is blank"),
                wrong("A nested record refuses", "\"address\":{\"city\":\"\"}", "address: city is blank"),
                wrong(
                        "The JDK refuses, inside the record",
                        "\"order-id\":\"uuid " + M + "\"",
                        "The value is not valid."),
                body("Not JSON", M, JSON, "The input is not valid JSON (line 1, column 1)."),
                body("Cut off", "{\"order-id\":\"" + M, JSON, "The input is not valid JSON (line 1, column 27)."),
                body(
                        "Trailing garbage",
                        "{\"order-id\":\"a\"} " + M,
                        JSON,
                        "The input is not valid JSON (line 1, column 18)."),
                body(
                        "A second value",
                        "{\"order-id\":\"a\"}{\"x\":\"" + M + "\"}",
                        JSON,
                        "There is text after the end of the input's JSON value."),
                body(
                        "Single quotes",
                        "{'order-id':'" + M + "'}",
                        JSON,
                        "The input is not valid JSON (line 1, column 2)."),
                body(
                        "A comment",
                        "{/*" + M + "*/\"order-id\":\"a\"}",
                        JSON,
                        "The input is not valid JSON (line 1, column 2)."),
                body(
                        "NaN as a number",
                        "{\"order-id\":\"a\",\"ratio\":NaN}",
                        JSON,
                        "The input is not valid JSON (line 1, column 28)."),
                body(
                        "Leading zeros",
                        "{\"order-id\":\"a\",\"quantity\":007}",
                        JSON,
                        "The input is not valid JSON (line 1, column 29)."),
                body(
                        "A control character in text",
                        "{\"order-id\":\"a\nb\"}",
                        JSON,
                        "The input is not valid JSON (line 1, column 15)."),
                body("101 levels", "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}", JSON, LIMITS),
                body(
                        "A number of 1001 digits",
                        "{\"order-id\":\"a\",\"total\":" + "1".repeat(1001) + "}",
                        JSON,
                        LIMITS));
    }

    private static String hundred(String format, String separator) {
        return IntStream.range(0, 100).mapToObj(format::formatted).collect(Collectors.joining(separator));
    }

    private static Arguments body(String name, String body, String code, String message) {
        return arguments(name, body, code, message);
    }

    private static Arguments wrong(String name, String property, String message) {
        String rest = property.startsWith("\"order-id\"") ? "" : "\"order-id\":\"O-1\",";
        return arguments(name, "{" + rest + property + "}", INPUT, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void handleRequest_answers400WhateverCarriesTheFaultyBody(String name, String body, String code, String message) {
        for (String event : new String[] {rest(body), http(body), restBase64(base64(body)), bodyOnly(body)}) {
            Reply reply = Call.reply(orders, event);

            assertThat(reply.field("message")).isEqualTo(message);
            assertThat(reply.field("code")).isEqualTo(code);
            assertFailure(reply, 400);
        }
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains(M));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void handleRequest_throwsAScrubbedFailureWhenTheFaultyInputComesDirectly(
            String name, String body, String code, String message) {
        String input = body.isBlank() ? "{}" : body;

        assertThatThrownBy(() -> Call.answer(orders, input))
                .isInstanceOf(ActionFailedException.class)
                .hasMessage(code + ": " + message + " [requestId=req-1]")
                .hasNoCause()
                .hasNoSuppressedExceptions()
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    static Stream<Arguments> events() {
        return Stream.of(
                event("No body", "{\"requestContext\":{}}", 400, INPUT, "Required, but missing or null: order-id."),
                event("Null body", restRaw("null"), 400, INPUT, "Required, but missing or null: order-id."),
                event("Number as body", restRaw("5"), 400, INPUT, "The input must be an object."),
                event("Array as body", restRaw("[\"" + M + "\"]"), 400, INPUT, "The input must be an object."),
                event(
                        "No base64",
                        restBase64("***" + M),
                        400,
                        JSON,
                        "The body is marked as base64, but is not base64."),
                event(
                        "Half a base64 character",
                        restBase64("a"),
                        400,
                        JSON,
                        "The body is marked as base64, but is not base64."),
                event("Empty base64", restBase64(""), 400, INPUT, "Required, but missing or null: order-id."),
                event(
                        "Invalid UTF-8 in base64",
                        restBase64(Base64.getEncoder().encodeToString(new byte[] {'{', (byte) 0xC3, '}'})),
                        400,
                        JSON,
                        "The input is not valid UTF-8."),
                event(
                        "Overlong UTF-8 in base64",
                        restBase64(Base64.getEncoder().encodeToString(new byte[] {(byte) 0xC0, (byte) 0xAF})),
                        400,
                        JSON,
                        "The input is not valid UTF-8."),
                event(
                        "Event cut off",
                        rest("{}").substring(0, rest("{}").length() - 3),
                        400,
                        JSON,
                        "The event is not valid JSON."),
                event("Event goes on", rest("{\"order-id\":\"a\"}") + M, 400, JSON, "The event is not valid JSON."),
                event(
                        "Two bodies",
                        "{\"requestContext\":{},\"body\":\"" + M + "\",\"body\":\"{}\"}",
                        400,
                        JSON,
                        "The event is not valid JSON."),
                event(
                        "A broken escape in the body",
                        restRaw("\"\\x" + M + "\""),
                        400,
                        JSON,
                        "The event is not valid JSON."),
                event(
                        "Broken headers",
                        "{\"requestContext\":{},\"headers\":{\"a\" \"" + M + "\"}}",
                        400,
                        JSON,
                        "The event is not valid JSON."),
                order("forbidden", 403, "not_yours", "This order belongs to someone else."),
                order("unknown", 404, "unknown_order", "There is no such order."),
                order("unavailable", 503, "crm_down", "Try again later."),
                order("state", 500, "internal_error", "The action failed."),
                order("runtime", 500, "internal_error", "The action failed."),
                order("argument", 500, "internal_error", "The action failed."),
                order("checked", 500, "internal_error", "The action failed."),
                order("overflow", 500, "internal_error", "The action failed."),
                order("memory", 500, "internal_error", "The action failed."),
                order("linkage", 500, "internal_error", "The action failed."));
    }

    private static Arguments event(String name, String event, int status, String code, String message) {
        return arguments(name, event, status, code, message);
    }

    private static Arguments order(String id, int status, String code, String message) {
        return arguments("Order " + id, rest("{\"order-id\":\"" + id + "\"}"), status, code, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void handleRequest_answersWithAnEnvelopeWhateverFails(
            String name, String event, int status, String code, String message) {
        Reply reply = Call.reply(orders, event);

        assertThat(reply.field("message")).isEqualTo(message);
        assertThat(reply.field("code")).isEqualTo(code);
        assertFailure(reply, status);
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains(M));
        assertThat(RecordingLog.LINES.stream().filter(line -> line.level() == org.slf4j.event.Level.ERROR))
                .hasSize(status == 500 ? 1 : 0);
    }

    private static void assertFailure(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.envelope().at("/headers/Content-Type").asText()).isEqualTo("application/json");
        assertThat(reply.envelope().get("isBase64Encoded").asBoolean(true)).isFalse();
        assertThat(reply.envelope()).hasSize(4);
        assertThat(reply.body().fieldNames()).toIterable().containsExactly("status", "code", "message", "requestId");
        assertThat(reply.field("status")).isEqualTo("error");
        assertThat(reply.field("requestId")).isEqualTo("req-1");
        assertThat(reply.envelope().toString())
                .doesNotContain(M, "Exception")
                .doesNotContainPattern("\\b(java|com|org|io)\\.[a-z]+");
    }
}
