package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call that the organization has answered: no header, no body, no secret.
 *
 * @param number from 1
 * @param status 0 if the connection is closed instead, or stays without an answer
 * @param planned whether a fault made the answer
 * @param contextId the correlation id of the answer, if it has one
 * @param rate the window that the answer tells of, if it does
 */
public record CallEntry(
        long number,
        Instant time,
        String method,
        String path,
        String query,
        int status,
        Duration took,
        boolean planned,
        @Nullable String contextId,
        @Nullable RateState rate) {

    static CallEntry of(long number, Request request, Reply reply, Instant time, Duration took) {
        return new CallEntry(
                number,
                time,
                request.method(),
                request.path(),
                Secrets.query(request.query()),
                reply.reaches() ? reply.status() : 0,
                took,
                reply.planned(),
                reply.header("ININ-Correlation-Id").orElse(null),
                RateState.of(reply).orElse(null));
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("number", number)
                .put("time", time.toString())
                .put("method", method)
                .put("path", path)
                .put("query", query)
                .put("status", status)
                .put("millis", took.toMillis())
                .put("planned", planned);
        Optional.ofNullable(contextId).ifPresent(id -> json.put("contextId", id));
        Optional.ofNullable(rate).ifPresent(state -> json.set("rate", state.json()));
        return json;
    }
}
