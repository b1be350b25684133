package io.github.genesysdataactions.workbench.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.error.StalePlanException;
import io.github.genesysdataactions.integration.Organization;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.SaltedDigest;
import io.github.genesysdataactions.workbench.organization.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan in a file, to be looked at and applied later. The definitions are in it as digests only, so they have to be there when
 * it is applied, unchanged. The key of the digests is made of the client's secret, or the access token: no value can be guessed
 * from the file alone.
 */
public final class SavedPlan {
    private static final int FORMAT = 2;
    /** Whose digest tells whether the key is the same. */
    private static final String KEY = "the key of a plan";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ObjectNode json;

    private SavedPlan(ObjectNode json) {
        this.json = json;
    }

    /**
     * Returns what is saved of a plan.
     *
     * @param directory where the definitions are, as it was written
     * @param prune which unmanaged actions the plan deletes
     */
    public static SavedPlan of(
            Plan plan,
            DesiredActions desired,
            Target target,
            String directory,
            Selection selection,
            List<String> prune,
            boolean moves) {
        Organization organization = target.organization();
        SaltedDigest digest = target.keyed(SaltedDigest.create());
        ObjectNode json = MAPPER.createObjectNode().put("format", FORMAT);
        json.putObject("organization")
                .put("id", organization.id())
                .put("name", organization.name().orElse(""));
        json.put("directory", directory).put("madeAt", plan.listedAt().toString());
        json.set("include", MAPPER.valueToTree(selection.include()));
        json.set("exclude", MAPPER.valueToTree(selection.exclude()));
        json.set("prune", MAPPER.valueToTree(prune));
        json.put("moves", moves).put("salt", digest.salt()).put("key", digest.digest(KEY));
        json.set("definitions", MAPPER.valueToTree(digests(desired, digest)));
        json.set("plan", tree(plan.toJson()));
        return new SavedPlan(json);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if the file is not a plan
     */
    public static SavedPlan read(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            if (json instanceof ObjectNode object
                    && json.path("format").asInt() == FORMAT
                    && json.at("/organization/id").isTextual()
                    && json.path("directory").isTextual()
                    && json.path("salt").asText().matches("[0-9a-f]{64}")
                    && json.at("/plan/changes").isArray()) {
                return new SavedPlan(object);
            }
        } catch (JsonProcessingException e) {
            // said below
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed on this machine.", e);
        }
        throw new IllegalArgumentException(file.getFileName()
                + " is not a plan that 'plan -o FILE' wrote. To apply an export file, name the directory"
                + " that it is in, and add --include \"" + file.getFileName() + "\".");
    }

    /** Writes it. */
    public void write(Path file) {
        try {
            Output.write(file, MAPPER.writeValueAsString(json) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The plan could not be written.", e);
        }
    }

    /** Returns where the definitions are. */
    public String directory() {
        return json.path("directory").asText();
    }

    /** Returns which of them are meant. */
    public Selection selection() {
        return new Selection(texts("include"), texts("exclude"));
    }

    /** Returns which unmanaged actions are deleted. */
    public List<String> prune() {
        return texts("prune");
    }

    /** Returns whether an action of the same name in another integration is the one that is meant. */
    public boolean moves() {
        return json.path("moves").asBoolean(true);
    }

    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /**
     * Refuses another organization.
     *
     * @throws ConfigurationException if it is one
     */
    public void requireFor(Organization organization) {
        if (!json.at("/organization/id").asText().equals(organization.id())) {
            throw new ConfigurationException("The plan was made for the organization "
                    + json.at("/organization/name").asText() + " ("
                    + json.at("/organization/id").asText() + "), and this is "
                    + organization.name().orElse("") + " (" + organization.id() + "). Nothing was changed.");
        }
    }

    /**
     * Refuses definitions that changed since the plan, and other credentials than those that made it.
     *
     * @throws IllegalArgumentException if some did
     * @throws ConfigurationException if it is asked as another client, or with another access token
     */
    public void requireSame(DesiredActions desired, Target target) {
        SaltedDigest digest = target.keyed(SaltedDigest.of(json.path("salt").asText()));
        if (!digest.digest(KEY).equals(json.path("key").asText())) {
            throw new ConfigurationException("The plan was made with another client secret or access token, and without"
                    + " that one nothing tells whether the definitions are still the same. Nothing was changed. Apply"
                    + " with the credentials that made the plan, or plan again with these.");
        }
        Map<String, String> now = digests(desired, digest);
        Map<String, String> then = new LinkedHashMap<>();
        json.path("definitions")
                .properties()
                .forEach(one -> then.put(one.getKey(), one.getValue().asText()));
        Set<String> names = differences(then, now);
        if (!names.isEmpty()) {
            throw new IllegalArgumentException(
                    "The definitions, or the variables in them, have changed since the plan was made: "
                            + String.join(", ", names) + ". Nothing was changed. Plan again.");
        }
    }

    /**
     * Refuses a plan that is not this one.
     *
     * @param now the plan as it is today
     * @throws StalePlanException if the organization changed
     */
    public void requireSame(Plan now) {
        Set<String> names = differences(changes(json.path("plan")), changes(tree(now.toJson())));
        if (!names.isEmpty()) {
            throw new StalePlanException(
                    names.stream().map(name -> "'" + name + "' has changed.").toList());
        }
    }

    private static Set<String> differences(Map<String, String> then, Map<String, String> now) {
        Set<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> then.getOrDefault(name, "").equals(now.getOrDefault(name, "")));
        return names;
    }

    private static Map<String, String> changes(JsonNode plan) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (JsonNode change : plan.path("changes")) {
            String name = change.path("name").asText();
            for (int i = 2; changes.containsKey(name); i++) {
                name = change.path("name").asText() + " (" + i + ")";
            }
            changes.put(name, change.toString());
        }
        return changes;
    }

    private static Map<String, String> digests(DesiredActions desired, SaltedDigest digest) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (DesiredAction action : desired.actions()) {
            String whole = action.toJson() + "\n" + action.integrationName().orElse("") + "\n"
                    + action.category().orElse("");
            digests.put(action.place(), digest.digest(whole));
        }
        return digests;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The plan could not be read.", e);
        }
    }
}
