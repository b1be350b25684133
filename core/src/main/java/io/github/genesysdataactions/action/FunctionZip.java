package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zip that was uploaded for a function, and its state.
 *
 * <p>The states are those of the public API (MyPureCloud/platform-client-sdk-java, {@code FunctionZipConfig}):
 * {@code Pending}, {@code Transferring}, {@code Available}, {@code Unknown}, {@code Invalid}, {@code InvalidFormat},
 * {@code InvalidFile}. Immutable.
 */
public final class FunctionZip {
    private static final Set<String> ON_THE_WAY = Set.of("", "Pending", "Transferring", "Unknown");

    private final JsonNode json;

    FunctionZip(JsonNode json) {
        this.json = json;
    }

    /** Returns the id of the zip. */
    public Optional<String> id() {
        return Fields.text(json, "id");
    }

    /** Returns the name of the file. */
    public Optional<String> name() {
        return Fields.text(json, "name");
    }

    /** Returns the state in the server's words; empty text if it did not say. */
    public String status() {
        return Fields.text(json, "status").orElse("");
    }

    /** Returns whether the zip can be published. */
    public boolean isAvailable() {
        return status().equals("Available");
    }

    /** Returns whether the state will not change by itself: the zip is available, or was refused. */
    public boolean isFinal() {
        return !ON_THE_WAY.contains(status());
    }

    /** Returns why the upload failed. */
    public Optional<String> errorMessage() {
        return Fields.text(json, "errorMessage");
    }

    /** Returns when the record of the zip was made, as ISO 8601 text. */
    public Optional<String> dateCreated() {
        return Fields.text(json, "dateCreated");
    }

    /** Returns the id of the request for the upload. */
    public Optional<String> requestId() {
        return Fields.text(json, "requestId");
    }

    /** Returns all that the server sent, on one line. */
    public String toJson() {
        return Json.write(json);
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionZip that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "FunctionZip[name=" + name().orElse("") + ", status=" + status() + "]";
    }
}
