package io.github.genesysdataactions.conformance;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.NoDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on loopback that holds each request against the table, and answers with samples or with what a test says. */
final class ConformanceServer implements AutoCloseable {
    /** What a test answers in the place of the sample. */
    record Answer(int status, String body) {}

    private static final Pattern PAGE_AFTER_THE_FIRST = Pattern.compile("pageNumber=([2-9]|1\\d)|[?&]after=");

    private final Operations operations = Operations.read();
    private final MockWebServer server = new MockWebServer();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<Operation, Set<String>> seen = new ConcurrentHashMap<>();
    private final Map<Operation, Answer> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> uploads = new ConcurrentLinkedQueue<>();

    ConformanceServer() {
        server.setServerSocketFactory(new NoDelay());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        return operations.all();
    }

    /** Answers one operation otherwise than with its sample. */
    void answer(Operation operation, int status, String body) {
        answers.put(operation, new Answer(status, body));
    }

    void answerWell() {
        answers.clear();
    }

    /** Returns what requests had that the API does not know, or lacked. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Returns the operations that were asked for, each with the query names that were sent. */
    Map<Operation, Set<String>> seen() {
        return Map.copyOf(seen);
    }

    void forget() {
        seen.clear();
        faults.clear();
        uploads.clear();
    }

    List<String> uploads() {
        return List.copyOf(uploads);
    }

    GenesysDataActions.Builder client() {
        return GenesysDataActions.builder(Region.at(url()))
                .clientCredentials("client-id", "client-secret")
                .defaultIntegration("integration-1")
                .retryPolicy(RetryPolicy.standard().withFaultRetries(0));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    private MockResponse answer(RecordedRequest request) {
        String target = request.getTarget();
        if (target.equals("/oauth/token")) {
            return json(200, "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":86400}");
        }
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        if (target.startsWith("/signed-upload")) {
            uploads.add(request.getMethod() + " " + target + " "
                    + request.getHeaders().get("x-amz-meta-a") + " "
                    + request.getHeaders().get("Authorization"));
            return new MockResponse.Builder().code(200).build();
        }
        Optional<Operation> operation = operations.of(request.getMethod(), target);
        if (operation.isEmpty()) {
            faults.add("The API has no " + request.getMethod() + " " + target);
            return json(405, "{\"message\":\"No such operation.\",\"status\":405}");
        }
        return answer(operation.get(), request, body);
    }

    private MockResponse answer(Operation operation, RecordedRequest request, String body) {
        Optional<String> contentType = Optional.ofNullable(request.getHeaders().get("Content-Type"));
        List<String> found = operation.faults(request.getTarget(), contentType, body);
        seen.computeIfAbsent(operation, any -> Collections.synchronizedSet(new TreeSet<>()))
                .addAll(Operation.queryNames(request.getTarget()));
        if (!found.isEmpty()) {
            found.forEach(fault -> faults.add(operation + ": " + fault));
            return json(400, "{\"message\":\"Not in the API.\",\"status\":400}");
        }
        if (PAGE_AFTER_THE_FIRST.matcher(request.getTarget()).find()) {
            return json(200, "{\"entities\": []}");
        }
        if (operation.name().equals("GET /api/v2/integrations/actions/{actionId}")
                && request.getTarget().contains(SampleReplies.DRAFT_ID)) {
            return json(404, "{\"message\":\"Not published.\",\"status\":404}");
        }
        Answer answer = answers.getOrDefault(operation, new Answer(success(operation), sample(operation)));
        return operation.path().contains("/templates/")
                ? new MockResponse.Builder()
                        .code(answer.status())
                        .body(answer.body())
                        .setHeader("Content-Type", "text/plain")
                        .build()
                : json(answer.status(), answer.body());
    }

    private static int success(Operation operation) {
        return SampleReplies.of(operation).isEmpty() ? 204 : 200;
    }

    String sample(Operation operation) {
        return SampleReplies.of(operation)
                .replace("SIGNED-URL", url() + "/signed-upload?signature=s")
                .replace("zip-1", "zip-" + uploads.size());
    }

    private static MockResponse json(int status, String body) {
        MockResponse.Builder response = new MockResponse.Builder().code(status);
        if (status != 204) {
            response.body(body).setHeader("Content-Type", "application/json");
        }
        return response.build();
    }

    @Override
    public void close() {
        server.close();
    }
}
