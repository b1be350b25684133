package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The function behind an action or a draft: its settings and its zip. Keeps everything that the server sent. Immutable.
 */
public final class FunctionConfig {
    private final ObjectNode json;

    private FunctionConfig(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads what the public API sends ({@code FunctionConfig}).
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object
     */
    public static FunctionConfig parse(String json) {
        return new FunctionConfig(Json.readObject(json));
    }

    /** Returns the id of the action. */
    public Optional<String> id() {
        return Fields.text(json, "id");
    }

    /** Returns the settings, if there are any; change them with {@link FunctionSettings#withTimeout} and the like. */
    public Optional<FunctionSettings> settings() {
        return json.path("function") instanceof ObjectNode function
                ? Optional.of(FunctionSettings.read(function))
                : Optional.empty();
    }

    /** Returns the zip, if one was uploaded. */
    public Optional<FunctionZip> zip() {
        return json.path("zip") instanceof ObjectNode zip ? Optional.of(new FunctionZip(zip)) : Optional.empty();
    }

    /** Returns the uploads that failed, ten at most. */
    public List<FunctionZip> failedUploads() {
        List<FunctionZip> failed = new ArrayList<>();
        json.path("uploadExceptionHistory").forEach(zip -> failed.add(new FunctionZip(zip)));
        return List.copyOf(failed);
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionConfig that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "FunctionConfig[id=" + id().orElse("") + ", settings="
                + settings().orElse(null) + ", zip=" + zip().orElse(null) + "]";
    }
}
