package io.github.genesysdataactions.lambda.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.lambda.EventKind;
import io.github.genesysdataactions.lambda.testing.TestEvent.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What each sender writes around headers and body. */
final class EventShape {
    private static final String ACCOUNT = "111122223333";
    private static final String REQUEST_ID = "gateway-request";
    private static final long TIME = 1_767_225_600_000L;

    private EventShape() {}

    static void of(EventKind kind, ObjectNode event, boolean multiValue, Request request) {
        if (kind == EventKind.API_GATEWAY_REST) {
            restApi(event, request);
        } else if (kind == EventKind.API_GATEWAY_HTTP) {
            payload2(event, request, "abc123.execute-api.us-east-1.amazonaws.com");
            if (!request.pathParameters().isEmpty()) {
                put(event.putObject("pathParameters"), request.pathParameters());
            }
        } else if (kind == EventKind.FUNCTION_URL) {
            payload2(event, request, "abc123.lambda-url.us-east-1.on.aws");
        } else if (kind == EventKind.LOAD_BALANCER) {
            loadBalancer(event, multiValue, request);
        }
    }

    private static void restApi(ObjectNode event, Request request) {
        event.put("resource", request.path()).put("path", request.path()).put("httpMethod", request.method());
        event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
        if (!request.query().isEmpty()) {
            single(event, request.query(), UnaryOperator.identity());
            multi(event, request.query(), UnaryOperator.identity());
        }
        event.putNull("pathParameters").putNull("stageVariables");
        if (!request.pathParameters().isEmpty()) {
            put(event.putObject("pathParameters"), request.pathParameters());
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", ACCOUNT).put("apiId", "abc123").put("httpMethod", request.method());
        context.putObject("identity").put("sourceIp", "192.0.2.10").put("userAgent", "test");
        context.put("path", "/Prod" + request.path())
                .put("protocol", "HTTP/1.1")
                .put("requestId", REQUEST_ID);
        context.put("requestTimeEpoch", TIME)
                .put("resourcePath", request.path())
                .put("stage", "Prod");
    }

    private static void payload2(ObjectNode event, Request request, String domain) {
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", request.path());
        event.put("rawQueryString", raw(request.query()));
        if (!request.query().isEmpty()) {
            ObjectNode joined = event.putObject("queryStringParameters");
            request.query().forEach((name, values) -> joined.put(name, String.join(",", values)));
        }
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", ACCOUNT).put("apiId", "abc123").put("domainName", domain);
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.10")
                .put("userAgent", request.headers().getOrDefault("User-Agent", "test"));
        context.put("requestId", REQUEST_ID).put("routeKey", "$default").put("stage", "$default");
        context.put("timeEpoch", TIME);
    }

    private static void loadBalancer(ObjectNode event, boolean multiValue, Request request) {
        event.putObject("requestContext")
                .putObject("elb")
                .put(
                        "targetGroupArn",
                        "arn:aws:elasticloadbalancing:us-east-1:" + ACCOUNT + ":targetgroup/test/0123456789abcdef");
        event.put("httpMethod", request.method()).put("path", request.path());
        // As they stand in the URL.
        if (multiValue) {
            multi(event, request.query(), EventShape::encoded);
        } else {
            single(event, request.query(), EventShape::encoded);
        }
    }

    /** Of several values the last one counts. */
    private static void single(ObjectNode event, Map<String, List<String>> query, UnaryOperator<String> form) {
        ObjectNode parameters = event.putObject("queryStringParameters");
        query.forEach((name, values) -> parameters.put(form.apply(name), form.apply(values.get(values.size() - 1))));
    }

    private static void multi(ObjectNode event, Map<String, List<String>> query, UnaryOperator<String> form) {
        ObjectNode parameters = event.putObject("multiValueQueryStringParameters");
        query.forEach((name, values) -> values.forEach(
                value -> parameters.withArrayProperty(form.apply(name)).add(form.apply(value))));
    }

    private static void put(ObjectNode object, Map<String, String> texts) {
        texts.forEach(object::put);
    }

    private static String raw(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
