package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the HTTP request of an action, as far as it can be sent, and judges the answer of the web service. */
final class HttpTarget implements Target {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Pattern JSON_TYPE = Pattern.compile("\\s*(\\*/\\*|[\\w.+*-]+/([\\w.-]+\\+)?json)\\s*(;.*)?");

    /** The service's limit (Resource Center, Request configuration for data actions). */
    private static final int MAX_DEPTH = 50;

    private final WebService web;
    private final Set<Choice> otherwise;

    HttpTarget(WebService web, Set<Choice> otherwise) {
        this.web = web;
        this.otherwise = otherwise;
    }

    static boolean sendsBody(String method) {
        return WITH_BODY.contains(method);
    }

    @Override
    public String call(Outgoing outgoing) throws StepFailure, InterruptedException {
        HttpRequest request = request(outgoing);
        try {
            return result(web.send(request, sendsBody(outgoing.method()) ? outgoing.body() : ""));
        } catch (HttpTimeoutException e) {
            throw StepFailure.timeout(outgoing.timeout().toSeconds());
        } catch (IOException e) {
            throw StepFailure.remoteFailed("Request to backend service failed. There was no answer from the host "
                    + request.uri().getHost() + ".");
        }
    }

    private HttpRequest request(Outgoing outgoing) throws StepFailure {
        checkAccept(outgoing.headers());
        boolean withBody = sendsBody(outgoing.method());
        HttpRequest.Builder request = HttpRequest.newBuilder(address(outgoing))
                .timeout(outgoing.timeout())
                .header("User-Agent", "PureCloudIntegrations/1.0")
                .method(
                        outgoing.method(),
                        withBody ? BodyPublishers.ofString(outgoing.body()) : BodyPublishers.noBody());
        if (withBody) {
            request.header("Content-Type", "application/json");
        }
        if (outgoing.base() != null) {
            outgoing.base().headers().forEach(request::setHeader);
        }
        for (Map.Entry<String, Rendered> header : outgoing.headers().entrySet()) {
            // Not a header of the request: "buffered" asks the service for a body with a length, as it is here anyway.
            if (!header.getKey().equalsIgnoreCase("Transfer-Encoding")) {
                set(request, header.getKey(), header.getValue());
            }
        }
        return request.build();
    }

    private static void set(HttpRequest.Builder request, String name, Rendered value) throws StepFailure {
        RequestParts.checkHeader(name, value);
        try {
            request.setHeader(name, value.text());
        } catch (IllegalArgumentException e) {
            throw StepFailure.processing("The header '" + name + "' is one that the connection sets by itself.");
        }
    }

    private URI address(Outgoing outgoing) throws StepFailure {
        URI address = RequestParts.address(outgoing, otherwise.contains(Choice.URL_ENCODING));
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw StepFailure.processing("The rendered URL is not an absolute http or https URL.");
        }
        return address;
    }

    private static void checkAccept(Map<String, Rendered> headers) throws StepFailure {
        for (Map.Entry<String, Rendered> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("Accept")) {
                for (String type : header.getValue().text().split(",", -1)) {
                    if (!JSON_TYPE.matcher(type).matches()) {
                        throw StepFailure.schema("The 'Accept' header only supports json content types when specified");
                    }
                }
            }
        }
    }

    private String result(WebService.Answer answer) throws StepFailure {
        String text = answer.body();
        if (answer.status() / 100 != 2) {
            throw StepFailure.remoteStatus(answer.status(), text, otherwise.contains(Choice.REMOTE_STATUS));
        }
        // An empty answer is left to the success template, which may do without it.
        if (!text.isBlank() || otherwise.contains(Choice.EMPTY_REMOTE_ANSWER)) {
            try {
                if (depth(Json.parse(text)) > MAX_DEPTH) {
                    throw StepFailure.remoteAnswer(
                            "The remote endpoint's answer is nested deeper than " + MAX_DEPTH + " levels.", text);
                }
            } catch (NotJson e) {
                throw StepFailure.remoteAnswer(
                        "The remote endpoint answered with something else than JSON: " + e.getMessage() + ".", text);
            }
        }
        return text;
    }

    private static int depth(JsonNode tree) {
        int deepest = 0;
        for (JsonNode child : tree) {
            deepest = Math.max(deepest, depth(child));
        }
        return tree.isContainerNode() ? deepest + 1 : 0;
    }
}
