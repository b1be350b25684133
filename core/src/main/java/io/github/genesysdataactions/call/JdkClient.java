package io.github.genesysdataactions.call;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client, and its end: ours is shut down on close, one that the caller brought is left alone. */
public final class JdkClient implements AutoCloseable {
    private static final @Nullable MethodHandle SHUTDOWN_NOW = shutdownNow();

    private volatile @Nullable HttpClient http;
    private final boolean ours;
    private final Set<Exchange<?>> inFlight = ConcurrentHashMap.newKeySet();

    private JdkClient(HttpClient http, boolean ours) {
        this.http = http;
        this.ours = ours;
    }

    /** Builds a client. */
    public static JdkClient build(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable SSLContext sslContext) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                // Saves a hand-over between threads for each call. Safe, as nothing that runs there blocks:
                // body bytes are collected, and JSON is read on the caller's thread.
                .executor(Runnable::run);
        if (proxy != null) {
            builder.proxy(proxy);
        }
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        return new JdkClient(builder.build(), true);
    }

    /** Uses a client that the caller made and ends. */
    public static JdkClient of(HttpClient http) {
        return new JdkClient(http, false);
    }

    <T> Exchange<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        HttpClient open = http;
        if (open == null) {
            throw new ClosedException();
        }
        Exchange<T> exchange = new Exchange<>(open.sendAsync(request, handler));
        inFlight.add(exchange);
        if (http == null) {
            exchange.cancel();
        }
        return exchange;
    }

    boolean isClosed() {
        return http == null;
    }

    /** Ends calls in flight and, if the client is ours, its threads: at once from Java 21 on, else when collected. */
    @Override
    public void close() {
        HttpClient ending = http;
        http = null;
        inFlight.forEach(Exchange::cancel);
        if (ours && ending != null && SHUTDOWN_NOW != null) {
            try {
                SHUTDOWN_NOW.invoke(ending);
            } catch (Throwable e) {
                throw new IllegalStateException("HttpClient.shutdownNow failed", e);
            }
        }
    }

    /** A request under way; has to be {@link #done()} whatever becomes of it. */
    final class Exchange<T> {
        private final CompletableFuture<HttpResponse<T>> answer;

        private Exchange(CompletableFuture<HttpResponse<T>> answer) {
            this.answer = answer;
        }

        HttpResponse<T> await(Duration time) throws InterruptedException, ExecutionException, TimeoutException {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        }

        void cancel() {
            answer.cancel(true);
        }

        void done() {
            inFlight.remove(this);
        }
    }

    private static @Nullable MethodHandle shutdownNow() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        } catch (NoSuchMethodException | IllegalAccessException before21) {
            return null;
        }
    }
}
