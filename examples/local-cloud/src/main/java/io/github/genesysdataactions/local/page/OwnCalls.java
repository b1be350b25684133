package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.api.InnerCalls;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes actions and drafts by the API's own operations, so that its rules hold here, too. */
final class OwnCalls {
    private static final String ACTIONS = "/api/v2/integrations/actions/";

    private final InnerCalls api;

    OwnCalls(InnerCalls api) {
        this.api = api;
    }

    void edit(String id, boolean draft, ObjectNode change) {
        send("PATCH", path(id, draft), change);
    }

    void delete(String id, boolean draft) {
        send("DELETE", path(id, draft), null);
    }

    void publish(String id, int version) {
        send("POST", path(id, true) + "/publish", Json.object().put("version", version));
    }

    /** Returns what keeps a draft from being published. */
    ArrayNode problems(String id) {
        ArrayNode problems = Json.array();
        for (JsonNode error : send("GET", path(id, true) + "/validation", null).path("errors")) {
            problems.addObject()
                    .put("field", error.at("/details/0/fieldName").asText())
                    .put("message", error.path("message").asText());
        }
        return problems;
    }

    private static String path(String id, boolean draft) {
        return ACTIONS + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + (draft ? "/draft" : "");
    }

    private JsonNode send(String method, String path, @Nullable ObjectNode body) {
        byte[] bytes = body == null ? new byte[0] : Json.bytes(body);
        Reply reply =
                api.answer(Request.of(method, URI.create(path), Map.of("Content-Type", "application/json"), bytes));
        JsonNode answer = parsed(reply);
        if (reply.status() >= 400) {
            int status = reply.status() == 404 || reply.status() == 409 ? reply.status() : 400;
            throw new PageRefusal(status, answer.path("message").asText());
        }
        return answer;
    }

    private static JsonNode parsed(Reply reply) {
        try {
            return reply.body().length == 0 ? Json.object() : Json.parse(reply.body());
        } catch (NotJson e) {
            throw new IllegalStateException("The API answers JSON", e);
        }
    }
}
