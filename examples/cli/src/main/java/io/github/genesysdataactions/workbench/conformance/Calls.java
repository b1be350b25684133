package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Plain calls to an organization, which show each status and body as it is; their number is limited. */
final class Calls {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(65);
    private static final long LONGEST_WAIT_SECONDS = 120;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Region region;
    private final int most;
    private int sent;
    private String token = "";

    Calls(Region region, int most, int sentBefore) {
        this.region = region;
        this.most = most;
        this.sent = sentBefore;
    }

    /** An answer. */
    record Reply(int status, String text) {
        boolean isOk() {
            return status / 100 == 2;
        }

        JsonNode json() {
            try {
                return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        /** Says status and code, which are all of an answer that a report may have. */
        String shown() {
            String code = json().path("code")
                    .asText(json().path("errorCode").asText(json().path("error").asText("")));
            return status + (code.matches("[A-Za-z0-9._-]{1,60}") ? " " + code : "");
        }
    }

    int sent() {
        return sent;
    }

    /** Returns whether so many more may be sent. */
    boolean has(int more) {
        return sent + more <= most;
    }

    void use(String accessToken) {
        token = accessToken;
    }

    Reply login(String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(region.loginUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, String json) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply patch(String path, String json) {
        return send(request(path).method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(region.apiUrl() + "/api/v2/integrations/actions" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        for (boolean again = false; ; again = true) {
            if (sent >= most) {
                throw new DataActionsException("The limit of " + most + " requests is reached.");
            }
            sent++;
            HttpResponse<String> answer = exchange(request.timeout(TIMEOUT).build());
            if (answer.statusCode() != 429 || again) {
                return new Reply(answer.statusCode(), answer.body());
            }
            pause(answer.headers().firstValueAsLong("Retry-After").orElse(60));
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DataActionsException(
                    "The organization gave no answer: " + e.getClass().getSimpleName() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataActionsException("Interrupted. The next run removes what this one has made.", e);
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(
                    Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataActionsException("Interrupted. The next run removes what this one has made.", e);
        }
    }
}
