package io.github.genesysdataactions.lambda;

import static io.github.genesysdataactions.lambda.EventRow.error;
import static io.github.genesysdataactions.lambda.EventRow.failed;
import static io.github.genesysdataactions.lambda.EventRow.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.genesysdataactions.lambda.EventRow.Form;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** The table of events: everything that reaches a function, and what it has to answer. */
final class EventTable {
    private static final String ORDER = "{\"order-id\":\"O-1\"}";
    private static final String MISSING = "Required, but missing or null: order-id.";
    private static final String SIGNATURE = "X-Genesys-Signature";

    private final List<EventRow> rows = new ArrayList<>();

    private EventTable() {}

    static List<EventRow> rows() {
        EventTable table = new EventTable();
        AcceptedEventsTest.events().map(Arguments::get).forEach(table::accepted);
        RefusedEventsTest.bodies().map(Arguments::get).forEach(table::refusedBody);
        RefusedEventsTest.events().map(Arguments::get).forEach(table::refusedEvent);
        table.carriers();
        table.directInvocations();
        table.parameters();
        table.pings();
        table.failureField();
        table.modules();
        table.limits();
        return List.copyOf(table.rows);
    }

    private void accepted(Object[] row) {
        rows.add(EventRow.http(
                "Accepted: " + row[0], "orders", (String) row[1], 200, result((String) row[2], (String) row[3])));
    }

    private void refusedBody(Object[] row) {
        String name = "Refused: " + row[0];
        String body = (String) row[1];
        String code = (String) row[2];
        String message = (String) row[3];
        rows.add(EventRow.http(name, "orders", Events.http(body), 400, error(code, message)));
        if (!body.isBlank()) {
            rows.add(failed(name + ", directly", "orders", body, code, message));
        }
    }

    private void refusedEvent(Object[] row) {
        rows.add(EventRow.http(
                "Refused event: " + row[0], "orders", (String) row[1], (Integer) row[2], error((String) row[3], (String)
                        row[4])));
    }

    private void carriers() {
        carrier("REST API", "API_GATEWAY_REST", TestEvent.restApi(ORDER), Form.HTTP);
        carrier("HTTP API", "API_GATEWAY_HTTP", TestEvent.httpApi(ORDER), Form.HTTP);
        carrier("Function URL", "FUNCTION_URL", TestEvent.functionUrl(ORDER), Form.HTTP);
        carrier("Load balancer", "LOAD_BALANCER", TestEvent.loadBalancer(ORDER), Form.BALANCER);
        carrier(
                "Load balancer, multi-value",
                "LOAD_BALANCER",
                TestEvent.loadBalancerMultiValue(ORDER),
                Form.BALANCER_MULTI_VALUE);
        carrier("Lone body", "BODY_ONLY", TestEvent.bodyOnly(ORDER), Form.HTTP);
    }

