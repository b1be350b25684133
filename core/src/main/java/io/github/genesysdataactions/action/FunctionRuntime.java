package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A runtime in which Genesys Cloud runs functions. Immutable. */
public final class FunctionRuntime {
    private final ObjectNode json;
    private final String name;

    private FunctionRuntime(ObjectNode json, JsonPath path) {
        this.json = json;
        this.name = Fields.requiredText(json, "name", path);
    }

    /**
     * Reads a list as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON list of objects, or one of
     *     them has no {@code name}
     */
    public static List<FunctionRuntime> parseAll(String json) {
        JsonNode list = Json.read(json);
        if (!list.isArray()) {
            throw JsonFault.missing(JsonPath.ROOT, "list");
        }
        List<FunctionRuntime> runtimes = new ArrayList<>();
        for (JsonNode entry : list) {
            JsonPath path = JsonPath.ROOT.item(runtimes.size());
            if (!(entry instanceof ObjectNode runtime)) {
                throw JsonFault.missing(path, "object");
            }
            runtimes.add(new FunctionRuntime(runtime, path));
        }
        return List.copyOf(runtimes);
    }

    /** Returns the name, for {@link FunctionSettings#of}. */
    public String name() {
        return name;
    }

    /** Returns what it is, for people. */
    public Optional<String> description() {
        return Fields.text(json, "description");
    }

    /** Returns the state in the server's words, such as that it is deprecated. */
    public Optional<String> status() {
        return Fields.text(json, "status");
    }

    /** Returns when it ends, as an ISO-8601 text. */
    public Optional<String> dateEndOfLife() {
        return Fields.text(json, "dateEndOfLife");
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    @Override
    public String toString() {
        return "FunctionRuntime[" + name + "]";
    }
}
