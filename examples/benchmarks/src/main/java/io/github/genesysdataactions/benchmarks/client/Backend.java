package io.github.genesysdataactions.benchmarks.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the executed action calls: it answers each request in the same way. */
final class Backend implements AutoCloseable {
    private static final byte[] ANSWER =
            "{\"status\":\"ok\",\"message\":\"Customer processed\",\"processedId\":\"P-1\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Backend() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Backend::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Creates the action that calls it. */
    Target prepare(Target target) {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(target.url()))
                .clientCredentials(target.clientId(), target.clientSecret())
                .defaultIntegration(target.integrationId())
                .build()) {
            return target.withAction(genesys.actions()
                    .create(ActionDefinition.builder("Executed")
                            .post("http://127.0.0.1:" + server.getAddress().getPort() + "/process")
                            .input(Request.class)
                            .output(Answer.class)
                            .build())
                    .id());
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
