package io.github.genesysdataactions.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.Compatibility;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.SecretRules;
import io.github.genesysdataactions.rules.Templates;
import io.github.genesysdataactions.rules.TimeoutRules;
import io.github.genesysdataactions.velocity.VelocityTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a wanted action with an existing one. What means the same is equal: the order of keys, defaults that the server
 * fills in, addresses of templates, and fields that only the server knows do not count.
 */
public final class Comparison {
    private static final int LONGEST_SHOWN = 80;
    private static final String CONTRACT = "contract";
    private static final String TIMEOUT = "timeoutSeconds";
    private static final String URL = "requestUrlTemplate";

    /** Objects whose members are the user's: what is not wanted has to go. */
    private static final Set<String> MAPS = Set.of("headers", "translationMap", "translationMapDefaults");

    private static final Set<String> TEMPLATES = Set.of("requestTemplate", "successTemplate");
    private static final List<String> ADDRESSES = List.of("requestTemplateUri", "successTemplateUri");

    private final ObjectNode wanted;
    private final JsonNode written;
    private final Action found;
    private final List<Difference> changes = new ArrayList<>();

    /** Makes one for an action in the public form. */
    public Comparison(ObjectNode wanted, Action found) {
        this(wanted, found, MissingNode.getInstance());
    }

    /**
     * Makes one for an action in the public form.
     *
     * @param written the same with the names of environment variables, as a file has it; may be missing
     */
    public Comparison(ObjectNode wanted, Action found, JsonNode written) {
        this.wanted = wanted;
        this.written = written;
        this.found = found;
    }

    /** Returns whether all that a request asked for is there, and lets the server add to it. */
    public boolean isMet() {
        boolean hasContract = !wanted.has(CONTRACT) || found.contract().isPresent();
        return hasContract
                && !found.isStatic()
                && fixed().isEmpty()
                && changeable(said(config())).isEmpty();
    }

