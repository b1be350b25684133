package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.ClosedException;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client, and its end: ours is shut down on close, one that the caller brought is left alone. */
public final class JdkClient implements AutoCloseable {
    private static final @Nullable MethodHandle SHUTDOWN_NOW = shutdownNow();

    private final AsyncValue<HttpClient> http;
    private final boolean ours;
    private volatile boolean isClosed;
    private final Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
    private final ExchangeTimer timer = new ExchangeTimer(inFlight);

    private final HostLookup names;

    private JdkClient(AsyncValue<HttpClient> http, boolean ours, HostLookup names) {
        this.http = http;
        this.ours = ours;
        this.names = names;
    }

    /**
     * Begins to build a client on a thread that ends with it: most of the 0.2 s goes into the default trust store, and
     * the caller has its first request to write meanwhile.
     */
    public static JdkClient build(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable SSLContext sslContext) {
        return build(connectTimeout, proxy, sslContext, new HostLookup());
    }

    static JdkClient build(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable SSLContext sslContext, HostLookup names) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                // Saves a hand-over between threads for each call. What runs there is short: body bytes are collected,
                // and JSON is read on the caller's thread. Names are looked up there as well, but see HostLookup.
                .executor(Runnable::run);
        if (proxy != null) {
            builder.proxy(proxy);
        }
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        return new JdkClient(AsyncValue.begin("genesys-data-actions-start", builder::build), true, names);
    }

    /** Uses a client that the caller made and ends. */
    public static JdkClient of(HttpClient http) {
        return new JdkClient(AsyncValue.of(http), false, new HostLookup());
    }

    /**
     * Sends a request and waits for its whole answer.
     *
     * @throws TimeoutException if it is not there in time
     * @throws ClosedException if the client was closed before or meanwhile
     */
    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler, Duration time)
            throws IOException, InterruptedException, TimeoutException {
        Exchange exchange = new Exchange(System.nanoTime() + time.toNanos());
        try {
            return send(request, handler, exchange);
        } catch (IOException | InterruptedException e) {
            if (isClosed()) {
                throw new ClosedException();
            }
            if (exchange.isTimedOut()) {
                throw new TimeoutException();
            }
            throw e;
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler, Exchange exchange)
            throws IOException, InterruptedException {
        inFlight.add(exchange);
        try {
            timer.ringBy(exchange.endNanos());
            HttpClient open = http.await();
            if (isClosed) {
                throw new ClosedException();
            }
            awaitName(open, request.uri());
            return open.send(request, handler);
        } finally {
            inFlight.remove(exchange);
            exchange.done();
        }
    }

    private void awaitName(HttpClient open, URI uri) throws InterruptedException {
        if (!names.isFresh(uri.getHost()) && isDirect(open, uri)) {
            names.await(uri.getHost());
        }
    }

    /** Whoever stands behind a proxy may know no names but the proxy's. */
    private static boolean isDirect(HttpClient open, URI uri) {
        ProxySelector selector = open.proxy().orElseGet(ProxySelector::getDefault);
        return selector == null || selector.select(uri).stream().limit(1).allMatch(Proxy.NO_PROXY::equals);
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Ends calls in flight and, if the client is ours, its threads: at once from Java 21 on, else when collected. */
    @Override
    public void close() {
        isClosed = true;
        inFlight.forEach(Exchange::close);
        if (ours) {
            http.end(JdkClient::shutDown);
        }
    }

    private static void shutDown(HttpClient ending) {
        if (SHUTDOWN_NOW != null) {
            try {
                SHUTDOWN_NOW.invoke(ending);
            } catch (Throwable e) {
                throw new IllegalStateException("HttpClient.shutdownNow failed", e);
            }
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
