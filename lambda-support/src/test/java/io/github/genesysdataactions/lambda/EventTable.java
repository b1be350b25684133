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
