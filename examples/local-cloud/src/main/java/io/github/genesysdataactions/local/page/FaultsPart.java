package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.fault.FaultKind;
import io.github.genesysdataactions.local.fault.FaultPlans;
import io.github.genesysdataactions.local.fault.PlannedFault;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import java.util.Arrays;
import java.util.List;

/** Switches faults on and off. */
final class FaultsPart {
    private static final List<String> FIELDS =
            List.of("method", "path", "kind", "status", "retryAfterSeconds", "every");
    private static final int MOST_FAULTS = 1000;
    private static final int LONGEST_PATH = 2000;
    private static final int LONGEST_WAIT = 3600;

    private final FaultPlans plans;
    private final List<String> operations;
    private final Journal journal;

    FaultsPart(FaultPlans plans, List<String> operations, Journal journal) {
        this.plans = plans;
        this.operations = List.copyOf(operations);
        this.journal = journal;
    }

    void addTo(Routes<PageOperation> routes) {
        routes.on("GET", "/__local/faults", call -> list());
        routes.on("POST", "/__local/faults", this::add);
        routes.on("DELETE", "/__local/faults", call -> clear());
        routes.on("DELETE", "/__local/faults/{faultId}", this::remove);
    }

    private Reply list() {
        ObjectNode json = Json.object();
        ArrayNode faults = json.putArray("faults");
        plans.all().forEach(plan -> faults.add(json(plan)));
        ArrayNode paths = json.putArray("paths");
        operations.forEach(paths::add);
        return Reply.json(200, json);
    }

    private Reply add(PageCall call) {
        ObjectNode body = call.body(FIELDS);
        FaultKind kind = FaultKind.of(PageCall.text(body, "kind"))
                .orElseThrow(() -> new PageRefusal(
                        400,
                        "'kind' is one of "
                                + Arrays.stream(FaultKind.values())
                                        .map(FaultKind::id)
                                        .toList() + "."));
        if (plans.all().size() >= MOST_FAULTS) {
            throw new PageRefusal(400, "There are " + MOST_FAULTS + " faults already; switch some off.");
        }
        PlannedFault added = plans.add(new PlannedFault(
                0,
                PageCall.text(body, "method"),
                path(body),
                kind,
                hasStatus(kind) ? PageCall.integer(body, "status", 200, 599) : 0,
                kind == FaultKind.RATE_LIMIT ? PageCall.integer(body, "retryAfterSeconds", 0, LONGEST_WAIT) : 0,
                body.path("every").asBoolean()));
        journal.changed(Journal.Topic.FAULTS);
        return Reply.json(200, json(added));
    }

    private Reply remove(PageCall call) {
        if (!plans.remove((int) Math.min(call.number("faultId"), Integer.MAX_VALUE))) {
            throw PageRefusal.notFound();
        }
        journal.changed(Journal.Topic.FAULTS);
        return Reply.empty(204);
    }

    private Reply clear() {
        plans.clear();
        journal.changed(Journal.Topic.FAULTS);
        return Reply.empty(204);
    }

    private static String path(ObjectNode body) {
        String path = PageCall.text(body, "path");
        if ((!path.startsWith("/") && !path.equals(PlannedFault.ANY)) || path.length() > LONGEST_PATH) {
            throw new PageRefusal(400, "'path' begins with a slash, or is * for any path.");
        }
        return path;
    }

    private static boolean hasStatus(FaultKind kind) {
        return kind == FaultKind.STATUS || kind == FaultKind.STATUS_AFTER_COMMIT;
    }

    private static ObjectNode json(PlannedFault plan) {
        ObjectNode json = Json.object()
                .put("id", plan.id())
                .put("method", plan.method())
                .put("path", plan.path())
                .put("kind", plan.kind().id());
        if (hasStatus(plan.kind())) {
            json.put("status", plan.status());
        }
        if (plan.kind() == FaultKind.RATE_LIMIT) {
            json.put("retryAfterSeconds", plan.retryAfterSeconds());
        }
        return json.put("every", plan.every());
    }
}
