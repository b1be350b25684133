package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls a web service over HTTP/1.1, without following redirects; only loopback addresses unless told otherwise. */
final class HttpTarget implements Target, AutoCloseable {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Pattern JSON_TYPE = Pattern.compile("\\s*(\\*/\\*|[\\w.+*-]+/([\\w.-]+\\+)?json)\\s*(;.*)?");

    /** The service's limit (Resource Center, Request configuration for data actions). */
    private static final int MAX_DEPTH = 50;

    private final Executor threads;
    private final boolean anyHost;
    private @Nullable HttpClient client;

    HttpTarget(Executor threads, boolean anyHost) {
        this.threads = threads;
        this.anyHost = anyHost;
    }

    static boolean sendsBody(String method) {
        return WITH_BODY.contains(method);
    }

    @Override
    public String call(Outgoing outgoing) throws StepFailure, InterruptedException {
        HttpRequest request = request(outgoing);
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return result(answer.get(outgoing.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw StepFailure.timeout(outgoing.timeout().toSeconds());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HttpTimeoutException
                    ? StepFailure.timeout(outgoing.timeout().toSeconds())
                    : StepFailure.remoteFailed("Request to backend service failed. There was no answer from the host "
                            + request.uri().getHost() + ".");
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Outgoing outgoing) throws StepFailure {
        checkAccept(outgoing.headers());
        boolean withBody = sendsBody(outgoing.method());
        HttpRequest.Builder request = HttpRequest.newBuilder(address(outgoing))
                .timeout(outgoing.timeout())
                .header("User-Agent", "PureCloudIntegrations/1.0")
                .method(
                        outgoing.method(),
                        withBody ? BodyPublishers.ofString(outgoing.body()) : BodyPublishers.noBody());
        if (withBody) {
            request.header("Content-Type", "application/json");
        }
        if (outgoing.base() != null) {
            outgoing.base().headers().forEach(request::setHeader);
        }
        for (Map.Entry<String, Rendered> header : outgoing.headers().entrySet()) {
            // Not a header of the request: "buffered" asks the service for a body with a length, as it is here anyway.
            if (!header.getKey().equalsIgnoreCase("Transfer-Encoding")) {
                set(request, header.getKey(), header.getValue());
            }
        }
        return request.build();
    }

    private static void set(HttpRequest.Builder request, String name, Rendered value) throws StepFailure {
        RequestParts.checkHeader(name, value);
        try {
            request.setHeader(name, value.text());
        } catch (IllegalArgumentException e) {
            throw StepFailure.processing("The header '" + name + "' is one that the connection sets by itself.");
        }
    }

    private URI address(Outgoing outgoing) throws StepFailure {
        URI address = RequestParts.address(outgoing);
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !(scheme.equals("http") || scheme.equals("https"))) {
            throw StepFailure.processing("The rendered URL is not an absolute http or https URL.");
        }
        if (!anyHost && !LOOPBACK.matcher(host).matches()) {
            throw StepFailure.processing("The host " + host + " is not on loopback. This local cloud calls loopback"
                    + " addresses only, unless it is started with allowRemoteTargets().");
        }
        return address;
    }

    private static void checkAccept(Map<String, Rendered> headers) throws StepFailure {
        for (Map.Entry<String, Rendered> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("Accept")) {
                for (String type : header.getValue().text().split(",", -1)) {
                    if (!JSON_TYPE.matcher(type).matches()) {
                        throw StepFailure.schema("The 'Accept' header only supports json content types when specified");
                    }
                }
            }
        }
    }

    private static String result(HttpResponse<byte[]> response) throws StepFailure {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() / 100 != 2) {
            throw StepFailure.remoteStatus(response.statusCode(), text);
        }
        // An empty answer is left to the success template, which may do without it.
        if (!text.isBlank()) {
            try {
                if (depth(Json.parse(text)) > MAX_DEPTH) {
                    throw StepFailure.remoteAnswer(
                            "The remote endpoint's answer is nested deeper than " + MAX_DEPTH + " levels.", text);
                }
            } catch (NotJson e) {
                throw StepFailure.remoteAnswer(
                        "The remote endpoint answered with something else than JSON: " + e.getMessage() + ".", text);
            }
        }
        return text;
    }

    private static int depth(JsonNode tree) {
        int deepest = 0;
        for (JsonNode child : tree) {
            deepest = Math.max(deepest, depth(child));
        }
        return tree.isContainerNode() ? deepest + 1 : 0;
    }

    // Made at its first use: most clouds never call out, and a client costs threads and a quarter of a second.
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(threads)
                    .build();
            client = made;
        }
        return made;
    }

    /** Ends the client's thread: at once from JDK 21 on, before that when the client is collected as garbage. */
    @Override
    public synchronized void close() {
        if (client instanceof AutoCloseable) {
            try {
                HttpClient.class.getMethod("shutdownNow").invoke(client);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("HttpClient is closeable but has no shutdownNow", e);
            }
        }
        client = null;
    }
}
