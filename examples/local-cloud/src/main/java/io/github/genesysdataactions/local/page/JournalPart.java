package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import java.util.List;

/** Shows calls and executions. */
final class JournalPart {
    private static final long DEFAULT_LIMIT = 1000;

    private final Journal journal;

    JournalPart(Journal journal) {
        this.journal = journal;
    }

    void addTo(Routes<PageOperation> routes) {
        routes.on("GET", "/__local/calls", this::calls);
        routes.on("GET", "/__local/executions", call -> executions());
        routes.on("GET", "/__local/executions/{number}", this::execution);
    }

    private Reply calls(PageCall call) {
        long after = call.parameter("after", 0, Long.MAX_VALUE).orElse(0L);
        int limit = Math.toIntExact(call.parameter("limit", 1, Journal.CALLS).orElse(DEFAULT_LIMIT));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("calls");
        journal.callsAfter(after, limit).forEach(one -> list.add(one.json()));
        return Reply.json(200, json.put("first", journal.firstCall()).put("last", journal.lastCall()));
    }

    private Reply executions() {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("executions");
        List<Execution> all = journal.allExecutions();
        for (int i = all.size() - 1; i >= 0; i--) {
            list.add(all.get(i).entry());
        }
        return Reply.json(200, json);
    }

    private Reply execution(PageCall call) {
        return journal.findExecution(call.number("number"))
                .map(execution -> Reply.json(200, execution.json()))
                .orElseThrow(PageRefusal::notFound);
    }
}
