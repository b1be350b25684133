package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Request;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request for the JSON of the page. */
record PageCall(Request request, Map<String, String> variables) {
    String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow(PageRefusal::notFound);
    }

    /** Returns a number in the path. */
    long number(String name) {
        try {
            return Long.parseLong(variable(name));
        } catch (NumberFormatException e) {
            throw PageRefusal.notFound();
        }
    }

    /** Returns a number in the query. */
    Optional<Long> parameter(String name, long from, long to) {
        try {
            Optional<Long> value = request.parameters().getOrDefault(name, List.of()).stream()
                    .findFirst()
                    .map(Long::valueOf);
            if (value.isEmpty() || (value.get() >= from && value.get() <= to)) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new PageRefusal(400, "'" + name + "' is a number from " + from + " to " + to + ".");
    }

    /** Returns the body, a JSON object with no other fields than these. */
    ObjectNode body(List<String> fields) {
        JsonNode tree;
        try {
            tree = Json.parse(request.body());
        } catch (NotJson e) {
            throw new PageRefusal(400, "The body is not JSON: " + e.getMessage() + ".");
        }
        if (!(tree instanceof ObjectNode object)) {
            throw new PageRefusal(400, "The body is not a JSON object.");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new PageRefusal(400, "The body has a field that is not one of " + fields + ".");
            }
        });
        return object;
    }

    static String text(ObjectNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw new PageRefusal(400, "'" + field + "' has to be a text.");
        }
        return body.path(field).textValue();
    }

    static int integer(ObjectNode body, String field, int from, int to) {
        JsonNode value = body.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < from || value.intValue() > to) {
            throw new PageRefusal(400, "'" + field + "' has to be a whole number from " + from + " to " + to + ".");
        }
        return value.intValue();
    }
}
