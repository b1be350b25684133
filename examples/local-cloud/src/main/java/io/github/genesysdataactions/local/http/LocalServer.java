package io.github.genesysdataactions.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server that hands each request, read whole, to one handler; on 127.0.0.1 unless told otherwise. */
public final class LocalServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalServer.class);

    // A burst of new connections beyond the default backlog of 50 would wait a second for its next SYN.
    private static final int BACKLOG = 1024;

    static {
        // Read once by the JDK's server. Without it Nagle's algorithm adds 40 ms to each small answer.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Returns 127.0.0.1. */
    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address.", e);
        }
    }

    /**
     * Starts a server on 127.0.0.1.
     *
     * @param port the port, 0 for any free one
     * @param name what its threads are called
     * @throws UncheckedIOException if the port is taken
     */
    public static LocalServer start(int port, String name, Handler handler) {
        return start(loopback(), port, name, handler);
    }

    /**
     * Starts a server.
     *
     * @param address the address to listen on
     * @param port the port, 0 for any free one
     * @param name what its threads are called
     * @throws UncheckedIOException if the port is taken, or the address is not one of this machine
     */
    public static LocalServer start(InetAddress address, int port, String name, Handler handler) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + authority(address, port) + ": " + e.getMessage(), e);
        }
        AtomicInteger count = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
        return new LocalServer(server, threads);
    }

    /** Returns {@code http://127.0.0.1:<port>}, or the same with the address that this server listens on. */
    public URI url() {
        InetAddress address = server.getAddress().getAddress();
        return URI.create("http://"
                + authority(
                        address.isAnyLocalAddress() ? loopback() : address,
                        server.getAddress().getPort()));
    }

    private static String authority(InetAddress address, int port) {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        return (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
    }

    /** Closes every connection and ends every thread of this server; a request in flight is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("A handler still runs 5 s after the server was closed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stream(Reply.Stream stream, OutputStream out) throws IOException {
        try {
            stream.write(out);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Reply reply = handler.handle(Request.read(exchange));
            if (reply.delivery() == Delivery.WITHHELD) {
                waitForTheEnd();
            }
            if (reply.delivery() == Delivery.WITHHELD || reply.delivery() == Delivery.LOST) {
                return; // closing an exchange without an answer closes its connection
            }
            reply.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            if (reply.stream().isPresent()) {
                exchange.sendResponseHeaders(reply.status(), 0);
                stream(reply.stream().get(), exchange.getResponseBody());
                return;
            }
            boolean noBody = reply.body().length == 0
                    || reply.status() == 204
                    || reply.status() == 304
                    || "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(reply.status(), noBody ? -1 : reply.body().length);
            if (reply.delivery() == Delivery.CUT_SHORT) {
                exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
                exchange.getResponseBody().flush();
            } else if (!noBody) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(reply.body());
                }
            }
        }
    }
}
