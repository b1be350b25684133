package io.github.genesysdataactions.workbench.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.genesysdataactions.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The file {@code data-actions.yaml}: settings of several organizations by the names of profiles, without secrets. */
public final class Profiles {
    /** The name of the file. */
    public static final String FILE = "data-actions.yaml";

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("region", "GENESYS_REGION");
        FIELDS.put("domain", "GENESYS_DOMAIN");
        FIELDS.put("baseUrl", "GENESYS_BASE_URL");
        FIELDS.put("clientId", "GENESYS_CLIENT_ID");
        FIELDS.put("integrationId", "GENESYS_INTEGRATION_ID");
        FIELDS.put("organization", Settings.ORGANIZATION);
    }

    /** Which variable of the environment has the secret. */
    private static final String SECRET_VARIABLE = "clientSecretVariable";

    /** Which command prints it. */
    private static final String SECRET_COMMAND = "clientSecretCommand";

    private Profiles() {}

    /**
     * Reads one profile.
     *
     * @param environment where the variable is that has the secret
     * @throws ConfigurationException if there is no such file or profile, or the file is wrong
     */
    public static Source read(Path file, String profile, Map<String, String> environment) {
        JsonNode all = tree(file).path("profiles");
        if (!(all.path(profile) instanceof ObjectNode fields)) {
            List<String> names = new ArrayList<>();
            all.fieldNames().forEachRemaining(names::add);
            throw new ConfigurationException(file + " has no profile '" + profile + "'"
                    + (names.isEmpty()
                            ? ". Write it below 'profiles:'."
                            : "; it has " + String.join(", ", names) + "."));
        }
        String name = "profile '" + profile + "'";
        Map<String, String> variables = new HashMap<>();
        Optional<Supplier<String>> secret = Optional.empty();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String variable = FIELDS.get(field.getKey());
            if (variable != null) {
                variables.put(variable, text(name, field));
            } else if (field.getKey().equals(SECRET_VARIABLE)) {
                Optional.ofNullable(environment.get(text(name, field)))
                        .ifPresent(value -> variables.put("GENESYS_CLIENT_SECRET", value));
            } else if (field.getKey().equals(SECRET_COMMAND)) {
                List<String> command = command(name, field.getValue());
                secret = Optional.of(() -> SecretCommand.run(command, name));
            } else {
                throw unknown(name, field.getKey());
            }
        }
        return new Source(
                name,
                variables,
                secret,
                Optional.ofNullable(fields.path(SECRET_VARIABLE).textValue()));
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode tree = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Files.readString(file));
            if (tree instanceof ObjectNode) {
                return tree;
            }
            throw new ConfigurationException(
                    file + " is not a map of settings. Write 'profiles:', and below it their names.");
        } catch (JsonProcessingException e) {
            // The message of the reader quotes the file.
            throw new ConfigurationException(file + " cannot be read as YAML, at line "
                    + (e.getLocation() == null ? "1" : e.getLocation().getLineNr()) + ".");
        } catch (IOException e) {
            throw new ConfigurationException("There is no " + file
                    + " that can be read, and a profile was named. Write it, or name no profile.");
        }
    }

    private static String text(String profile, Map.Entry<String, JsonNode> field) {
        if (!field.getValue().isTextual()) {
            throw new ConfigurationException(field.getKey() + " of " + profile + " is not text.");
        }
        return field.getValue().textValue();
    }

    private static List<String> command(String profile, JsonNode value) {
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asText()));
        if (!value.isArray() || words.isEmpty()) {
            throw new ConfigurationException(
                    SECRET_COMMAND + " of " + profile + " is not a list of words, such as [pass, show, genesys/test].");
        }
        return words;
    }

    private static ConfigurationException unknown(String profile, String field) {
        if (field.equals("clientSecret")) {
            return new ConfigurationException("The file has a secret in " + profile + ". Take it out: "
                    + SECRET_VARIABLE + " names an environment variable that has it, " + SECRET_COMMAND
                    + " a command that prints it.");
        }
        return new ConfigurationException(profile + " has a field '" + field + "' that profiles do not have; they have "
                + String.join(", ", FIELDS.keySet()) + ", " + SECRET_VARIABLE + " and " + SECRET_COMMAND + ".");
    }
}
