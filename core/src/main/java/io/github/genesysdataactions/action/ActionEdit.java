package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an action that Genesys Cloud has.
 *
 * <pre>{@code
 * ActionEdit edit = ActionEdit.of(action)
 *     .post("https://orders.example.com/v2/find")
 *     .header("X-Caller", "Architect")
 *     .timeout(Duration.ofSeconds(10));
 * }</pre>
 *
 * <p>What is not changed stays as the server has it, fields that this library does not know included. Contract, {@code
 * secure} and integration of a published action cannot be changed (Genesys Cloud Resource Center, "Add contracts to
 * custom actions"): create another action beside it, move the flows over, and delete the old one.
 *
 * <p>For one thread at a time.
 */
public final class ActionEdit extends ActionSettings<ActionEdit> {
    /** What Genesys Cloud waits where nothing is said, so that saying it changes nothing. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private final Action action;
    private String name;

    private ActionEdit(Action action) {
        this.action = action;
        this.name = action.name();
        this.category = action.category().orElse(null);
        this.method = action.method().orElse(null);
        this.url = action.urlTemplate().orElse(null);
        this.headers = new Headers(action.headers());
        this.requestTemplate = action.requestTemplate().orElse(null);
        this.successTemplate = action.successTemplate().orElse(null);
        this.translationMap.putAll(action.translationMap());
        this.translationDefaults.putAll(action.translationDefaults());
        this.timeout = action.timeout().orElse(null);
    }

    /**
     * Begins changes to an action.
     *
     * @param action read with its configuration and with the texts of its templates; see {@link Action#withTemplates}
     * @throws IllegalArgumentException if the action is built in, or was read without its configuration or without the
     *     text of a template, so that a change would overwrite what was not read
     */
    public static ActionEdit of(Action action) {
        if (Objects.requireNonNull(action, "action").isStatic()) {
            throw new IllegalArgumentException("The action " + action.id()
                    + " is built into Genesys Cloud and cannot be changed. Create an action of your own.");
        }
        if (!action.config().isObject()) {
            throw new IllegalArgumentException("The action " + action.id()
                    + " was read without its configuration. Read it with includeConfig=true.");
        }
        if (isUnread(action.requestTemplateUri(), action.requestTemplate())
                || isUnread(action.successTemplateUri(), action.successTemplate())) {
            throw new IllegalArgumentException("The action " + action.id()
                    + " was read without the text of its templates, which a change would overwrite with the defaults."
                    + " Read them and use Action.withTemplates.");
        }
        return new ActionEdit(action);
    }

    /** Sets the name, 1 to 256 characters. */
    public ActionEdit name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** Removes a request header, whatever the case of its name. */
    public ActionEdit removeHeader(String name) {
        headers.remove(Objects.requireNonNull(name, "header name"));
        return this;
    }

    /** Removes a name from the translation map, and its default. */
    public ActionEdit removeTranslation(String key) {
        translationMap.remove(Objects.requireNonNull(key, "key"));
        translationDefaults.remove(key);
        return this;
    }

    /**
     * Brings name, category and configuration to what a definition says: what it leaves open (headers, translation map,
     * timeout, templates) becomes what a new action would have. Where it names no category, the action keeps its own.
     * Contract, {@code secure} and integration are left alone: compare them with {@link Contract#isEquivalentTo}.
     */
    public ActionEdit apply(ActionDefinition definition) {
        name = Objects.requireNonNull(definition, "definition").name();
        category = definition.category().orElse(category);
        request(definition.method(), definition.urlTemplate());
        headers(definition.headers());
        PublicForm.requestTemplate(definition).ifPresent(text -> requestTemplate = text);
        successTemplate = PublicForm.successTemplate(definition);
        replace(translationMap, definition.translationMap());
        replace(translationDefaults, definition.translationDefaults());
        if (definition.timeout().isPresent() || !Objects.equals(timeout, DEFAULT_TIMEOUT)) {
            timeout = definition.timeout().orElse(null);
        }
        return this;
    }

    /** Returns whether there is anything to send: a name, a category or a part of the configuration is different. */
    public boolean changesAnything() {
        ActionEdit untouched = new ActionEdit(action);
        return !name.equals(untouched.name)
                || !Objects.equals(category, untouched.category)
                || !config().equals(untouched.config());
    }

    /**
     * Returns what {@code PATCH /api/v2/integrations/actions/{actionId}} gets, on one line: {@code name}, {@code category},
     * {@code version} and the whole {@code config}, with the texts of the templates.
     *
     * @throws InvalidDefinitionException if what was changed breaks a rule; what the server had before is not judged
     * @throws IllegalStateException if the action was read without its version
     */
    public String toJson() {
        if (action.version() < 1) {
            throw new IllegalStateException("The action " + action.id()
                    + " was read without its version, which Genesys Cloud asks for with a change. Read it again.");
        }
        List<Problem> problems = new ArrayList<>(problems());
        problems.removeAll(new ActionEdit(action).problems());
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(TextRules.subject(name), problems);
        }
        ObjectNode json = Json.object().put("name", name);
        if (category != null) {
            json.put("category", category);
        }
        json.put("version", action.version());
        json.set("config", config());
        return Json.write(json);
    }

    /** Names the action; the changes may hold secrets. */
    @Override
    public String toString() {
        return "ActionEdit[id=" + action.id() + ", name=" + name + "]";
    }

    @Override
    ActionEdit self() {
        return this;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(TextRules.name("name", name));
        if (category != null) {
            problems.addAll(TextRules.name("category", category));
        }
        if (timeout != null) {
            problems.addAll(TextRules.wholeSeconds(timeout));
        }
        Optional<Schema> input = action.contract().map(Contract::input);
        problems.addAll(DefinitionRules.request(this, input.orElse(null)));
        return problems;
    }

    private ObjectNode config() {
        ObjectNode config = action.config().deepCopy();
        setTimeout(config);
        if (url != null
                || requestTemplate != null
                || !headers.values().isEmpty()
                || config.path("request").isObject()) {
            ObjectNode request = config.withObjectProperty("request");
            setText(request, "requestUrlTemplate", url);
            setText(request, "requestType", method == null ? null : method.name());
            setTexts(request, "headers", action.headers(), headers.values());
            setText(request, "requestTemplate", requestTemplate);
            request.remove("requestTemplateUri");
        }
        if (successTemplate != null
                || !translationMap.isEmpty()
                || config.path("response").isObject()) {
            ObjectNode response = config.withObjectProperty("response");
            setTexts(response, "translationMap", action.translationMap(), translationMap);
            setTexts(response, "translationMapDefaults", action.translationDefaults(), translationDefaults);
            setText(response, "successTemplate", successTemplate);
            response.remove("successTemplateUri");
        }
        return config;
    }

    private void setTimeout(ObjectNode config) {
        Duration before = action.timeout().orElse(null);
        if (timeout == null && before != null) {
            config.remove("timeoutSeconds");
        } else if (timeout != null && !timeout.equals(before)) {
            config.put("timeoutSeconds", timeout.toSeconds());
        }
    }

    private static void setText(ObjectNode object, String field, @Nullable String text) {
        if (text != null) {
            object.put(field, text);
        }
    }

    /** Writes a map only if it was changed, so that values which are no text survive. */
    private static void setTexts(
            ObjectNode object, String field, Map<String, String> before, Map<String, String> after) {
        if (!List.copyOf(before.entrySet()).equals(List.copyOf(after.entrySet()))) {
            Fields.put(object.putObject(field), after);
        }
    }

    private static boolean isUnread(Optional<String> uri, Optional<String> text) {
        return uri.isPresent() && text.isEmpty();
    }

    private static void replace(Map<String, String> map, Map<String, String> by) {
        map.clear();
        map.putAll(by);
    }
}
