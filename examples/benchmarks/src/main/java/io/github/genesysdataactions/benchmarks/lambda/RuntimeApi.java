package io.github.genesysdataactions.benchmarks.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Lambda's Runtime API on loopback (AWS Lambda Developer Guide, "Using the Lambda runtime API"), for one runtime. */
final class RuntimeApi implements AutoCloseable {
    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final long PATIENCE = 60;

    private final SynchronousQueue<String> events = new SynchronousQueue<>();
    private final SynchronousQueue<String> answers = new SynchronousQueue<>();
    private final SynchronousQueue<String> asked = new SynchronousQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    RuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(PREFIX + "invocation/next", this::next);
        server.createContext(PREFIX, this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the runtime asks for an event. */
    void awaitRuntime() throws InterruptedException {
        take(asked);
    }

    /** Has the runtime, which has asked for an event, answer this one. */
    String invoke(String event) throws InterruptedException {
        if (!events.offer(event, PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The runtime takes no event");
        }
        return take(answers);
    }

    private static String take(SynchronousQueue<String> queue) throws InterruptedException {
        String taken = queue.poll(PATIENCE, TimeUnit.SECONDS);
        if (taken == null) {
            throw new IllegalStateException("The runtime says nothing");
        }
        return taken;
    }

    private void next(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.put("next");
            byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "req-1");
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            exchange.sendResponseHeaders(202, -1);
            answers.put(path.endsWith("/response") ? body : path + ": " + body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
