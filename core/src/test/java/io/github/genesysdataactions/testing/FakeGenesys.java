package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.options.Region;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on loopback that issues tokens by itself and else answers what a test scripted, in that order. */
public final class FakeGenesys implements AutoCloseable {
    public static final String CLIENT_SECRET = "secretmarker \"quoted\" back\\slash sl/ash";
    public static final String TOKEN = "access-token/marker";

    private final MockWebServer server = new MockWebServer();
    private final Queue<Function<RecordedRequest, MockResponse>> replies = new ConcurrentLinkedQueue<>();
    private final Queue<Function<RecordedRequest, MockResponse>> loginReplies = new ConcurrentLinkedQueue<>();
    private final List<RecordedRequest> calls = new ArrayList<>();
    private final List<RecordedRequest> tokenRequests = new ArrayList<>();

    public FakeGenesys() {
        server.setServerSocketFactory(new NoDelay());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        if (request.getTarget().equals("/oauth/token")) {
            tokenRequests.add(request);
            Function<RecordedRequest, MockResponse> scripted = loginReplies.poll();
            if (scripted != null) {
                return scripted.apply(request);
            }
            String token = TOKEN + (tokenRequests.size() == 1 ? "" : tokenRequests.size());
            return json(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":86400}");
        }
        calls.add(request);
        Function<RecordedRequest, MockResponse> next = replies.poll();
        return next != null ? next.apply(request) : json(500, "{\"message\":\"the test scripted no reply\"}");
    }

    public FakeGenesys replies(MockResponse... next) {
        for (MockResponse reply : next) {
            replies.add(request -> reply);
        }
        return this;
    }

    public FakeGenesys replies(Function<RecordedRequest, MockResponse> next) {
        replies.add(next);
        return this;
    }

    public void forgetReplies() {
        replies.clear();
    }

    public FakeGenesys loginReplies(Function<RecordedRequest, MockResponse> next) {
        loginReplies.add(next);
        return this;
    }

    public FakeGenesys replies(int status, String json) {
        return replies(json(status, json));
    }

    public static MockResponse json(int status, String json, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(status)
                .body(json)
                .setHeader("Content-Type", "application/json")
                .setHeader("ININ-Correlation-Id", "correlation-1");
        for (int i = 0; i < headers.length; i += 2) {
            response.setHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }

    public GenesysDataActions.Builder client() {
        return GenesysDataActions.builder(Region.at(url()))
                .clientCredentials("client-id", CLIENT_SECRET)
                .defaultIntegration("integration-1");
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public synchronized List<RecordedRequest> calls() {
        return List.copyOf(calls);
    }

    public synchronized List<RecordedRequest> tokenRequests() {
        return List.copyOf(tokenRequests);
    }

    public List<String> lines() {
        return calls().stream()
                .map(call -> call.getMethod() + " " + call.getTarget())
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
