package io.github.genesysdataactions.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Payload format 2.0, of HTTP APIs. */
public final class HttpApiShape implements EventShape {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public ObjectNode event(Request request, String requestId, Instant now) {
        ObjectNode event = Json.object()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", request.path())
                .put("rawQueryString", request.query());
        if (request.headers().containsKey("cookie")) {
            ArrayNode cookies = event.putArray("cookies");
            request.headers().get("cookie").forEach(cookies::add);
        }
        ObjectNode headers = event.putObject("headers");
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        Map<String, List<String>> parameters = request.parameters();
        if (!parameters.isEmpty()) {
            ObjectNode query = event.putObject("queryStringParameters");
            parameters.forEach((name, values) -> query.put(name, String.join(",", values)));
        }
        event.set("requestContext", context(request, requestId, now));
        if (request.body().length == 0) {
            event.put("isBase64Encoded", false);
        } else {
            Body.put(event, request.body());
        }
        return event;
    }

    @Override
    public Reply reply(byte[] output) {
        JsonNode answer;
        try {
            answer = Json.parse(output);
        } catch (NotJson e) {
            return failed();
        }
        if (!answer.has("statusCode")) {
            byte[] body = answer.isTextual() ? answer.textValue().getBytes(StandardCharsets.UTF_8) : Json.bytes(answer);
            return Reply.of(200, Map.of("Content-Type", List.of("application/json")), body);
        }
        return ProxyAnswer.reply(answer).orElseGet(this::failed);
    }

    @Override
    public Reply failed() {
        return Reply.json(500, Json.object().put("message", "Internal Server Error"));
    }

    private static ObjectNode context(Request request, String requestId, Instant now) {
        String host = request.header("host").orElse("127.0.0.1");
        ObjectNode context = Json.object()
                .put("accountId", LocalContext.ACCOUNT)
                .put("apiId", "local")
                .put("domainName", host)
                .put("domainPrefix", "local");
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.remoteAddress())
                .put("userAgent", request.header("user-agent").orElse(""));
        return context.put("requestId", requestId)
                .put("routeKey", "$default")
                .put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
    }
}
