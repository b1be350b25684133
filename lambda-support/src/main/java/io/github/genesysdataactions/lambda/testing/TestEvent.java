package io.github.genesysdataactions.lambda.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.lambda.EventKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * TestEvent get = TestEvent.restApi("").method("GET").pathParameter("customerId", "C-1").queryParameter("limit", "5");
 * }</pre>
 */
public final class TestEvent {
    private final EventKind kind;
    private final boolean multiValue;
    private final String body;
    private final @Nullable Charset encoded;
    private final Request request;

    /** What an HTTP request has besides its body. */
    record Request(
            String method,
            String path,
            Map<String, String> pathParameters,
            Map<String, List<String>> query,
            Map<String, String> headers) {
        private Request withHeaders(Map<String, String> other) {
            return new Request(method, path, pathParameters, query, other);
        }
    }

    private TestEvent(EventKind kind, boolean multiValue, String body, @Nullable Charset encoded, Request request) {
        this.kind = kind;
        this.multiValue = multiValue;
        this.body = body;
        this.encoded = encoded;
        this.request = request;
    }

    private static TestEvent of(EventKind kind, boolean multiValue, String body) {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        return new TestEvent(
                kind,
                multiValue,
                Objects.requireNonNull(body, "body"),
                null,
                new Request("POST", "/data-action", Map.of(), Map.of(), json));
    }

    private TestEvent with(Request other) {
        return new TestEvent(kind, multiValue, body, encoded, other);
    }

    /** Returns the event of an API Gateway REST API; an empty body is a request without one, here and below. */
    public static TestEvent restApi(String body) {
        return of(EventKind.API_GATEWAY_REST, false, body);
    }

    /** Returns the event of an API Gateway HTTP API with payload format 2.0. */
    public static TestEvent httpApi(String body) {
        return of(EventKind.API_GATEWAY_HTTP, false, body);
    }

    /** Returns the event of a function URL. */
    public static TestEvent functionUrl(String body) {
        return of(EventKind.FUNCTION_URL, false, body);
    }

    /** Returns the event of an Application Load Balancer with single-value headers. */
    public static TestEvent loadBalancer(String body) {
        return of(EventKind.LOAD_BALANCER, false, body);
    }

    /** Returns the event of an Application Load Balancer whose target group has multi-value headers switched on. */
    public static TestEvent loadBalancerMultiValue(String body) {
        return of(EventKind.LOAD_BALANCER, true, body);
    }

    /** Returns an event with {@code headers} and {@code body} only, as a mapping template may make it. */
    public static TestEvent bodyOnly(String body) {
        return of(EventKind.BODY_ONLY, false, body);
    }

    /**
     * Returns the event of a direct invocation, which is this JSON itself; methods, headers and parameters that are
     * set are ignored.
     */
    public static TestEvent direct(String json) {
        return of(EventKind.DIRECT, false, Objects.requireNonNull(json, "json"));
    }

    /** Returns a copy with this HTTP method. */
    public TestEvent method(String name) {
        return with(new Request(
                Objects.requireNonNull(name, "name"),
                request.path,
                request.pathParameters,
                request.query,
                request.headers));
    }

    /** Returns a copy with this path, such as {@code /customers/C-1}. */
    public TestEvent path(String path) {
        return with(new Request(
                request.method,
                Objects.requireNonNull(path, "path"),
                request.pathParameters,
                request.query,
                request.headers));
    }

    /**
     * Returns a copy with a path parameter, by its name in API Gateway's route. Function URLs and load balancers have
     * none.
     *
     * @param value decoded
     */
    public TestEvent pathParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(request.pathParameters);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return with(new Request(
                request.method, request.path, Collections.unmodifiableMap(more), request.query, request.headers));
    }

    /**
     * Returns a copy with another query parameter; a second one of the same name adds a value.
     *
     * @param value decoded
     */
    public TestEvent queryParameter(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(request.query);
        List<String> values = new ArrayList<>(more.getOrDefault(Objects.requireNonNull(name, "name"), List.of()));
        values.add(Objects.requireNonNull(value, "value"));
        more.put(name, List.copyOf(values));
        return with(new Request(
                request.method,
                request.path,
                request.pathParameters,
                Collections.unmodifiableMap(more),
                request.headers));
    }

    /** Returns a copy with this header, in place of one with exactly the same name. */
    public TestEvent header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(request.headers);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return with(request.withHeaders(more));
    }

    /** Returns a copy without headers, also without {@code Content-Type}. */
    public TestEvent withoutHeaders() {
        return with(request.withHeaders(Map.of()));
    }

    /** Returns a copy with the body in base64 of its UTF-8 bytes. */
    public TestEvent base64() {
        return base64(StandardCharsets.UTF_8);
    }

    /** Returns a copy with the body in base64 of its bytes in this charset; the headers stay as they are. */
    public TestEvent base64(Charset charset) {
        return new TestEvent(kind, multiValue, body, Objects.requireNonNull(charset, "charset"), request);
    }

    /** Returns the event as JSON text. */
    public String toJson() {
        if (kind == EventKind.DIRECT) {
            return body;
        }
        ObjectNode event = TestJson.object();
        EventShape.of(kind, event, multiValue, request);
        putHeaders(event);
        event.put("body", text());
        return event.put("isBase64Encoded", encoded != null && !body.isEmpty()).toString();
    }

    private @Nullable String text() {
        if (body.isEmpty()) {
            return null;
        }
        return encoded == null ? body : Base64.getEncoder().encodeToString(body.getBytes(encoded));
    }

    private void putHeaders(ObjectNode event) {
        if (!multiValue) {
            ObjectNode single = event.putObject("headers");
            request.headers.forEach((name, value) -> single.put(written(name), value));
        }
        if (multiValue || kind == EventKind.API_GATEWAY_REST) {
            ObjectNode multi = event.putObject("multiValueHeaders");
            request.headers.forEach(
                    (name, value) -> multi.putArray(written(name)).add(value));
        }
    }

    // All but REST APIs send names in lower case.
    private String written(String name) {
        return kind == EventKind.API_GATEWAY_REST || kind == EventKind.BODY_ONLY ? name : name.toLowerCase(Locale.ROOT);
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
