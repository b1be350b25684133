package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Calls a cloud as any program would: the JDK's HTTP client and Jackson, nothing of ours. */
final class Caller {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String ACTIONS = "/api/v2/integrations/actions";
    static final String FLAT = "/api/v2/custom/dataactions";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalCloud cloud;
    private final String token;

    private Caller(LocalCloud cloud, String token) {
        this.cloud = cloud;
        this.token = token;
    }

    /** One answer; {@code body} is missing where the text is not JSON. */
    record Answer(int status, Map<String, String> headers, String text, JsonNode body) {
        String header(String name) {
            return headers.get(name);
        }
    }

    static Caller of(LocalCloud cloud) {
        return of(cloud, "");
    }

    static Caller of(LocalCloud cloud, String scopes) {
        Answer answer = login(
                cloud,
                cloud.clientId(),
                cloud.clientSecret(),
                "grant_type=client_credentials"
                        + (scopes.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8)));
        return new Caller(cloud, answer.body().get("access_token").textValue());
    }

    static Answer login(LocalCloud cloud, String id, String secret, String form) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return exchange(HttpRequest.newBuilder(cloud.url().resolve("/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body, "application/json; charset=utf-8");
    }

    Answer send(String method, String path, String body, String contentType) {
        return exchange(HttpRequest.newBuilder(URI.create(cloud.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** Creates an action and returns its id. */
    String create(String body) {
        Answer answer = post(ACTIONS, body);
        if (answer.status() != 200) {
            throw new AssertionError("create: " + answer);
        }
        return answer.body().get("id").textValue();
    }

    static Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            Answer answer = new Answer(response.statusCode(), headers, response.body(), tree(response.body()));
            judge(request, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Every answer that any test gets is one that the SDK could read.
    private static void judge(HttpRequest request, Answer answer) {
        ApiFacts.operation(request.method(), request.uri().getRawPath())
                .map(operation -> ApiFacts.faults(operation, answer.status(), answer.text(), answer.body()))
                .filter(faults -> !faults.isEmpty())
                .ifPresent(faults -> {
                    throw new AssertionError(
                            request.method() + " " + request.uri().getRawPath() + ": " + faults);
                });
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
