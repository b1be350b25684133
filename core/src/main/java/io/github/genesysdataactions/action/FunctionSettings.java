package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a function is run: handler, runtime, timeout.
 *
 * <pre>{@code
 * FunctionSettings settings = FunctionSettings.of("index.handler", "nodejs22.x")
 *     .withDescription("Looks up an order")
 *     .withTimeout(Duration.ofSeconds(10));
 * }</pre>
 *
 * <p>Settings that were read keep fields that this library does not know. Immutable.
 */
public final class FunctionSettings {
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int LONGEST_SECONDS = 15;

    private final ObjectNode json;

    private FunctionSettings(ObjectNode json) {
        this.json = json;
    }

    /**
     * Starts settings.
     *
     * @param handler the entry point within the zip: the path of the module without its extension, a full stop, and the
     *     name of the exported function, such as {@code src/index.handler} (public API,
     *     MyPureCloud/platform-client-sdk-cli)
     * @param runtime one of those that {@code functions().runtimes()} names
     * @throws IllegalArgumentException if one of them is blank
     */
    public static FunctionSettings of(String handler, String runtime) {
        return new FunctionSettings(Json.object()
                .put("handler", notBlank("handler", handler))
                .put("runtime", notBlank("runtime", runtime)));
    }

    static FunctionSettings read(ObjectNode json) {
        return new FunctionSettings(json);
    }

    /**
     * Returns a copy with a description.
     *
     * @throws IllegalArgumentException if it is longer than 255 characters
     */
    public FunctionSettings withDescription(String description) {
        int length = Objects.requireNonNull(description, "description").length();
        if (length > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("The description of a function has " + length
                    + " characters; use at most " + LONGEST_DESCRIPTION + ".");
        }
        return new FunctionSettings(json.deepCopy().put("description", description));
    }

    /**
     * Returns a copy with a timeout. Genesys Cloud's default: 15 s.
     *
     * @throws IllegalArgumentException unless it is 1 to 15 whole seconds
     */
    public FunctionSettings withTimeout(Duration timeout) {
        long seconds = Objects.requireNonNull(timeout, "timeout").toSeconds();
        if (seconds < 1
                || seconds > LONGEST_SECONDS
                || !Duration.ofSeconds(seconds).equals(timeout)) {
            throw new IllegalArgumentException(
                    "The timeout of a function is " + timeout + "; use 1 to " + LONGEST_SECONDS + " whole seconds.");
        }
        return new FunctionSettings(json.deepCopy().put("timeoutSeconds", seconds));
    }

    /** Returns a copy with another entry point; see {@link #of}. */
    public FunctionSettings withHandler(String handler) {
        return new FunctionSettings(json.deepCopy().put("handler", notBlank("handler", handler)));
    }

    /** Returns a copy with another runtime; see {@link #of}. */
    public FunctionSettings withRuntime(String runtime) {
        return new FunctionSettings(json.deepCopy().put("runtime", notBlank("runtime", runtime)));
    }

    /** Returns the entry point. */
    public Optional<String> handler() {
        return Fields.text(json, "handler");
    }

    /** Returns the runtime. */
    public Optional<String> runtime() {
        return Fields.text(json, "runtime");
    }

    /** Returns the description. */
    public Optional<String> description() {
        return Fields.text(json, "description");
    }

    /** Returns the timeout, if it is set; the default is 15 s. */
    public Optional<Duration> timeout() {
        var seconds = Fields.number(json, "timeoutSeconds");
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
    }

    /** Returns the id of the zip that the function runs, once the server has set one. */
    public Optional<String> zipId() {
        return Fields.text(json, "zipId");
    }

    /**
     * Returns what {@code PUT /api/v2/integrations/actions/{actionId}/draft/function} gets, on one line: what the API only
     * reads ({@code id}, {@code name}, {@code dateCreated}, {@code zipId}) is left out.
     */
    public String toJson() {
        ObjectNode writable = json.deepCopy();
        writable.remove(List.of("id", "name", "dateCreated", "zipId"));
        return Json.write(writable);
    }

    private static String notBlank(String part, String text) {
        if (Objects.requireNonNull(text, part).isBlank()) {
            throw new IllegalArgumentException("The " + part + " of a function is blank.");
        }
        return text;
    }

    /** Compares all that is known, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionSettings that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "FunctionSettings[handler=" + handler().orElse("") + ", runtime="
                + runtime().orElse("") + "]";
    }
}
