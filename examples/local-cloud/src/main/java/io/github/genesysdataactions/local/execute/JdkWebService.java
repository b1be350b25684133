package io.github.genesysdataactions.local.execute;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls web services over HTTP/1.1, without following redirects; only loopback addresses unless told otherwise. */
final class JdkWebService implements WebService, AutoCloseable {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final Executor threads;
    private final boolean anyHost;
    private @Nullable HttpClient client;

    JdkWebService(Executor threads, boolean anyHost) {
        this.threads = threads;
        this.anyHost = anyHost;
    }

    @Override
    public Answer send(HttpRequest request, String body) throws StepFailure, IOException, InterruptedException {
        String host = String.valueOf(request.uri().getHost()).toLowerCase(Locale.ROOT);
        if (!anyHost && !LOOPBACK.matcher(host).matches()) {
            throw StepFailure.processing("The host " + host + " is not on loopback. This local cloud calls loopback"
                    + " addresses only. On its page, type what the web service answers; a program that starts it can"
                    + " allow other hosts with allowRemoteTargets().");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, BodyHandlers.ofByteArray());
        try {
            Duration timeout = request.timeout().orElse(Duration.ofMinutes(1));
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
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
