package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Asks the page's JSON; every answer is one that the OpenAPI file describes. */
final class PageCaller {
    private final LocalCloud cloud;

    PageCaller(LocalCloud cloud) {
        this.cloud = cloud;
    }

    JsonNode get(String path) {
        Answer answer = send("GET", path, "");
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.body();
    }

    Answer send(String method, String path, String body) {
        Answer answer = Caller.exchange(HttpRequest.newBuilder(URI.create(cloud.url() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
        List<String> faults = OpenApi.faults(method, path.replaceAll("\\?.*", ""), answer.status(), answer.text());
        if (!faults.isEmpty()) {
            throw new AssertionError(method + " " + path + " is not as openapi.json says: " + faults + "\n" + answer);
        }
        return answer;
    }

    /** Loads an export file and returns its action's id. */
    String load(String file) {
        Answer answer = send("POST", "/__local/actions", file);
        if (answer.status() != 200) {
            throw new AssertionError("load: " + answer);
        }
        return answer.body().path("id").textValue();
    }
}
