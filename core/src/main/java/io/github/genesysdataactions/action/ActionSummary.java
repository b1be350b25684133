package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action in a list: enough to find it, without contract and configuration. Immutable. */
public final class ActionSummary {
    private static final String STATIC = "static_-_";

    private final String id;
    private final String name;
    private final String category;
    private final String integrationId;
    private final int version;
    private final boolean isSecure;
    private final @Nullable String config;

    private ActionSummary(JsonNode json) {
        this.id = Fields.requiredText(json, "id", JsonPath.ROOT);
        this.name = Fields.requiredText(json, "name", JsonPath.ROOT);
        this.category = Fields.text(json, "category").orElse("");
        this.integrationId = Fields.text(json, "integrationId").orElse("");
        this.version = Fields.number(json, "version").orElse(0);
        this.isSecure = Fields.flag(json, "secure");
        this.config = Fields.json(json, "config").orElse(null);
    }

    /**
     * Reads an entry of a list.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code id}
     *     or {@code name}
     */
    public static ActionSummary parse(String json) {
        return new ActionSummary(Json.readObject(json));
    }

    /** Returns the id, an opaque text such as {@code custom_-_<uuid>}. */
    public String id() {
        return id;
    }

    /** Returns the name, which is not always unique. */
    public String name() {
        return name;
    }

    /** Returns the category; empty if the JSON has none; the service always sends one. */
    public String category() {
        return category;
    }

    /**
     * Returns the id of the integration that the action belongs to; empty if the JSON has none; the service always
     * sends one.
     */
    public String integrationId() {
        return integrationId;
    }

    /** Returns the version, which the server counts from 1; 0 if it did not send one. */
    public int version() {
        return version;
    }

    /** Returns whether only secure flows may use the action. */
    public boolean isSecure() {
        return isSecure;
    }

    /**
     * Returns the configuration as JSON text, in the form of {@link Action#toJson()} under {@code config}, if the list was
     * asked for it ({@code includeConfig=true}); it may hold secrets, and templates by their addresses.
     */
    public Optional<String> config() {
        return Optional.ofNullable(config);
    }

    /** Returns whether the action is built in, so that it can neither be changed nor deleted. */
    public boolean isStatic() {
        return isStatic(id);
    }

    /** Source: the provider source MyPureCloud/terraform-provider-genesyscloud, which skips these ids. */
    static boolean isStatic(String id) {
        return id.startsWith(STATIC);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionSummary that
                && id.equals(that.id)
                && name.equals(that.name)
                && category.equals(that.category)
                && integrationId.equals(that.integrationId)
                && version == that.version
                && isSecure == that.isSecure
                && Objects.equals(config, that.config);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, category, integrationId, version, isSecure, config);
    }

    @Override
    public String toString() {
        return "ActionSummary[id=" + id + ", name=" + name + ", version=" + version + "]";
    }
}
