package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.genesysdataactions.lambda.EventRow.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lambda's Runtime API on loopback (AWS Lambda Developer Guide, "Using the Lambda runtime API"), for one runtime. */
final class RuntimeApi implements AutoCloseable {
    private static final String PREFIX = "/2018-06-01/runtime/";

    private final BlockingQueue<Invocation> invocations = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private record Invocation(String id, String event, long deadline) {}

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PREFIX + "invocation/next", this::next);
        server.createContext(PREFIX + "invocation/", this::outcome);
        server.createContext(PREFIX + "init/error", this::initFailed);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the runtime answer one event. */
    Outcome invoke(String id, String event, Duration time, Duration cap) throws InterruptedException {
        invocations.add(new Invocation(id, event, System.currentTimeMillis() + time.toMillis()));
        Outcome outcome = outcomes.poll(cap.toMillis(), TimeUnit.MILLISECONDS);
        if (outcome == null) {
            throw new AssertionError("No answer within " + cap);
        }
        return outcome;
    }

    private void next(HttpExchange exchange) throws IOException {
        try (exchange) {
            Invocation invocation = invocations.take();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline()));
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:111122223333:function:table");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] event = invocation.event().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void outcome(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean failed = exchange.getRequestURI().getPath().endsWith("/error");
        accept(exchange);
        outcomes.add(failed ? functionError(body) : new Outcome(false, new String(body, StandardCharsets.UTF_8)));
    }

    private static Outcome functionError(byte[] body) throws IOException {
        JsonNode error = TestMapper.MAPPER.readTree(body);
        String message = error.path("errorMessage").asText();
        // Genesys Cloud shows the trace to whoever tests the action.
        return new Outcome(
                true, error.path("stackTrace").isEmpty() && !error.has("cause") ? message : error.toString());
    }

    private void initFailed(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        accept(exchange);
        outcomes.add(new Outcome(true, "The runtime did not start: " + new String(body, StandardCharsets.UTF_8)));
    }

    private static void accept(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
