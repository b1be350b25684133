package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A runtime in which Genesys Cloud runs functions. Immutable. */
public final class FunctionRuntime {
    private final ObjectNode json;
    private final String name;

    private FunctionRuntime(ObjectNode json) {
        this.json = json;
        this.name = Fields.requiredText(json, "name", JsonPath.ROOT);
    }

    /**
     * Reads a runtime as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code name}
     */
    public static FunctionRuntime parse(String json) {
        return new FunctionRuntime(Json.readObject(json));
    }

    /** Returns the name, for {@link FunctionSettings#of}. */
    public String name() {
        return name;
    }

    /** Returns a description for people. */
    public Optional<String> description() {
        return Fields.text(json, "description");
    }

    /** Returns the state in the server's words, such as that it is deprecated. */
    public Optional<String> status() {
        return Fields.text(json, "status");
    }

    /** Returns when its life ends, as ISO 8601 text. */
    public Optional<String> dateEndOfLife() {
        return Fields.text(json, "dateEndOfLife");
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionRuntime that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "FunctionRuntime[" + name + "]";
    }
}
