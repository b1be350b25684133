package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The error body of the public API (model ErrorBody of the Platform API's swagger). */
final class ErrorBody {
    private ErrorBody() {}

    static ObjectNode of(
            int status, String code, @Nullable String message, String contextId, List<Refusal.FieldFault> faults) {
        ObjectNode body = Json.object()
                .put("message", message)
                .put("code", code)
                .put("status", status)
                .put("contextId", contextId);
        ArrayNode details = body.putArray("details");
        for (Refusal.FieldFault fault : faults) {
            details.addObject().put("errorCode", fault.errorCode()).put("fieldName", fault.fieldName());
        }
        body.putArray("errors");
        return body;
    }
}
