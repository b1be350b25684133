package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.ClosedException;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client, and its end: ours is shut down on close, one that the caller brought is left alone. */
public final class JdkClient implements AutoCloseable {
    /** A request but for its timeout. */
    @FunctionalInterface
    interface Timed {
        HttpRequest within(Duration timeout);
    }

    private static final @Nullable MethodHandle SHUTDOWN_NOW = shutdownNow();

    private final AsyncValue<HttpClient> http;
    private final boolean ours;
    private volatile boolean isClosed;
    private final Set<Cancellation> inFlight = ConcurrentHashMap.newKeySet();
    private final DeadlineAlarm timer = new DeadlineAlarm(inFlight);

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
     * Sends a request and waits for its whole answer, whose body may have this many bytes.
     *
     * @throws TimeoutException if it is not there in time
     * @throws ClosedException if the client was closed before or meanwhile
     */
    HttpResponse<ByteBuffer> send(URI uri, Timed request, int limit, Duration time)
            throws IOException, InterruptedException, TimeoutException {
        Cancellation exchange = new Cancellation(System.nanoTime() + time.toNanos());
        inFlight.add(exchange);
        try {
            timer.ringBy(exchange.endNanos());
            return send(uri, request, limit, exchange);
        } catch (InterruptedException e) {
            if (!exchange.wasInterruptedByUs()) {
                throw e;
            }
            throw ended(exchange, e);
        } catch (IOException e) {
            throw ended(exchange, e);
        } finally {
            inFlight.remove(exchange);
            exchange.done();
        }
    }

    private HttpResponse<ByteBuffer> send(URI uri, Timed request, int limit, Cancellation exchange)
            throws IOException, InterruptedException, TimeoutException {
        HttpClient open = http.await(exchange.remainingNanos());
        if (isClosed) {
            throw new ClosedException();
        }
        // Behind a proxy, DNS may resolve no name but the proxy's.
        if (!names.isFresh(uri.getHost()) && new ProxyChoice(open).of(uri).isEmpty()) {
            names.await(uri.getHost(), exchange.remainingNanos());
        }
        Duration timeout = Duration.ofNanos(Math.max(1, exchange.remainingNanos()));
        return open.send(
                request.within(timeout),
                head -> exchange.reads(new BodyLimit(limit, head.statusCode(), BodyBytes.expected(head.headers()))));
    }

    /** Returns what ended an exchange, which may have been this client. */
    private <E extends Exception> E ended(Cancellation exchange, E failure) throws TimeoutException {
        if (isClosed) {
            throw new ClosedException();
        }
        // A connection that did not come about says more than that the time is over.
        boolean isConnecting = failure instanceof HttpConnectTimeoutException;
        if (!isConnecting && (exchange.isTimedOut() || failure instanceof HttpTimeoutException)) {
            throw new TimeoutException();
        }
        return failure;
    }

    /** Returns which proxy leads to an address, if any. */
    Optional<InetSocketAddress> proxy(URI uri) {
        return http.now().flatMap(open -> new ProxyChoice(open).named(uri));
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Ends calls in flight and, if the client is ours, its threads: at once from Java 21 on, else when collected. */
    @Override
    public void close() {
        isClosed = true;
        inFlight.forEach(Cancellation::close);
        timer.close();
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