    private void carrier(String name, String kind, TestEvent event, Form form) {
        String found = result(kind, ORDER);
        add(name + ": an order", "orders", event, form, 200, found);
        add(name + ": base64", "orders", event.base64(), form, 200, found);
        add(
                name + ": base64 of ISO-8859-1",
                "orders",
                event.header("Content-Type", "application/json; charset=latin1").base64(StandardCharsets.ISO_8859_1),
                form,
                200,
                found);
        add(
                name + ": base64 of UTF-16",
                "orders",
                event.header("Content-Type", "application/json;charset=\"UTF-16\"")
                        .base64(StandardCharsets.UTF_16),
                form,
                200,
                found);
        add(
                name + ": a charset no one knows",
                "orders",
                event.header("Content-Type", "application/json; charset=klingon"),
                form,
                415,
                error("unsupported_charset", "The charset of the body is not supported; use UTF-8."));
        add(name + ": a method that chooses 202", "accepting", event, form, 202, "{\"what\":\"later\"}");
        add(
                name + ": a method that takes too long",
                "late",
                event,
                form,
                504,
                error("deadline_exceeded", "The action did not finish in time."));
        add(name + ": a method in time", "punctual", event, form, 200, found);
        add(name + ": the secret", "guarded", event.header(SIGNATURE, TableFunction.SECRET), form, 200, found);
        add(name + ": the old secret", "guarded", event.header(SIGNATURE, "old"), form, 200, found);
        String unauthorized = error("unauthorized", "The request is not authorized.");
        add(name + ": no secret", "guarded", event, form, 401, unauthorized);
        add(name + ": a wrong secret", "guarded", event.header(SIGNATURE, "guess"), form, 401, unauthorized);
        TestEvent authorized = event.header(SIGNATURE, TableFunction.SECRET);
        add(
                name + ": text/plain",
                "guarded",
                authorized.header("Content-Type", "text/plain"),
                form,
                415,
                error("unsupported_media_type", "The media type of the body is not supported; use application/json."));
        if (!kind.equals("BODY_ONLY")) {
            add(
                    name + ": GET",
                    "guarded",
                    authorized.method("GET"),
                    form,
                    405,
                    error("method_not_allowed", "The HTTP method is not supported; use POST."));
        }
    }

    private void directInvocations() {
        String found = result("DIRECT", ORDER);
        rows.add(plain("Direct: an order", "orders", ORDER, found));
        rows.add(plain("Direct: an order, guarded function", "guarded", ORDER, found));
        rows.add(plain("Direct: white space and a byte order mark", "orders", "\uFEFF \n" + ORDER + " ", found));
        rows.add(plain("Direct: a body that is not alone", "orders", "{\"body\":\"x\",\"order-id\":\"O-1\"}", found));
        rows.add(plain(
                "Direct: template text of an unset input",
                "orders",
                "{\"order-id\":\"O-1\",\"quantity\":\"${input.quantity}\",\"limit\":\"\"}",
                found));
        rows.add(failed(
                "Direct: template text kept",
                "verbatim",
                "{\"order-id\":\"O-1\",\"quantity\":\"${input.quantity}\"}",
                "invalid_input",
                "quantity must be an integer."));
        rows.add(plain("Direct: a method that chooses 202", "accepting", "{}", "{\"what\":\"later\"}"));
        rows.add(failed(
                "Direct: a method that takes too long",
                "late",
                "{}",
                "deadline_exceeded",
                "The action did not finish in time."));
        rows.add(failed(
                "Direct: unknown order",
                "orders",
                "{\"order-id\":\"unknown\"}",
                "unknown_order",
                "There is no such order."));
        rows.add(failed(
                "Direct: a failure", "orders", "{\"order-id\":\"runtime\"}", "internal_error", "The action failed."));
        rows.add(failed(
                "Direct: stack overflow",
                "orders",
                "{\"order-id\":\"overflow\"}",
                "internal_error",
                "The action failed."));
        rows.add(
                failed("Direct: an own exception", "mapping", "{\"order-id\":\"runtime\"}", "wrong_state", "Not now."));
        rows.add(plain(
                "Direct: an unknown order as data",
                "data",
                "{\"order-id\":\"unknown\"}",
                error("unknown_order", "There is no such order.")));
        rows.add(plain("Direct: a faulty input as data", "data", "{}", error("invalid_input", MISSING)));
        rows.add(plain(
                "Direct: a failure as data",
                "data",
                "{\"order-id\":\"runtime\"}",
                error("internal_error", "The action failed.")));
        rows.add(failed(
                "Direct: 10,000 levels", "orders", "[".repeat(10_000), "invalid_json", RefusedEventsTest.LIMITS));
        rows.add(failed(
                "Direct: half a surrogate pair",
                "orders",
                "{\"order-id\":\"\\ud800\"}",
                "invalid_input",
                "order-id has text with half a surrogate pair."));
    }

