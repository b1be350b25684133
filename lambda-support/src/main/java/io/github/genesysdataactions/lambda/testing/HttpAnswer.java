package io.github.genesysdataactions.lambda.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A handler's answer to an HTTP request: status, headers and body. Immutable. */
public final class HttpAnswer {
    private final String envelope;
    private final int status;
    private final Map<String, String> headers;
    private final String body;

    private HttpAnswer(String envelope, int status, Map<String, String> headers, String body) {
        this.envelope = envelope;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static HttpAnswer of(byte[] bytes) {
        String envelope = new String(bytes, StandardCharsets.UTF_8);
        JsonNode answer = TestJson.tree(envelope);
        if (!answer.path("statusCode").isInt() || !answer.path("body").isTextual()) {
            throw new IllegalStateException("The answer has no statusCode or no body, so it is not an HTTP response");
        }
        return new HttpAnswer(
                envelope,
                answer.get("statusCode").intValue(),
                headers(answer),
                answer.get("body").textValue());
    }

    private static Map<String, String> headers(JsonNode answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        answer.path("multiValueHeaders").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            header.getValue().forEach(value -> values.add(value.asText()));
            headers.put(header.getKey(), String.join(", ", values));
        });
        return Collections.unmodifiableMap(headers);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /**
     * Returns the headers, unmodifiable; lookups ignore case, and several values of one name are joined with {@code ",
     * "}.
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the value of a header; the name's case does not matter. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the body, which is JSON text. */
    public String body() {
        return body;
    }

    /**
     * Returns the body as a value of this type; properties that the type does not have are ignored.
     *
     * @throws IllegalArgumentException if the body cannot be read as that type
     */
    public <T> T as(Class<T> type) {
        return TestJson.read(body, type);
    }

    /** Returns the {@code code} of an error body; empty if the status is below 400. */
    public Optional<String> errorCode() {
        return errorField("code");
    }

    /** Returns the {@code message} of an error body; empty if the status is below 400. */
    public Optional<String> errorMessage() {
        return errorField("message");
    }

    private Optional<String> errorField(String name) {
        if (status < 400) {
            return Optional.empty();
        }
        JsonNode field = TestJson.tree(body).path(name);
        return field.isTextual() ? Optional.of(field.textValue()) : Optional.empty();
    }

    /** Returns the whole answer as the handler wrote it: JSON text with {@code statusCode} and {@code body}. */
    public String envelope() {
        return envelope;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpAnswer that && envelope.equals(that.envelope);
    }

    @Override
    public int hashCode() {
        return envelope.hashCode();
    }

    /** Returns the whole answer. */
    @Override
    public String toString() {
        return envelope;
    }
}
