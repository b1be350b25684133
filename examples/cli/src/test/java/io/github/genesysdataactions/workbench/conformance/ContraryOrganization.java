package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.genesysdataactions.local.LocalCloud;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An organization that answers some questions otherwise than local-cloud, which stands behind it. */
final class ContraryOrganization implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding");

    private final LocalCloud cloud;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Answer> refused = new ConcurrentHashMap<>();
    private final Map<String, Integer> matched = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** An answer on its way. */
    record Answer(int status, String body) {
        Answer status(int other) {
            return new Answer(other, body);
        }

        Answer body(String other) {
            return new Answer(status, other);
        }

        Answer replaced(String what, String by) {
            return body(body.replace(what, by));
        }
    }

    /** What answers otherwise: requests whose method, path and query, and body match. */
    private record Rule(String method, Pattern path, String inBody, int from, Function<Answer, Answer> change) {
        boolean isFor(String asked, String address, String body) {
            return method.equals(asked) && path.matcher(address).find() && body.contains(inBody);
        }
    }

    private ContraryOrganization(LocalCloud cloud) throws IOException {
        this.cloud = cloud;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    static ContraryOrganization before(LocalCloud cloud, Iterable<String> otherwise) throws IOException {
        ContraryOrganization organization = new ContraryOrganization(cloud);
        otherwise.forEach(organization::answerOtherwise);
        return organization;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers otherwise from the first such request on. */
    void on(String method, String path, String inBody, Function<Answer, Answer> change) {
        on(method, path, inBody, 1, change);
    }

    private void on(String method, String path, String inBody, int from, Function<Answer, Answer> change) {
        rules.add(new Rule(method, Pattern.compile(path), inBody, from, change));
    }

    /** Answers the first such request with 404, as if what was just made were not there yet. */
    void late(String method) {
        rules.add(new Rule(
                method,
                Pattern.compile("/integrations/actions/"),
                "",
                1,
                answer -> matched.merge("late", 1, Integer::sum) == 1 ? new Answer(404, "{}") : answer));
    }

    private void answerOtherwise(String id) {
        String actions = "/integrations/actions";
        switch (id) {
            case "login-refused" -> on("POST", "/oauth/token", "", a -> a.status() == 401 ? a.status(400) : a);
            case "version-conflict" -> on("PATCH", actions + "/[^/]+$", "\"version\": 99", a -> a.status(400));
            case "unknown-field" -> on("PATCH", actions + "/[^/]+$", "\"contract\"", a -> a.status(422));
            case "unknown-integration" -> on("POST", actions + "$", "00000000-0000-4000", a -> a.status(422));
            case "template-uris-in-requests" -> on("GET", "/templates/requesttemplate.vm", "", a -> a.body("{}"));
            case "list-order" ->
                on(
                        "GET",
                        actions + "\\?pageSize=100",
                        "",
                        a -> a.replaced("conformance a\"", "conformance x\"")
                                .replaced("conformance b\"", "conformance a\"")
                                .replaced("conformance x\"", "conformance b\""));
            case "page-limit" -> on("GET", "pageSize=101", "", a -> new Answer(200, "{}"));
            case "answer-of-changes" ->
                on("POST", actions + "$", "conformance b\"", a -> a.replaced("\"config\":", "\"other\":"));
            case "schema-file-names" ->
                on("POST", actions + "$", "conformance b\"", a -> a.replaced("inputschema.json", "in.json"));
            case "nested-arrays" ->
                on("POST", actions + "$", "conformance nested\"", a -> new Answer(200, "{\"id\":\"n\"}"));
            case "empty-required" -> refused.put("\"required\":[]", new Answer(400, "{\"code\":\"bad.request\"}"));
            case "failed-execution" -> on("POST", "/execute$", "", a -> a.status(500));
            case "test-steps" ->
                on(
                        "POST",
                        "/test$",
                        "\"status\"",
                        a -> a.replaced("\"operations\":[", "\"operations\":[{\"name\":\"Other\"},"));
            case "test-error" -> on("POST", "/test$", "\"status\"", ContraryOrganization::otherError);
            case "template-limits" -> on("PATCH", actions + "/[^/]+$", "#if(true)#if(true)", a -> a.status(400));
            case "template-methods" -> on("POST", "/test$", "", a -> a.replaced("&m=", "&m=0"));
            case "relative-url" -> on("POST", "/draft/test$", "", a -> new Answer(200, "{\"success\":true}"));
            case "crm-type-ids" ->
                on("GET", "/integrations/types", "", a -> a.replaced("zendesk-datadip", "zendesk-x"));
            case "second-draft" -> on("POST", "/draft$", "", 2, a -> a.status() == 400 ? a.status(409) : a);
            case "draft-version" -> {
                // The version is the last thing that is read of it; the cloud is told its own.
                on("POST", "/draft$", "", a -> a.replaced("\"version\":2", "\"version\":7"));
                on("POST", "/publish$", "", a -> a.replaced("\"version\":2", "\"version\":7"));
            }
            case "published-version" -> on("POST", "/publish$", "", a -> a.replaced("\"version\":2", "\"version\":5"));
            case "published-draft" -> on("POST", "/draft$", "", 3, a -> a.status(400));
            case "published-contract" -> on("POST", "/publish$", "", 2, a -> new Answer(200, "{}"));
            case "validation" -> on("GET", "/validation$", "", a -> a.replaced("\"valid\":true", "\"valid\":false"));
            case "delete-with-draft" -> on("GET", "/draft$", "", a -> a.status() == 404 ? new Answer(200, "{}") : a);
            case "disabled-integration" ->
                on("POST", "/test$", "\"text\": \"x\"", a -> a.status() == 400 ? a.status(200) : a);
            case "new-integration" -> on("POST", "/integrations$", "", a -> a.replaced("DISABLED", "ENABLED"));
            case "config-version" -> on("PUT", "/config/current$", "\"version\":99", a -> a.status(400));
            case "expand-config" -> on("GET", "expand=", "", a -> a.replaced("\"config\"", "\"other\""));
            case "credential-keys" -> on("PUT", "/config/current$", "\"userDefinedOAuth\":", a -> a.status(400));
            case "credential-fields" -> on("POST", "/test$", "", a -> a.replaced("found", "lost"));
            case "credential-in-use" -> on("DELETE", "/credentials/", "", a -> a.status(200));
            case "runtimes" -> on("GET", "/runtimes$", "", a -> a.replaced("Deprecated", "Available"));
            case "auth-action-runs" ->
                on("POST", "/test$", "", a -> a.replaced("ACTION.AUTHENTICATION", "ACTION.OTHER"));
            case "lambda-arn" -> refused.put("arn:aws:lambda", new Answer(400, "{\"code\":\"bad.request\"}"));
            case "function-settings" -> on("PUT", "/draft/function$", "", a -> a.status(200));
            case "upload-address" -> on("PUT", "/function-packages/", "", a -> a.status() == 403 ? a.status(400) : a);
            case "bad-package" -> on("GET", "/draft/function$", "", a -> a.replaced("InvalidFormat", "Available"));
            case "flatten" -> on("POST", "/test\\?flatten", "", a -> a.replaced("l.a", "l_a"));
            case "categories" -> on("GET", "/categories", "", a -> a.replaced("\"Conformance\"", "\"Other\""));
            case "certificates" -> on("GET", "/certificates", "", a -> a.replaced("Upcoming", "Next"));
            case "flat-form" -> on("POST", "/custom/dataactions", "", a -> a.status(404));
            default -> throw new IllegalArgumentException(id + " cannot be answered otherwise here.");
        }
    }

    private static Answer otherError(Answer answer) {
        try {
            ObjectNode test = (ObjectNode) new JsonMapper().readTree(answer.body());
            test.putObject("error").put("code", "bad.request");
            return answer.body(test.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String address = exchange.getRequestURI().toString();
            @Nullable
            Answer answer = refused.entrySet().stream()
                    .filter(entry -> body.contains(entry.getKey()))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElse(null);
            if (answer == null) {
                answer = passedOn(exchange, body, address);
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer passedOn(HttpExchange exchange, String body, String address)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(cloud.url() + address))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(known(body)));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        Answer answer = new Answer(
                response.statusCode(), response.body().replace(cloud.url().toString(), url().toString()));
        for (Rule rule : rules) {
            if (rule.isFor(exchange.getRequestMethod(), address, body)
                    && matched.merge(rule.toString(), 1, Integer::sum) >= rule.from()) {
                answer = rule.change().apply(answer);
            }
        }
        return answer;
    }

    private static String known(String body) {
        return body.equals("{\"version\": 7}") ? "{\"version\": 2}" : body;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
