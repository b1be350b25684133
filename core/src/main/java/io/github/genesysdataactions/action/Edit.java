package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.rules.NameRules;
import io.github.genesysdataactions.rules.TimeoutRules;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes to what Genesys Cloud has: an action or a draft. What is not changed stays as the server has it, fields that
 * this library does not know included.
 *
 * <p>For one thread at a time.
 *
 * @param <S> the type itself, so that calls can be chained
 */
public abstract sealed class Edit<S extends Edit<S>> extends ActionSettings<S> permits ActionEdit, DraftEdit {
    final Action action;
    private String name;

    Edit(Action action) {
        this.action = action;
        this.name = action.name();
        this.category = action.category().isEmpty() ? null : action.category();
        this.method = action.method().orElse(null);
        this.url = action.urlTemplate().orElse(null);
        this.headers = new Headers(action.headers());
        this.requestTemplate = action.requestTemplate().orElse(null);
        this.successTemplate = action.successTemplate().orElse(null);
        this.translationMap.putAll(action.translationMap());
        this.translationDefaults.putAll(action.translationMapDefaults());
        this.timeout = action.timeout().orElse(null);
    }

    /** Refuses what cannot be changed, and what was not read whole: a change would overwrite the rest. */
    static Action requireWhole(@Nullable Action action) {
        if (Objects.requireNonNull(action, "action").isStatic()) {
            throw new IllegalArgumentException("The action " + action.id()
                    + " is built into Genesys Cloud and cannot be changed. Create your own action.");
        }
        if (!action.config().isObject()) {
            throw new IllegalArgumentException("The action " + action.id()
                    + " was read without its configuration. Read it with includeConfig=true.");
        }
        if (isUnread(action.requestTemplateUri(), action.requestTemplate())
                || isUnread(action.successTemplateUri(), action.successTemplate())) {
            throw new IllegalArgumentException(
                    "The action " + action.id()
                            + " was read without the text of its templates, which a change would overwrite with the defaults."
                            + " Use actions().get(id), or add the texts with Action.withRequestTemplate and withSuccessTemplate.");
        }
        return action;
    }

    /** Returns an edit of the same action that changes nothing. */
    abstract S untouched();

    /** Returns the input contract that placeholders may name, if it is known. */
    abstract Optional<Schema> input();

    /** Returns what is wrong with what only this kind of edit can change. */
    List<Problem> moreProblems() {
        return List.of();
    }

    /** Returns whether anything is different that only this kind of edit can change. */
    boolean changesMore() {
        return false;
    }

    /** Writes what only this kind of edit can change. */
    void writeMore(ObjectNode json) {}

    /** Sets the name, 1 to 256 characters. */
    public S name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return self();
    }

    /** Removes a request header, whatever the case of its name. */
    public S removeHeader(String name) {
        headers.remove(Objects.requireNonNull(name, "header name"));
        return self();
    }

    /** Removes a name from the translation map, and its default. */
    public S removeTranslationMap(String key) {
        translationMap.remove(Objects.requireNonNull(key, "key"));
        translationDefaults.remove(key);
        return self();
    }

    /**
     * Brings name, category and configuration to what a definition says: what it leaves open (headers, translation map,
     * timeout, templates) becomes what a new action would have. Where it names no category, the action keeps its own.
     * The integration is left alone; so are contract and {@code secure} of an action, but not of a draft.
     */
    public S apply(ActionDefinition definition) {
        name = Objects.requireNonNull(definition, "definition").name();
        category = definition.category().orElse(category);
        request(definition.method(), definition.urlTemplate());
        headers(definition.headers());
        PublicForm.requestTemplate(definition).ifPresent(text -> requestTemplate = text);
        successTemplate = PublicForm.successTemplate(definition);
        replace(translationMap, definition.translationMap());
        replace(translationDefaults, definition.translationMapDefaults());
        if (definition.timeout().isPresent() || !Objects.equals(timeout, TimeoutRules.DEFAULT)) {
            timeout = definition.timeout().orElse(null);
        }
        return self();
    }

    /** Returns whether there is anything to send: a name, a category or a part of the configuration is different. */
    public boolean hasChanges() {
        S untouched = untouched();
        return !name.equals(((Edit<?>) untouched).name)
                || !Objects.equals(category, untouched.category)
                || !config().equals(((Edit<?>) untouched).config())
                || changesMore();
    }

    /**
     * Returns what the {@code PATCH} gets, on one line: {@code name}, {@code category}, {@code version} and the whole
     * {@code config}, with the texts of the templates.
     *
     * @throws InvalidDefinitionException if what was changed breaks a rule; what the server had before is not judged
     * @throws IllegalStateException if the action was read without its version
     */
    public String toJson() {
        if (action.version() < 1) {
            throw new IllegalStateException("The action " + action.id()
                    + " was read without its version, which Genesys Cloud requires for a change. Read it again.");
        }
        List<Problem> problems = new ArrayList<>(problems());
        problems.removeAll(((Edit<?>) untouched()).problems());
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(NameRules.subject(name), problems);
        }
        ObjectNode json = Json.object().put("name", name);
        if (category != null) {
            json.put("category", category);
        }
        json.put("version", action.version());
        json.set("config", config());
        writeMore(json);
        return Json.write(json);
    }

    /** Names the action; the changes may hold secrets. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[id=" + action.id() + ", name=" + name + "]";
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(NameRules.name("name", name));
        if (category != null) {
            problems.addAll(NameRules.name("category", category));
        }
        if (timeout != null) {
            problems.addAll(TimeoutRules.wholeSeconds(timeout));
        }
        problems.addAll(moreProblems());
        problems.addAll(DefinitionRules.request(this));
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
            setTexts(response, "translationMapDefaults", action.translationMapDefaults(), translationDefaults);
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

    /** Writes a map only if it was changed, so that values which are not text survive. */
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
