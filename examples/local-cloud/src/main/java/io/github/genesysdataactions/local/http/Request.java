package io.github.genesysdataactions.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP request, read whole. Its text form shows the method and the path only. */
public final class Request {
    /** More than this many bytes of body are not read. */
    public static final int BODY_LIMIT = 10 * 1024 * 1024;

    private final String method;
    private final String path;
    private final String query;
    private final String protocol;
    private final String remoteAddress;
    private final int localPort;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final boolean tooLarge;

    private Request(HttpExchange exchange, byte[] body, boolean tooLarge) {
        URI uri = exchange.getRequestURI();
        this.method = exchange.getRequestMethod();
        this.path = textOf(uri.getRawPath());
        this.query = textOf(uri.getRawQuery());
        this.protocol = exchange.getProtocol();
        this.remoteAddress = exchange.getRemoteAddress().getAddress().getHostAddress();
        this.localPort = exchange.getLocalAddress().getPort();
        this.headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        this.body = body;
        this.tooLarge = tooLarge;
    }

    private Request(String method, URI uri, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = textOf(uri.getRawPath());
        this.query = textOf(uri.getRawQuery());
        this.protocol = "HTTP/1.1";
        this.remoteAddress = "127.0.0.1";
        this.localPort = Math.max(uri.getPort(), 0);
        this.headers = new LinkedHashMap<>();
        headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        this.body = body;
        this.tooLarge = body.length > BODY_LIMIT;
    }

    /** Makes a request that came over no connection. */
    public static Request of(String method, URI uri, Map<String, String> headers, byte[] body) {
        return new Request(method, uri, headers, body);
    }

    static Request read(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(BODY_LIMIT + 1);
            return body.length > BODY_LIMIT
                    ? new Request(exchange, new byte[0], true)
                    : new Request(exchange, body, false);
        }
    }

    /** Returns the method as sent, for example {@code POST}. */
    public String method() {
        return method;
    }

    /** Returns the path as sent, still percent-encoded. */
    public String path() {
        return path;
    }

    /** Returns the query as sent, without its question mark; empty when there is none. */
    public String query() {
        return query;
    }

    /** Returns the protocol, for example {@code HTTP/1.1}. */
    public String protocol() {
        return protocol;
    }

    /** Returns the address of the caller. */
    public String remoteAddress() {
        return remoteAddress;
    }

    /** Returns the port that the request came to; 0 for one that came over no connection. */
    public int localPort() {
        return localPort;
    }

    /** Returns all headers, names in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the first value of a header, whose name is given in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /** Returns the body; empty when there is none or {@link #tooLarge()}. */
    public byte[] body() {
        return body;
    }

    /** Says that the body was longer than {@link #BODY_LIMIT} and is not here. */
    public boolean tooLarge() {
        return tooLarge;
    }

    /** Returns the decoded query parameters in the order of their first appearance. */
    public Map<String, List<String>> parameters() {
        return form(query);
    }

    /**
     * Decodes {@code a=1&b=2}, in a query or in a form body.
     *
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    public static Map<String, List<String>> form(String text) {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                decoded.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
            }
        }
        return decoded;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String textOf(@Nullable String part) {
        return part == null ? "" : part;
    }
}