    private void parameters() {
        String found = "{\"query\":{\"customerId\":\"C 1\",\"limit\":5,\"deep\":true,\"tag\":[\"a\",\"b,c\"]},"
                + "\"path\":[\"C 1\"],\"names\":[\"deep\",\"limit\",\"tag\"]}";
        String query = "'queryStringParameters':{'tag':'b,c','limit':'5','deep':'true'},"
                + "'multiValueQueryStringParameters':{'tag':['a','b,c'],'limit':['5'],'deep':['true']},";
        rows.add(
                EventRow.http("GET of a REST API: path and query", "lookup", rest(query, "'C 1'", "null"), 200, found));
        rows.add(EventRow.http(
                "DELETE of a REST API: path and query",
                "lookup",
                rest(query, "'C 1'", "null").replace("GET", "DELETE"),
                200,
                found));
        rows.add(EventRow.http(
                "GET of an HTTP API: path and query",
                "lookup",
                http("tag=a&tag=b%2Cc&limit=5&deep=true", "'C 1'"),
                200,
                found));
        rows.add(new EventRow(
                "GET of a load balancer: query alone",
                "lookup",
                balancer("'customerId':'C%201','tag':'a','limit':'5'", "curl"),
                Form.BALANCER,
                200,
                "{\"query\":{\"customerId\":\"C 1\",\"limit\":5,\"tag\":[\"a\"]},\"path\":[],"
                        + "\"names\":[\"customerId\",\"limit\",\"tag\"]}"));
        rows.add(EventRow.http(
                "GET: a required one is missing",
                "lookup",
                http("limit=5", "''").replace("\"customerId\":\"\"", ""),
                400,
                error("invalid_input", "Required, but missing or null: customerId.")));
        rows.add(EventRow.http(
                "GET: no number",
                "lookup",
                http("limit=5x", "'C'"),
                400,
                error("invalid_input", "limit must be an integer.")));
        rows.add(EventRow.http(
                "GET: no flag",
                "lookup",
                http("deep=yes", "'C'"),
                400,
                error("invalid_input", "deep must be a boolean.")));
        rows.add(EventRow.http(
                "GET: one is given twice",
                "lookup",
                http("limit=5&limit=6", "'C'"),
                400,
                error("invalid_input", "limit is given twice.")));
        rows.add(EventRow.http(
                "POST: the body alone counts",
                "lookup",
                rest(query, "'C 1'", "'{\\'customerId\\':\\'B\\'}'").replace("GET", "POST"),
                200,
                "{\"query\":{\"customerId\":\"B\"},\"path\":[\"C 1\"],\"names\":[\"deep\",\"limit\",\"tag\"]}"));
    }

    private static String rest(String query, String customer, String body) {
        return ("{'httpMethod':'GET','requestContext':{},'headers':{}," + query + "'pathParameters':{'customerId':"
                        + customer + "},'body':" + body + "}")
                .replace('\'', '"');
    }

    private static String http(String query, String customer) {
        return ("{'version':'2.0','routeKey':'GET /c/{customerId}','rawQueryString':'" + query
                        + "','requestContext':{'http':{'method':'GET'}},'pathParameters':{'customerId':" + customer
                        + "}}")
                .replace('\'', '"');
    }

    private static String balancer(String query, String agent) {
        return ("{'requestContext':{'elb':{}},'httpMethod':'GET','path':'/','queryStringParameters':{" + query
                        + "},'headers':{'user-agent':'" + agent + "'},'body':'','isBase64Encoded':false}")
                .replace('\'', '"');
    }

