package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.json.Binding;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.schema.TypeToken;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends an input to an action; no exception quotes its values. */
public final class Execution {
    private final Api api;
    private final Stage stage;
    private final Binding binding;

    Execution(Api api, Stage stage, Binding binding) {
        this.api = api;
        this.stage = stage;
        this.binding = binding;
    }

    @SuppressWarnings("unchecked") // not cast: a value for int.class is an Integer
    public <T> T execute(String id, Object input, Class<T> output) {
        return (T) value(id, input, output, output.getSimpleName());
    }

    @SuppressWarnings("unchecked") // the token's own type
    public <T> T execute(String id, Object input, TypeToken<T> output) {
        return (T) value(id, input, output.type(), output.toString());
    }

    private Object value(String id, Object input, Type output, String name) {
        Call call = call(Endpoint.EXECUTE_ACTION, id, input);
        if (output == String.class) {
            return api.send(call, Json::requireJson);
        }
        return api.send(
                call,
                text -> binding.read(text, output),
                "Compare " + name + " with the output contract of the action.");
    }

    public Map<String, Object> execute(String id, Object input) {
        return api.send(
                call(Endpoint.EXECUTE_ACTION, id, input),
                binding::readMap,
                "If the contract's root is a list, read it as String.class or as an array.");
    }

    public TestResult test(String id, Object input) {
        return api.send(call(stage.test(), id, input), TestResult::parse);
    }

    private Call call(Endpoint endpoint, String id, Object input) {
        ObjectNode inputs = inputs(input);
        ApiPath path = endpoint.path(id);
        if (api.options().isFlatten()) {
            path.query("flatten", "true");
        }
        return endpoint.call(budget(), path, id)
                .withJson(Json.write(inputs), () -> values(inputs))
                .awaiting(stage.key(id), 404);
    }

    private CallBudget budget() {
        return api.begin().withIdempotent(api.options().isIdempotentExecute());
    }

    private ObjectNode inputs(Object input) {
        JsonNode tree;
        try {
            tree = input instanceof String text ? Json.read(text) : binding.tree(input);
        } catch (JsonFault e) {
            throw new IllegalArgumentException("The input cannot be written as JSON. " + e.getMessage() + ".");
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("The input is not a JSON object but "
                + tree.getNodeType().name().toLowerCase(Locale.ROOT)
                + "; use a record, a map, or the text of a JSON object: {\"name\": value, …}.");
    }

    private static List<String> values(JsonNode tree) {
        List<String> values = new ArrayList<>();
        for (JsonNode node : tree) {
            if (node.isValueNode() && !node.isBoolean() && !node.isNull()) {
                values.add(node.asText());
            } else {
                values.addAll(values(node));
            }
        }
        return values;
    }
}
