package io.github.genesysdataactions.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One HTTP answer. */
public final class Reply {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Delivery delivery;

    private Reply(int status, Map<String, List<String>> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
    }

    /** Makes an answer of exactly these parts. */
    public static Reply of(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new Reply(status, copy, body, Delivery.WHOLE);
    }

    /** Makes a JSON answer. */
    public static Reply json(int status, JsonNode body) {
        return of(status, Map.of("Content-Type", List.of("application/json")), Json.bytes(body));
    }

    /** Makes a 200 with plain text. */
    public static Reply text(String body) {
        return of(
                200,
                Map.of("Content-Type", List.of("text/plain;charset=UTF-8")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes an answer without a body. */
    public static Reply empty(int status) {
        return of(status, Map.of(), new byte[0]);
    }

    /** Returns a copy with one more header. */
    public Reply with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
        values.add(value);
        more.put(name, values);
        return new Reply(status, more, body, delivery);
    }

    /** Returns a copy that reaches the caller like this. */
    public Reply delivered(Delivery how) {
        return new Reply(status, headers, body, how);
    }

    /** Returns the status code. */
    public int status() {
        return status;
    }

    /** Returns the headers. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns how much of this reaches the caller. */
    public Delivery delivery() {
        return delivery;
    }

    /** Returns the body. */
    public byte[] body() {
        return body;
    }
}