    private void pings() {
        String check = balancer("", "ELB-HealthChecker/2.0");
        rows.add(new EventRow("Health check of a load balancer", "orders", check, Form.BALANCER, 200, "{}"));
        rows.add(new EventRow(
                "Health check, handled by the method",
                "pinged",
                check,
                Form.BALANCER,
                400,
                error("invalid_input", MISSING)));
        for (String ping : List.of(
                "{\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\",\"detail\":{}}",
                "{\"source\":\"serverless-plugin-warmup\"}",
                "{\"warmup\":true}",
                "{\"warmer\":true,\"concurrency\":1}")) {
            rows.add(plain("Ping " + ping, "orders", ping, "{}"));
            rows.add(failed("Ping handled by the method: " + ping, "pinged", ping, "invalid_input", MISSING));
        }
        rows.add(failed("No ping: \"warmup\":false", "orders", "{\"warmup\":false}", "invalid_input", MISSING));
    }

    private void failureField() {
        failureField("mapped", 404, "unknown_order", "There is no such order.");
        failureField("own", 429, "slow_down", "Try again later.");
        String refused = failure(400, "invalid_input", "Required, but missing or null: what.");
        rows.add(plain("Failure field, direct: a faulty input", "outcomes", "{}", refused));
        rows.add(plain("Failure field: success", "outcomes", "{\"what\":\"x\"}", "{\"state\":\"shipped\"}"));
        rows.add(failed(
                "Failure field: unforeseen",
                "outcomes",
                "{\"what\":\"unforeseen\"}",
                "internal_error",
                "The action failed."));
    }

    private void failureField(String what, int status, String code, String message) {
        String input = "{\"what\":\"" + what + "\"}";
        String body = failure(status, code, message);
        rows.add(plain("Failure field, direct: " + what, "outcomes", input, body));
        rows.add(EventRow.http("Failure field, HTTP: " + what, "outcomes", Events.http(input), 200, body));
        add(
                "Failure field, load balancer: " + what,
                "outcomes",
                TestEvent.loadBalancer(input),
                Form.BALANCER,
                200,
                body);
    }

    private static String failure(int status, String code, String message) {
        return "{\"failure\":{\"status\":" + status + ",\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    private void modules() {
        String price = "{\"sku\":\"A\",\"price\":\"12 EUR\"}";
        rows.add(plain("A module of Jackson's", "price", price, price));
        rows.add(EventRow.http("A module of Jackson's, HTTP", "price", Events.rest(price), 200, price));
        rows.add(failed(
                "A module of Jackson's: refused",
                "price",
                "{\"sku\":\"A\",\"price\":\"dear\"}",
                "invalid_input",
                "price must be of another type."));
        rows.add(failed(
                "A module of Jackson's: missing",
                "price",
                "{\"sku\":\"A\",\"price\":null}",
                "invalid_input",
                "Required, but missing or null: price."));
    }

    private void limits() {
        String much = "{\"what\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}";
        rows.add(failed(
                "An event of more than 6 MB",
                "careless",
                much,
                "input_too_large",
                "The event has " + much.length() + " bytes; Lambda takes 6291456."));
        String many = "{\"what\":\"long\"}";
        String answer = "The answer has 7340044 bytes; Lambda takes 6291456.";
        rows.add(failed("An answer of more than 6 MB", "outcomes", many, "output_too_large", answer));
        rows.add(EventRow.http(
                "An answer of more than 6 MB, HTTP",
                "outcomes",
                Events.http(many),
                500,
                error("output_too_large", "The answer has 7340146 bytes; Lambda takes 6291456.")));
        add(
                "An answer of more than 1 MB, load balancer",
                "outcomes",
                TestEvent.loadBalancer("{\"what\":\"below\"}"),
                Form.BALANCER,
                500,
                error("output_too_large", "The answer has 1048719 bytes; a load balancer takes 1048576."));
    }

    private void add(String name, String function, TestEvent event, Form form, int status, String body) {
        rows.add(EventRow.of(name, function, event, form, status, body));
    }

    private static String result(String kind, String order) {
        try {
            return "{\"orderId\":" + TestMapper.MAPPER.readTree(order).get("order-id") + ",\"kind\":\"" + kind
                    + "\",\"order\":" + order + "}";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
