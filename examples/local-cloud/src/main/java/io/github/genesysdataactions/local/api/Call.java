package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One call that has passed the door: who makes it, which resource it names, and what it carries. */
record Call(Request request, Map<String, String> variables, Token token, String contextId) {

    /** Returns a variable of the route's template. */
    String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no variable " + name);
        }
        return value;
    }

    /** Returns the first value of a query parameter, if it is there and not empty. */
    Optional<String> parameter(String name) {
        return request.parameters().getOrDefault(name, List.of()).stream()
                .findFirst()
                .filter(value -> !value.isEmpty());
    }

    /** Says whether a query parameter is {@code true}. */
    boolean flag(String name) {
        return parameter(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Refuses a body where the operation has none; an empty object does not count. */
    void refuseBody() {
        if (request.body().length > 0 && !body().isEmpty()) {
            throw Refusal.badRequest("This operation takes no request body.");
        }
    }

    /** Returns the body, which has to be a JSON object. */
    ObjectNode body() {
        String type = request.header("content-type").orElse("application/json");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(
                    415,
                    "unsupported.media.type",
                    "Unsupported Media Type - Unsupported or incorrect media type, such as an incorrect Content-Type value"
                            + " in the header.");
        }
        JsonNode tree;
        try {
            tree = Json.parse(request.body());
        } catch (NotJson e) {
            throw Refusal.badRequest("The request body is not JSON: " + e.getMessage() + ".");
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("The request body is not a JSON object.");
    }
}
