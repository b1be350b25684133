package io.github.genesysdataactions.lambda.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.lambda.EventKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as AWS sends it to a function (AWS documentation: API Gateway Developer Guide, "Lambda proxy integrations"; AWS
 * Lambda Developer Guide, "Invoking Lambda function URLs"; Elastic Load Balancing, "Use Lambda functions as targets").
 * Standard: {@code POST /data-action} with {@code Content-Type: application/json}. Immutable: every method returns a changed
 * copy.
 *
 * <pre>{@code
 * TestEvent event = TestEvent.functionUrl("{\"customerId\":\"C-1\"}").header("X-Genesys-Signature", "secret").base64();
 * }</pre>
 */
public final class TestEvent {
    private final EventKind kind;
    private final boolean multiValue;
    private final @Nullable String body;
    private final @Nullable Charset encoded;
    private final String method;
    private final Map<String, String> headers;

    private TestEvent(
            EventKind kind,
            boolean multiValue,
            @Nullable String body,
            @Nullable Charset encoded,
            String method,
            Map<String, String> headers) {
        this.kind = kind;
        this.multiValue = multiValue;
        this.body = body;
        this.encoded = encoded;
        this.method = method;
        this.headers = headers;
    }

    private static TestEvent of(EventKind kind, boolean multiValue, @Nullable String body) {
        return new TestEvent(kind, multiValue, body, null, "POST", Map.of("Content-Type", "application/json"));
    }

    /** Returns the event of an API Gateway REST API; {@code null} is a request without a body, here and below. */
    public static TestEvent restApi(@Nullable String body) {
        return of(EventKind.API_GATEWAY_REST, false, body);
    }

    /** Returns the event of an API Gateway HTTP API with payload format 2.0. */
    public static TestEvent httpApi(@Nullable String body) {
        return of(EventKind.API_GATEWAY_HTTP, false, body);
    }

    /** Returns the event of a function URL. */
    public static TestEvent functionUrl(@Nullable String body) {
        return of(EventKind.FUNCTION_URL, false, body);
    }

    /** Returns the event of an Application Load Balancer with single-value headers. */
    public static TestEvent loadBalancer(@Nullable String body) {
        return of(EventKind.LOAD_BALANCER, false, body);
    }

    /** Returns the event of an Application Load Balancer whose target group has multi-value headers switched on. */
    public static TestEvent loadBalancerMultiValue(@Nullable String body) {
        return of(EventKind.LOAD_BALANCER, true, body);
    }

    /** Returns {@code {"headers":…,"body":…}} and nothing else, as a mapping template may make it. */
    public static TestEvent bodyOnly(@Nullable String body) {
        return of(EventKind.BODY_ONLY, false, body);
    }

    /** Returns this JSON itself as the event; it has no method and no headers, whatever else is set. */
    public static TestEvent direct(String json) {
        return of(EventKind.DIRECT, false, Objects.requireNonNull(json, "json"));
    }

    /** Returns a copy with this HTTP method. */
    public TestEvent method(String name) {
        return new TestEvent(kind, multiValue, body, encoded, Objects.requireNonNull(name, "name"), headers);
    }

    /** Returns a copy with this header, instead of one of exactly the same name. */
    public TestEvent header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new TestEvent(kind, multiValue, body, encoded, method, more);
    }

    /** Returns a copy without headers, also without {@code Content-Type}. */
    public TestEvent withoutHeaders() {
        return new TestEvent(kind, multiValue, body, encoded, method, Map.of());
    }

    /** Returns a copy with the body in base64 of its UTF-8 bytes. */
    public TestEvent base64() {
        return base64(StandardCharsets.UTF_8);
    }

    /** Returns a copy with the body in base64 of its bytes in this charset; the headers stay as they are. */
    public TestEvent base64(Charset charset) {
        return new TestEvent(kind, multiValue, body, Objects.requireNonNull(charset, "charset"), method, headers);
    }

    /** Returns the event as JSON text. */
    public String toJson() {
        if (kind == EventKind.DIRECT) {
            return Objects.requireNonNull(body);
        }
        ObjectNode event = TestJson.object();
        EventShape.of(kind, event, method, headers);
        putHeaders(event);
        event.put("body", text());
        return event.put("isBase64Encoded", encoded != null && body != null).toString();
    }

    private @Nullable String text() {
        return body == null || encoded == null ? body : Base64.getEncoder().encodeToString(body.getBytes(encoded));
    }

    private void putHeaders(ObjectNode event) {
        if (!multiValue) {
            ObjectNode single = event.putObject("headers");
            headers.forEach((name, value) -> single.put(written(name), value));
        }
        if (multiValue || kind == EventKind.API_GATEWAY_REST) {
            ObjectNode multi = event.putObject("multiValueHeaders");
            headers.forEach((name, value) -> multi.putArray(written(name)).add(value));
        }
    }

    // All but REST APIs send names in lower case.
    private String written(String name) {
        return switch (kind) {
            case API_GATEWAY_HTTP, FUNCTION_URL, LOAD_BALANCER -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    /** Returns the event as the bytes that a function receives. */
    public byte[] toBytes() {
        return toJson().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestEvent that && kind == that.kind && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    /** Returns the kind of the event; headers may be secrets and are left out. */
    @Override
    public String toString() {
        return "TestEvent[kind=" + kind + "]";
    }
}
