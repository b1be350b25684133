package io.github.genesysdataactions.lambda.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.lambda.EventKind;
import java.util.Map;

/** What each sender writes around headers and body. */
final class EventShape {
    private static final String PATH = "/data-action";
    private static final String ACCOUNT = "111122223333";
    private static final String REQUEST_ID = "gateway-request";
    private static final long TIME = 1_767_225_600_000L;

    private EventShape() {}

    static void of(EventKind kind, ObjectNode event, String method, Map<String, String> headers) {
        switch (kind) {
            case API_GATEWAY_REST -> restApi(event, method);
            case API_GATEWAY_HTTP -> payload2(event, method, headers, "abc123.execute-api.us-east-1.amazonaws.com");
            case FUNCTION_URL -> payload2(event, method, headers, "abc123.lambda-url.us-east-1.on.aws");
            case LOAD_BALANCER -> loadBalancer(event, method);
            case BODY_ONLY, DIRECT -> {}
        }
    }

    private static void restApi(ObjectNode event, String method) {
        event.put("resource", PATH).put("path", PATH).put("httpMethod", method);
        event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
        event.putNull("pathParameters").putNull("stageVariables");
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", ACCOUNT).put("apiId", "abc123").put("httpMethod", method);
        context.putObject("identity").put("sourceIp", "192.0.2.10").put("userAgent", "test");
        context.put("path", "/Prod" + PATH).put("protocol", "HTTP/1.1").put("requestId", REQUEST_ID);
        context.put("requestTimeEpoch", TIME).put("resourcePath", PATH).put("stage", "Prod");
    }

    private static void payload2(ObjectNode event, String method, Map<String, String> headers, String domain) {
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", PATH);
        event.put("rawQueryString", "");
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", ACCOUNT).put("apiId", "abc123").put("domainName", domain);
        context.putObject("http")
                .put("method", method)
                .put("path", PATH)
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.10")
                .put("userAgent", headers.getOrDefault("User-Agent", "test"));
        context.put("requestId", REQUEST_ID).put("routeKey", "$default").put("stage", "$default");
        context.put("timeEpoch", TIME);
    }

    private static void loadBalancer(ObjectNode event, String method) {
        event.putObject("requestContext")
                .putObject("elb")
                .put(
                        "targetGroupArn",
                        "arn:aws:elasticloadbalancing:us-east-1:" + ACCOUNT + ":targetgroup/test/0123456789abcdef");
        event.put("httpMethod", method).put("path", PATH);
        event.putObject("queryStringParameters");
    }
}
