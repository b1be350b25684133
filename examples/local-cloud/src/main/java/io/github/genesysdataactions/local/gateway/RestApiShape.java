package io.github.genesysdataactions.local.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Payload format 1.0, of REST APIs. */
public final class RestApiShape implements EventShape {
    private static final String STAGE = "local";
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public ObjectNode event(Request request, String requestId, Instant now) {
        ObjectNode event = Json.object()
                .put("resource", request.path())
                .put("path", request.path())
                .put("httpMethod", request.method());
        putBoth(event, "headers", "multiValueHeaders", titled(request.headers()));
        putBoth(event, "queryStringParameters", "multiValueQueryStringParameters", request.parameters());
        event.putNull("pathParameters").putNull("stageVariables");
        event.set("requestContext", context(request, requestId, now));
        if (request.body().length == 0) {
            event.putNull("body").put("isBase64Encoded", false);
        } else {
            Body.put(event, request.body());
        }
        return event;
    }

    @Override
    public Reply reply(byte[] output) {
        try {
            return ProxyAnswer.reply(Json.parse(output)).orElseGet(this::failed);
        } catch (NotJson e) {
            return failed();
        }
    }

    @Override
    public Reply failed() {
        return Reply.json(502, Json.object().put("message", "Internal server error"));
    }

    private static ObjectNode context(Request request, String requestId, Instant now) {
        ObjectNode context = Json.object()
                .put("resourceId", "local0")
                .put("resourcePath", request.path())
                .put("httpMethod", request.method())
                .put("extendedRequestId", requestId)
                .put("requestTime", REQUEST_TIME.format(now))
                .put("path", "/" + STAGE + request.path())
                .put("accountId", LocalContext.ACCOUNT)
                .put("protocol", request.protocol())
                .put("stage", STAGE)
                .put("domainPrefix", "local")
                .put("requestTimeEpoch", now.toEpochMilli())
                .put("requestId", requestId);
        ObjectNode identity = context.putObject("identity");
        List.of("cognitoIdentityPoolId", "accountId", "cognitoIdentityId", "caller", "principalOrgId", "accessKey")
                .forEach(identity::putNull);
        identity.put("sourceIp", request.remoteAddress());
        identity.put("userAgent", request.header("user-agent").orElse(null)).putNull("user");
        return context.put("domainName", request.header("host").orElse("127.0.0.1"))
                .put("apiId", "local");
    }

    private static void putBoth(ObjectNode event, String one, String many, Map<String, List<String>> values) {
        if (values.isEmpty()) {
            event.putNull(one).putNull(many);
            return;
        }
        ObjectNode last = event.putObject(one);
        ObjectNode all = event.putObject(many);
        values.forEach((name, list) -> {
            last.put(name, list.get(list.size() - 1));
            ArrayNode array = all.putArray(name);
            list.forEach(array::add);
        });
    }

    // The JDK's server does not keep the case of header names; Title-Case is what REST APIs usually hand on.
    private static Map<String, List<String>> titled(Map<String, List<String>> headers) {
        Map<String, List<String>> titled = new LinkedHashMap<>();
        headers.forEach((name, values) -> titled.put(title(name), values));
        return titled;
    }

    private static String title(String name) {
        StringBuilder title = new StringBuilder(name);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == '-') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }
}