    /** Returns what Genesys Cloud does not change once an action is published. */
    public List<Difference> fixed() {
        changes.clear();
        text("integrationId", Optional.of(found.integrationId()).filter(id -> !id.isEmpty()));
        if (!wanted.has(CONTRACT)) {
            return List.copyOf(changes);
        }
        boolean secure = wanted.path("secure").booleanValue();
        if (secure != found.isSecure()) {
            add(JsonPath.ROOT, "secure", BooleanNode.valueOf(found.isSecure()), BooleanNode.valueOf(secure));
        }
        found.contract()
                .ifPresent(contract -> contract.differences(contract())
                        .forEach(difference -> changes.add(new Difference(
                                difference.path(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(difference.message())))));
        return List.copyOf(changes);
    }

    /** Returns what another contract does to flows, if it is another one. */
    public Optional<Compatibility> compatibility() {
        return found.contract()
                .filter(contract -> !contract.isEquivalentTo(contract()))
                .map(contract -> contract.compatibilityWith(contract()));
    }

    private Contract contract() {
        return Contract.parse(Json.write(wanted.path(CONTRACT)));
    }

    /** Returns what a change brings about. */
    public List<Difference> changeable() {
        return changeable(normal(config()));
    }

    private List<Difference> changeable(ObjectNode wantedConfig) {
        changes.clear();
        text("name", Optional.of(found.name()));
        text("category", foundCategory());
        compare(
                JsonPath.ROOT.field("config"),
                normal(foundConfig()),
                wantedConfig,
                written.path("config"),
                Set.of(TIMEOUT));
        return List.copyOf(changes);
    }

    /** Returns what the {@code PATCH} gets; what only the server knows stays as it has it. */
    public String updateJson() {
        ObjectNode json = Json.object().put("name", wanted.path("name").textValue());
        Optional.ofNullable(wanted.path("category").textValue())
                .or(this::foundCategory)
                .ifPresent(category -> json.put("category", category));
        json.put("version", found.version());
        ObjectNode config = foundConfig() instanceof ObjectNode object ? object : Json.object();
        JsonNode timeout = config().path(TIMEOUT);
        merge(config, normal(config()));
        config.remove(TIMEOUT);
        if (timeout.isNumber()) {
            config.set(TIMEOUT, timeout);
        }
        json.set("config", config);
        return Json.write(json);
    }

    private Optional<String> foundCategory() {
        return Optional.of(found.category()).filter(category -> !category.isEmpty());
    }

    private JsonNode config() {
        return wanted.path("config");
    }

    private JsonNode foundConfig() {
        return Json.readObject(found.toJson()).path("config");
    }

    /** Returns a copy in which everything is said that Genesys Cloud assumes, and nothing that it only adds. */
    private static ObjectNode normal(JsonNode config) {
        ObjectNode normal = said(config);
        fill(part(normal, "request"), "requestTemplate", Templates.WHOLE_INPUT);
        fill(part(normal, "response"), "successTemplate", Templates.WHOLE_ANSWER);
        return normal;
    }

    /** Returns a copy without what the server only adds; a template that is not said may be any. */
    private static ObjectNode said(JsonNode config) {
        ObjectNode said = config instanceof ObjectNode object ? object.deepCopy() : Json.object();
        if (said.path(TIMEOUT).decimalValue().compareTo(BigDecimal.valueOf(TimeoutRules.DEFAULT.toSeconds())) == 0) {
            said.remove(TIMEOUT);
        }
        ObjectNode request = part(said, "request");
        part(request, "headers");
        ObjectNode response = part(said, "response");
        part(response, "translationMap");
        part(response, "translationMapDefaults");
        for (ObjectNode object : List.of(said, request, response)) {
            object.remove(ADDRESSES);
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        return said;
    }

    private static ObjectNode part(ObjectNode object, String name) {
        return object.get(name) instanceof ObjectNode part ? part : object.putObject(name);
    }

    private static void fill(ObjectNode object, String name, String standard) {
        if (!object.hasNonNull(name)) {
            object.put(name, standard);
        }
    }

    /** Compares what is wanted, and of what is there the members that are named, or all of a map's. */
    private void compare(JsonPath path, JsonNode before, JsonNode after, JsonNode spelled, Set<String> alsoBefore) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        names.addAll(alsoBefore);
        for (String name : names) {
            JsonNode old = before.path(name);
            JsonNode now = after.path(name);
            if (now.isObject() && old.isObject()) {
                Set<String> all = new LinkedHashSet<>();
                if (MAPS.contains(name)) {
                    old.fieldNames().forEachRemaining(all::add);
                }
                compare(path.field(name), old, now, spelled.path(name), all);
            } else if (!isSame(old, now)) {
                add(
                        path,
                        name,
                        old,
                        now,
                        new VariableSpelling(spelled.path(name).asText()));
            }
        }
    }

    private static boolean isSame(JsonNode old, JsonNode now) {
        if (old.isNumber() && now.isNumber()) {
            return old.decimalValue().compareTo(now.decimalValue()) == 0;
        }
        return old.equals(now) || (old.isMissingNode() && now.isNull());
    }

    private void add(JsonPath holder, String name, JsonNode old, JsonNode now) {
        add(holder, name, old, now, new VariableSpelling(""));
    }

    private void add(JsonPath holder, String name, JsonNode old, JsonNode now, VariableSpelling spelling) {
        String path = holder.field(name).text();
        if (TEMPLATES.contains(name) && old.isTextual() && now.isTextual()) {
            changes.add(new Difference(
                    path,
                    Optional.empty(),
                    Optional.empty(),
                    spelling.hasVariables()
                            ? spelling.diff(old.textValue(), now.textValue())
                            : LineDiff.between(old.textValue(), now.textValue())));
        } else if (spelling.hasVariables() && !holder.text().endsWith(".headers")) {
            changes.add(new Difference(
                    path,
                    old.isTextual()
                            ? shown(TextNode.valueOf(spelling.shown(old.textValue())), false)
                            : shown(old, false),
                    shown(TextNode.valueOf(spelling.written()), false),
                    List.of()));
        } else {
            boolean isHidden =
                    holder.text().endsWith(".headers") || (name.equals(URL) && (holdsSecret(old) || holdsSecret(now)));
            changes.add(new Difference(
                    path,
                    shown(old, isHidden),
                    spelling.hasVariables() ? Optional.of(spelling.references()) : shown(now, isHidden),
                    List.of()));
        }
    }

    private static boolean holdsSecret(JsonNode url) {
        return url.isTextual()
                && !SecretRules.inUrl(VelocityTemplate.parse(url.textValue())).isEmpty();
    }

    private static Optional<String> shown(JsonNode value, boolean isHidden) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        String json = isHidden ? "***" : Json.write(value);
        return Optional.of(json.length() <= LONGEST_SHOWN ? json : json.substring(0, LONGEST_SHOWN) + "…");
    }

    /** Compares a text that the wanted action need not say. */
    private void text(String name, Optional<String> before) {
        Optional<String> after = Optional.ofNullable(wanted.path(name).textValue());
        if (after.isPresent() && !after.equals(before)) {
            add(JsonPath.ROOT, name, node(before), node(after));
        }
    }

    private static JsonNode node(Optional<String> text) {
        return text.<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        into.remove(ADDRESSES);
        from.properties().forEach(field -> {
            boolean isMap = MAPS.contains(field.getKey());
            if (!isMap
                    && field.getValue() instanceof ObjectNode object
                    && into.get(field.getKey()) instanceof ObjectNode there) {
                merge(there, object);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
