package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action as Genesys Cloud has it.
 *
 * <p>Keeps everything that the server sent, fields that this library does not know included; none of our rules is
 * applied to it. Accessors of the contract and of the configuration are empty if the server did not send that part.
 * Immutable.
 */
public final class Action {
    private final String id;
    private final String name;

    /** The definition whose templates stand in for those that the answer lacks. */
    private final @Nullable ActionDefinition sent;

    /** The text until someone wants to know more than id and name, then its tree: an {@link ObjectNode}. */
    private volatile Object json;

    private Action(ObjectNode json) {
        this.id = Fields.requiredText(json, "id", JsonPath.ROOT);
        this.name = Fields.requiredText(json, "name", JsonPath.ROOT);
        this.sent = null;
        this.json = json;
    }

    /** Makes one from a text that was skimmed for id and name. */
    private Action(String text, List<String> idAndName, @Nullable ActionDefinition sent) {
        this.id = idAndName.get(0);
        this.name = idAndName.get(1);
        this.sent = sent;
        this.json = text;
    }

    /**
     * Reads an action as the public API sends it.
     *
     * @throws io.github.genesysdataactions.error.DataActionsException if the text is not a JSON object, or has no {@code id}
     *     or {@code name}
     */
    public static Action parse(String json) {
        return read(json, null);
    }

    /**
     * Reads the answer to a definition that was sent: where it only gives the addresses of the templates, their texts are
     * those of the definition, default ones too.
     */
    static Action read(String json, @Nullable ActionDefinition sent) {
        return Json.skim(json, "id", "name")
                .map(idAndName -> new Action(json, idAndName, sent))
                .orElseGet(() -> new Action(tree(json, sent)));
    }

    private static ObjectNode tree(String json, @Nullable ActionDefinition sent) {
        ObjectNode answer = Json.readObject(json);
        if (sent != null && answer.path("config") instanceof ObjectNode config) {
            PublicForm.requestTemplate(sent).ifPresent(text -> fill(config, "request", "requestTemplate", text));
            fill(config, "response", "successTemplate", PublicForm.successTemplate(sent));
        }
        return answer;
    }

    private static void fill(ObjectNode config, String part, String field, String text) {
        JsonNode answered = config.path(part);
        if (answered.isMissingNode() || answered.isNull()) {
            config.putObject(part).put(field, text);
        } else if (answered instanceof ObjectNode object && !object.path(field).isTextual()) {
            object.put(field, text);
        }
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
        return Fields.text(json(), "category").orElse("");
    }

    /**
     * Returns the id of the integration that the action belongs to; empty if the JSON has none; the service always
     * sends one.
     */
    public String integrationId() {
        return Fields.text(json(), "integrationId").orElse("");
    }

    /** Returns the version, which the server counts from 1 and asks for with every change; 0 if it did not send one. */
    public int version() {
        return Fields.number(json(), "version").orElse(0);
    }

    /** Returns whether only secure flows may use the action. */
    public boolean isSecure() {
        return Fields.flag(json(), "secure");
    }

    /** Returns whether the action is built in, so that it can neither be changed nor deleted. */
    public boolean isStatic() {
        return ActionSummary.isStatic(id);
    }

    /** Returns the description, which the public API has in the input schema. */
    public Optional<String> description() {
        return Fields.text(json().path("contract").path("input").path("inputSchema"), "description");
    }

    /** Returns the contract, if the server sent it ({@code expand=contract}). */
    public Optional<Contract> contract() {
        JsonNode contract = json().path("contract");
        return Contract.read(contract.deepCopy());
    }

    /** Returns the URL as a Velocity template, or the ARN of a Lambda function. */
    public Optional<String> urlTemplate() {
        return Fields.text(request(), "requestUrlTemplate");
    }

    /** Returns the HTTP method, if it is one that this library knows. */
    public Optional<HttpMethod> method() {
        return Fields.text(request(), "requestType")
                .flatMap(type -> Arrays.stream(HttpMethod.values())
                        .filter(known -> known.name().equals(type))
                        .findFirst());
    }

    /** Returns the request headers in their order; they may hold secrets. */
    public Map<String, String> headers() {
        return Fields.texts(request().path("headers"));
    }

    /** Returns the Velocity template of the request body, if the server sent its text. */
    public Optional<String> requestTemplate() {
        return Fields.text(request(), "requestTemplate");
    }

    /** Returns where the text of the request template can be read, if the server sent that in its place. */
    public Optional<String> requestTemplateUri() {
        return Fields.text(request(), "requestTemplateUri");
    }

    /** Returns the Velocity template of the answer, if the server sent its text. */
    public Optional<String> successTemplate() {
        return Fields.text(response(), "successTemplate");
    }

    /** Returns where the text of the success template can be read, if the server sent that in its place. */
    public Optional<String> successTemplateUri() {
        return Fields.text(response(), "successTemplateUri");
    }

    /** Returns the JSONPaths into the remote answer, by the names that the success template uses. */
    public Map<String, String> translationMap() {
        return Fields.texts(response().path("translationMap"));
    }

    /** Returns the JSON texts that stand in where a path finds nothing, by the same names. */
    public Map<String, String> translationMapDefaults() {
        return Fields.texts(response().path("translationMapDefaults"));
    }

    /** Returns how long Genesys Cloud waits for the remote answer, if that is set; the default is 60 s. */
    public Optional<Duration> timeout() {
        var seconds = Fields.number(config(), "timeoutSeconds");
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
    }

    /**
     * Returns a copy with the text of the request template, where the server sent only its address. Without the text, an
     * edit would replace the template with the default.
     *
     * @param text the template byte for byte
     * @return this action itself if it was read without its configuration
     */
    public Action withRequestTemplate(String text) {
        return withConfig("request", "requestTemplate", Objects.requireNonNull(text, "request template"));
    }

    /** Returns a copy with the text of the success template; see {@link #withRequestTemplate}. */
    public Action withSuccessTemplate(String text) {
        return withConfig("response", "successTemplate", Objects.requireNonNull(text, "success template"));
    }

    /** Copies the objects that lead to the text; everything else is shared, as it never changes. */
    private Action withConfig(String part, String field, String text) {
        if (!config().isObject()) {
            return this;
        }
        ObjectNode changed = copy(config().path(part)).put(field, text);
        ObjectNode config = copy(config());
        config.set(part, changed);
        ObjectNode action = copy(json());
        action.set("config", config);
        return new Action(action);
    }

    private static ObjectNode copy(JsonNode object) {
        ObjectNode copy = Json.object();
        return object instanceof ObjectNode fields ? copy.setAll(fields) : copy;
    }

    /** Returns all that the server sent, on one line; header values may be secrets. */
    public String toJson() {
        return Json.write(json());
    }

    /**
     * Returns the tree, for reading only. Two threads may build it at the same time; both trees are equal.
     */
    private ObjectNode json() {
        Object now = json;
        if (now instanceof ObjectNode tree) {
            return tree;
        }
        ObjectNode tree = tree((String) now, sent);
        json = tree;
        return tree;
    }

    /** Returns the configuration itself, for reading only; a missing node if there is none. */
    JsonNode config() {
        return json().path("config");
    }

    private JsonNode request() {
        return config().path("request");
    }

    private JsonNode response() {
        return config().path("response");
    }

    /** Compares all that the server sent, but for the order of keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Action that && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    /** Names the action; the rest may hold secrets and is in {@link #toJson()}. */
    @Override
    public String toString() {
        return "Action[id=" + id + ", name=" + name + ", version=" + version() + "]";
    }
}
