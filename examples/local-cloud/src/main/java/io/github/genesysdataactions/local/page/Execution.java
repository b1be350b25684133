package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.List;

/**
 * One execution as it is shown.
 *
 * @param number from 1
 * @param json all of it, without secrets; never changed
 */
record Execution(long number, ObjectNode json) {
    private static final List<String> ENTRY = List.of(
            "number", "actionId", "name", "draft", "started", "millis", "success", "reason", "warnings", "contextId");

    /** Returns what a list shows of it. */
    ObjectNode entry() {
        ObjectNode entry = Json.object();
        ENTRY.forEach(field -> entry.set(field, json.get(field)));
        return entry;
    }
}
