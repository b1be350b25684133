package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Plain calls to an organization, which show each status and body as it is; their number is limited. After a 429 it waits as
 * the client does; what was just made and is 404 is asked for again.
 */
final class Calls {
    static final String ACTIONS = "/api/v2/integrations/actions";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(65);
    private static final RetryPolicy POLICY = RetryPolicy.standard();
    private static final int NOT_VISIBLE_RETRIES = 3;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Region region;
    private final int most;
    private final Watcher watcher;
    private final Pause pause;
    private final Set<String> fresh = new LinkedHashSet<>();
    private final Set<String> notVisible = new LinkedHashSet<>();
    private final Traits traits = new Traits();
    private int sent;
    private String token = "";

    /** Waits. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    Calls(Region region, int most, Watcher watcher, Pause pause) {
        this.region = region;
        this.most = most;
        this.watcher = watcher;
        this.pause = pause;
    }

    /** An answer. */
    record Reply(int status, String text, HttpHeaders headers) {
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

    /** Returns the whole address of something in the API. */
    URI address(String path) {
        return region.apiUrl().resolve(path);
    }

    /** Counts requests that someone else has sent. */
    void count(int requests) {
        sent += requests;
        watcher.sent(sent, most);
    }

    /** Returns whether so many more may be sent. */
    boolean has(int more) {
        return sent + more <= most;
    }

    void use(String accessToken) {
        token = accessToken;
    }

    /** Notes that something was just made: 404 can mean that it is not visible yet. */
    void isFresh(String id) {
        fresh.add(id);
    }

    /** Returns the methods that answered 404 for what was just made. */
    Set<String> notVisible() {
        return notVisible;
    }

    Traits traits() {
        return traits;
    }

    Reply login(String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(region.loginUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply post(String path, String json) {
        return send("POST", path, json);
    }

    Reply patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Reply put(String path, String json) {
        return send("PUT", path, json);
    }

    Reply delete(String path) {
        return send("DELETE", path, "");
    }

    /** Posts to the address of the flat form. */
    Reply postFlat(String path, String json) {
        return send(request(region.flatUrl() + path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends to an address that is signed itself, without the token. */
    Reply upload(URI address, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    void sleep(Duration time) {
        watcher.waits(time);
        try {
            pause.of(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Reply send(String method, String path, String json) {
        String whole = path.startsWith("/api/") ? path : ACTIONS + path;
        for (int again = 0; ; again++) {
            Reply reply = send(request(region.apiUrl() + whole)
                    .method(
                            method,
                            json.isEmpty() && !method.equals("POST")
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(json)));
            if (reply.status() != 404) {
                fresh.removeIf(id -> reply.isOk() && whole.contains(id));
                return reply;
            }
            if (again == NOT_VISIBLE_RETRIES || !has(1) || fresh.stream().noneMatch(whole::contains)) {
                return reply;
            }
            notVisible.add(method);
            sleep(Duration.ofSeconds(1L << again));
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        for (int again = 0; ; again++) {
            if (sent >= most) {
                throw new DataActionsException("The limit of " + most + " requests is reached.");
            }
            count(1);
            HttpResponse<String> answer = exchange(request.timeout(TIMEOUT).build());
            traits.see(answer);
            Reply reply = new Reply(answer.statusCode(), answer.body(), answer.headers());
            if (reply.status() != 429 || again == POLICY.rateLimitRetries()) {
                return reply;
            }
            sleep(demanded(reply, again));
        }
    }

    /** Returns how long the service wants it to wait: the client's rules, {@link RetryPolicy}. */
    private static Duration demanded(Reply reply, int again) {
        Duration wait = Duration.ofSeconds(reply.headers()
                .firstValue("Retry-After")
                .or(() -> reply.headers().firstValue("inin-ratelimit-reset"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(1L << again));
        if (wait.compareTo(POLICY.maxRetryAfter()) > 0) {
            throw new DataActionsException(
                    "The organization's rate limit opens in " + wait.toSeconds() + " s only. Run it again then.");
        }
        return wait;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DataActionsException(
                    "The organization gave no answer: " + e.getClass().getSimpleName() + ".", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static DataActionsException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DataActionsException("Interrupted. The next run removes what this one has made.", cause);
    }
}
