package io.github.genesysdataactions.workbench.organization;

import io.github.genesysdataactions.error.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all sources together say. Where to call comes from the first source that says it, and so does each other setting; an
 * id and its secret are never taken from two sources of which the first has another id.
 */
public final class Settings {
    private static final String ID = "GENESYS_CLIENT_ID";
    private static final String SECRET = "GENESYS_CLIENT_SECRET";
    private static final String TOKEN = "GENESYS_ACCESS_TOKEN";

    /** The integration of actions that name none. */
    private static final String INTEGRATION = "GENESYS_INTEGRATION_ID";

    /** The organization that is meant; in every other one nothing is done. */
    public static final String ORGANIZATION = "GENESYS_ORGANIZATION_ID";

    private final Map<String, String> variables;
    private final String who;

    private Settings(Map<String, String> variables, String who) {
        this.variables = variables;
        this.who = who;
    }

    /**
     * Puts the sources together.
     *
     * @param sources the most important one first
     * @throws ConfigurationException if one contradicts itself, or there is no one to ask as
     */
    public static Settings of(List<Source> sources) {
        Map<String, String> all = new LinkedHashMap<>();
        sources.stream().map(Source::address).toList().stream()
                .filter(address -> !address.isEmpty())
                .findFirst()
                .ifPresent(all::putAll);
        for (String variable : List.of(INTEGRATION, ORGANIZATION)) {
            sources.stream()
                    .flatMap(source -> source.get(variable).stream())
                    .findFirst()
                    .ifPresent(value -> all.put(variable, value));
        }
        return new Settings(all, who(sources, all));
    }

    private static String who(List<Source> sources, Map<String, String> all) {
        Optional<String> secret = Optional.empty();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            Optional<String> token = source.get(TOKEN);
            if (token.isPresent()) {
                all.put(TOKEN, token.get());
                return "an access token of " + source.name();
            }
            if (secret.isEmpty()) {
                secret = source.get(SECRET);
            }
            Optional<String> id = source.get(ID);
            if (id.isPresent()) {
                return client(id.get(), secret, source, sources.subList(i + 1, sources.size()), all);
            }
        }
        // Core says which are missing, and what they are.
        secret.ifPresent(value -> all.put(SECRET, value));
        return "";
    }

    /** Takes the secret that belongs to an id: its own source's, else a later one's that has no other id; else a later token. */
    private static String client(
            String id, Optional<String> given, Source source, List<Source> later, Map<String, String> all) {
        Optional<String> secret = given.or(() -> source.secret().map(command -> command.get()))
                .or(() -> later.stream()
                        .filter(one ->
                                one.get(ID).filter(other -> !other.equals(id)).isEmpty())
                        .flatMap(one -> one.get(SECRET).stream())
                        .findFirst());
        if (secret.isPresent()) {
            all.put(ID, id);
            all.put(SECRET, secret.get());
            return "client " + id + " of " + source.name();
        }
        for (Source one : later) {
            Optional<String> token = one.get(TOKEN);
            if (token.isPresent()) {
                all.put(TOKEN, token.get());
                return "an access token of " + one.name();
            }
        }
        throw new ConfigurationException(
                "The client " + id + " of " + source.name() + " has no secret. "
                        + source.secretVariable()
                                .map(variable -> "Set " + variable + ", which is to have it.")
                                .orElse("Set " + SECRET + ", or say in the profile where it is."),
                List.of(source.secretVariable().orElse(SECRET)));
    }

    /** Returns the same with an access token, so that no one logs in twice. */
    public Settings withAccessToken(String token) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put(TOKEN, token);
        return new Settings(all, who);
    }

    /** Returns the variables that {@code GenesysDataActions.builder(…)} reads. */
    public Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /** Returns the id of the organization that is meant, if one is named. */
    public Optional<String> organization() {
        return Optional.ofNullable(variables.get(ORGANIZATION));
    }

    /** Returns what proves who asks: the client's secret, or the access token. */
    String secret() {
        return variables.getOrDefault(SECRET, variables.getOrDefault(TOKEN, ""));
    }

    /** Returns who asks, and which source says so. */
    String who() {
        return who;
    }

    /** Says who asks. */
    @Override
    public String toString() {
        return "Settings[" + who + "]";
    }
}
