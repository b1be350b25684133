package io.github.genesysdataactions.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as an action sends it. Immutable; its text form shows method and address without query. */
public final class BackendRequest {
    static final String INVOKE = "INVOKE";

    private final String method;
    private final String url;
    private final Map<String, String> headers;
    private final String body;
    private final Duration timeout;
    private final Map<String, @Nullable Object> input;

    BackendRequest(
            String method,
            String url,
            Map<String, String> headers,
            String body,
            Duration timeout,
            Map<String, @Nullable Object> input) {
        this.method = method;
        this.url = url;
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        this.headers = Collections.unmodifiableMap(copy);
        this.body = body;
        this.timeout = timeout;
        this.input = input;
    }

    /** Returns the method; {@code INVOKE} for a function that is invoked directly. */
    public String method() {
        return method;
    }

    /** Returns the address with its query, as it is sent; the ARN of a Lambda function; {@code function} for a function data action. */
    public String url() {
        return url;
    }

    /** Returns whether this is the invocation of a function, whose event is the {@link #body()}. */
    public boolean isFunction() {
        return method.equals(INVOKE);
    }

    /** Returns the address without query and fragment. */
    public String address() {
        return url.split("[?#]", 2)[0];
    }

    /** Returns the decoded segments of the path, empty ones too: of {@code /orders/A%2F1/} they are orders, A/1 and "". */
    public List<String> pathSegments() {
        String path = isFunction() ? "" : String.valueOf(URI.create(url).getRawPath());
        List<String> segments = new ArrayList<>();
        for (String segment : path.startsWith("/") ? path.substring(1).split("/", -1) : new String[0]) {
            // In a path a plus sign is itself.
            segments.add(decode(segment.replace("+", "%2B")));
        }
        return segments;
    }

    /** Returns the decoded parameters of the query by name, in their order. */
    public Map<String, List<String>> query() {
        String query = isFunction() ? null : URI.create(url).getRawQuery();
        return parameters(query == null ? "" : query);
    }

    static Map<String, List<String>> parameters(String form) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(form.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters
                    .computeIfAbsent(decode(name), key -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        });
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns the headers; upper and lower case of their names are the same. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns a header; upper and lower case of its name are the same. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the body as text; empty if there is none. */
    public String body() {
        return body;
    }

    /**
     * Returns what a JSONPath finds in the body: a text, number, boolean, list or map.
     *
     * @throws IllegalArgumentException if the body is not JSON, or the path finds nothing
     */
    public @Nullable Object bodyJson(String path) {
        return Values.at(Values.parse(body, "The body of the request", "Look at body()."), path);
    }

    /** Returns how long the action waits for the answer. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns the inputs of the run. */
    public Map<String, @Nullable Object> input() {
        return input;
    }

    @Override
    public String toString() {
        return method + " " + address();
    }
}
