package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.local.http.Delivery;
import io.github.genesysdataactions.local.http.LocalServer;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web service on loopback that answers as a {@link Backend} says, for what calls over HTTP: an action in {@code
 * LocalCloud}, or a client of your own. An answer that is late comes late here in real time. Safe to use from several
 * threads.
 */
public final class StubBackend implements AutoCloseable {
    private final List<BackendRequest> requests = new CopyOnWriteArrayList<>();
    private final LocalServer server;
    private volatile Backend backend;

    private StubBackend(Backend backend) {
        this.backend = backend;
        this.server = LocalServer.start(0, "stub-backend", this::reply);
    }

    /** Starts one on a free port. */
    public static StubBackend start(Backend backend) {
        return new StubBackend(backend);
    }

    /** Starts one that answers 200 {@code {}} until it is told otherwise. */
    public static StubBackend start() {
        return start(Backend.always(BackendAnswer.json(200, "{}")));
    }

    /** Answers like this from now on. */
    public StubBackend answering(Backend other) {
        backend = other;
        return this;
    }

    /** Returns {@code http://127.0.0.1:<port>}. */
    public URI url() {
        return server.url();
    }

    /** Returns the requests so far. */
    public List<BackendRequest> requests() {
        return List.copyOf(requests);
    }

    /** Forgets the requests so far. */
    public void forget() {
        requests.clear();
    }

    private Reply reply(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        BackendRequest asked = new BackendRequest(
                request.method(),
                url() + request.path() + query,
                headers,
                new String(request.body(), StandardCharsets.UTF_8),
                Duration.ofMinutes(1),
                Map.of());
        requests.add(asked);
        try {
            BackendAnswer answer = backend.answer(asked);
            Thread.sleep(answer.delay().toMillis());
            if (answer.fault() != BackendAnswer.Fault.NONE) {
                return Reply.empty(500).delivered(Delivery.LOST);
            }
            Reply reply = Reply.of(answer.status(), Map.of(), answer.body().getBytes(StandardCharsets.UTF_8));
            return answer.type().isEmpty() ? reply : reply.with("Content-Type", answer.type());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.empty(500).delivered(Delivery.LOST);
        } catch (Exception e) {
            return Reply.of(
                    500, Map.of(), ("The backend of the test threw " + e + ".").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Stops it. */
    @Override
    public void close() {
        server.close();
    }
}
