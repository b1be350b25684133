package io.github.genesysdataactions.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP answer. */
public final class Reply {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Delivery delivery;
    private final boolean planned;
    private final @Nullable Stream stream;

    private Reply(
            int status,
            Map<String, List<String>> headers,
            byte[] body,
            Delivery delivery,
            boolean planned,
            @Nullable Stream stream) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
        this.planned = planned;
        this.stream = stream;
    }

    /** A body that is written as long as there is something to say. */
    @FunctionalInterface
    public interface Stream {
        /**
         * Writes the body; the answer ends when this returns.
         *
         * @throws IOException if the caller is gone
         * @throws InterruptedException if the server ends
         */
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    /** Makes an answer of exactly these parts. */
    public static Reply of(int status, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new Reply(status, copy, body, Delivery.WHOLE, false, null);
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

    /** Makes a 200 whose body is written bit by bit. */
    public static Reply streamed(String contentType, Stream stream) {
        return new Reply(200, Map.of("Content-Type", List.of(contentType)), new byte[0], Delivery.WHOLE, false, stream);
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
        return new Reply(status, more, body, delivery, planned, stream);
    }

    /** Returns a copy that reaches the caller like this. */
    public Reply delivered(Delivery how) {
        return new Reply(status, headers, body, how, planned, stream);
    }

    /** Returns a copy that was planned as a fault. */
    public Reply asPlanned() {
        return new Reply(status, headers, body, delivery, true, stream);
    }

    /** Returns whether this was planned as a fault. */
    public boolean planned() {
        return planned;
    }

    /** Returns what writes the body, if it is not there in whole. */
    public Optional<Stream> stream() {
        return Optional.ofNullable(stream);
    }

    /** Returns whether anything of this reaches the caller. */
    public boolean reaches() {
        return delivery == Delivery.WHOLE || delivery == Delivery.CUT_SHORT;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst();
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
