package io.github.genesysdataactions.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.rules.NameRules;
import io.github.genesysdataactions.rules.SecretRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One action that an organization should have: what it is, and the integration that it belongs to, by id or by name.
 *
 * <pre>{@code
 * DesiredAction findOrder = DesiredAction.of(definition)
 *     .withIntegrationName("Order services")
 *     .withSample("{\"orderId\": \"A-1\"}");
 * }</pre>
 *
 * <p>It keeps everything that a file has, also what {@link ActionDefinition} refuses. Immutable.
 */
public final class DesiredAction {
    /** A single letter is in every text; to put a name in its place would leave none that can be read. */
    private static final int SHORTEST_HIDDEN = 2;

    private static final int SHORTEST_HIDDEN_ELSEWHERE = 8;

    private final String json;
    private final String name;
    private final Where where;

    /** What does not go into the body of a request, or only in another form. */
    private record Where(
            String place,
            @Nullable String category,
            @Nullable String integrationId,
            @Nullable String integrationName,
            @Nullable String sample,
            @Nullable String written,
            Map<String, String> variables) {}

    private DesiredAction(String json, String name, Where where) {
        this.json = json;
        this.name = name;
        this.where = where;
    }

    /**
     * Makes one from a definition.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if it is for the flat form and says what the
     *     public one cannot
     */
    public static DesiredAction of(ActionDefinition definition) {
        return new DesiredAction(
                definition.toJson(),
                definition.name(),
                new Where(
                        "definition '" + definition.name() + "'",
                        definition.category().orElse(null),
                        definition.integrationId().orElse(null),
                        null,
                        null,
                        null,
                        Map.of()));
    }

    /**
     * Makes one from an export file, without applying our rules.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if no action can be created of it at all: it is a
     *     {@code customAuth} action, or has a template's address instead of its text
     */
    public static DesiredAction of(ExportFile file) {
        return new DesiredAction(
                file.toCreateJson("", ""),
                file.name(),
                new Where(
                        "file of '" + file.name() + "'",
                        file.category().orElse(null),
                        file.integrationId().orElse(null),
                        null,
                        null,
                        null,
                        Map.of()));
    }

    /** Takes one of the files of a directory. */
    static DesiredAction of(ActionDirectory.Entry entry) {
        DesiredAction action = of(entry.file());
        return new DesiredAction(
                action.json,
                action.name,
                new Where(
                        entry.place(),
                        entry.category().or(action::category).orElse(null),
                        entry.integrationId()
                                .or(() ->
                                        entry.integrationName().isPresent() ? Optional.empty() : action.integrationId())
                                .orElse(null),
                        entry.integrationName().orElse(null),
                        entry.sample().orElse(null),
                        entry.written().equals(entry.file())
                                ? null
                                : entry.written().toJson(),
                        entry.variables()));
    }

    /** Returns a copy with another name. */
    public DesiredAction withName(String name) {
        return new DesiredAction(json, Objects.requireNonNull(name, "name"), where);
    }

    /** Returns a copy in this category. */
    public DesiredAction withCategory(String category) {
        return with(
                Objects.requireNonNull(category, "category"), where.integrationId, where.integrationName, where.sample);
    }

    /** Returns a copy that belongs to the integration with this id. */
    public DesiredAction withIntegrationId(String id) {
        return with(where.category, Objects.requireNonNull(id, "integration id"), null, where.sample);
    }

    /** Returns a copy that belongs to the one integration of exactly this name. */
    public DesiredAction withIntegrationName(String name) {
        return with(where.category, null, Objects.requireNonNull(name, "integration name"), where.sample);
    }

    /**
     * Returns a copy with an input for the test of a new action before it is published; see
     * {@code SyncOptions.withDrafts(true)}.
     *
     * @param json a JSON object with a value for each input
     */
    public DesiredAction withSample(String json) {
        return with(where.category, where.integrationId, where.integrationName, Objects.requireNonNull(json, "sample"));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns where the action is defined, for messages, such as {@code Find order/action.json}. */
    public String place() {
        return where.place;
    }

    /** Returns the category; where none is named, an action that is there keeps its own. */
    public Optional<String> category() {
        return Optional.ofNullable(where.category);
    }

    /** Returns the integration's id, if that is how it is named. */
    public Optional<String> integrationId() {
        return Optional.ofNullable(where.integrationId);
    }

    /** Returns the integration's name, if that is how it is named. */
    public Optional<String> integrationName() {
        return Optional.ofNullable(where.integrationName);
    }

    /** Returns the input that a new action is tested with, as JSON. */
    public Optional<String> sample() {
        return Optional.ofNullable(where.sample);
    }

    /**
     * Returns the warnings of a plan: what looks like a secret (Genesys Cloud keeps secrets in the credentials of an
     * integration, which templates read as {@code ${credentials.name}}), and a name that the admin page gave to an export,
     * under which the original action is not found.
     */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>(NameRules.exported(name));
        // A value of the environment has no place in what is written down.
        ObjectNode written = Json.readObject(where.written == null ? json : where.written);
        warnings.addAll(SecretRules.check(written.path("config").path("request")));
        return List.copyOf(warnings);
    }

    /**
     * Returns what {@code POST /api/v2/integrations/actions} gets, on one line. The category is {@code Custom} if none is
     * named; an integration without an id yet is left out. Header values may be secrets.
     */
    public String toJson() {
        ObjectNode create = tree();
        create.put("category", category().orElse(ActionDefinition.DEFAULT_CATEGORY));
        if (where.integrationId == null) {
            create.remove("integrationId");
        }
        return Json.write(create);
    }

    /** Returns it as Genesys Cloud would get it, as far as it is known. */
    ObjectNode tree() {
        ObjectNode tree = Json.readObject(json);
        tree.put("name", name).put("category", where.category).put("integrationId", where.integrationId);
        return tree;
    }

    /** Returns the action as its file has it; missing if it has no file, or no variables. */
    JsonNode writtenTree() {
        return where.written == null ? MissingNode.getInstance() : Json.readObject(where.written);
    }

    /**
     * Returns a text for people: with {@code @{env.NAME}} instead of each value that came from an environment
     * variable, as that may be a secret.
     */
    public String shown(String text) {
        return shown(text, SHORTEST_HIDDEN);
    }

    /** Returns a text from a place where the file has no variable: a short value is there by chance. */
    String shownElsewhere(String text) {
        return shown(text, SHORTEST_HIDDEN_ELSEWHERE);
    }

    private String shown(String text, int shortest) {
        String shown = text;
        List<Map.Entry<String, String>> longestFirst = where.variables.entrySet().stream()
                .filter(one -> one.getValue().length() >= shortest)
                .sorted(Comparator.comparing((Map.Entry<String, String> one) ->
                                -one.getValue().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, String> one : longestFirst) {
            shown = shown.replace(one.getValue(), "@{env." + one.getKey() + "}");
        }
        return shown;
    }

    private DesiredAction with(
            @Nullable String category,
            @Nullable String integrationId,
            @Nullable String integrationName,
            @Nullable String sample) {
        return new DesiredAction(
                json,
                name,
                new Where(
                        where.place, category, integrationId, integrationName, sample, where.written, where.variables));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DesiredAction that
                && json.equals(that.json)
                && name.equals(that.name)
                && where.equals(that.where);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json, name, where);
    }

    /** Names the action; the rest may hold secrets. */
    @Override
    public String toString() {
        return "DesiredAction[" + shown(name) + ", " + where.place + "]";
    }
}
