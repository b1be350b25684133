package io.github.genesysdataactions.workbench.organization;

import io.github.genesysdataactions.error.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One place that settings come from, with the names that the environment has for them.
 *
 * @param name as messages say it, such as {@code the environment}
 * @param variables by their names, such as {@code GENESYS_REGION}
 * @param secret what the client secret is got from if it is needed and no variable has it
 * @param secretVariable which variable is to have it, if this source says so
 */
public record Source(
        String name,
        Map<String, String> variables,
        Optional<Supplier<String>> secret,
        Optional<String> secretVariable) {
    private static final Map<String, String> VENDOR_NAMES = Map.of(
            "GENESYS_CLIENT_ID", "GENESYSCLOUD_OAUTHCLIENT_ID",
            "GENESYS_CLIENT_SECRET", "GENESYSCLOUD_OAUTHCLIENT_SECRET",
            "GENESYS_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN",
            "GENESYS_REGION", "GENESYSCLOUD_REGION");

    private static final List<String> ADDRESSES = List.of("GENESYS_REGION", "GENESYS_DOMAIN", "GENESYS_BASE_URL");

    /** Copies the variables that have a value. */
    public Source {
        Map<String, String> given = new LinkedHashMap<>();
        variables.forEach((variable, value) -> {
            if (!value.isBlank()) {
                given.put(variable, value.strip());
            }
        });
        variables = Map.copyOf(given);
    }

    /** Makes one without a way to get a secret. */
    public static Source of(String name, Map<String, String> variables) {
        return new Source(name, variables, Optional.empty(), Optional.empty());
    }

    Optional<String> get(String variable) {
        String value = variables.get(variable);
        return Optional.ofNullable(value == null ? vendors(variable) : value);
    }

    private @Nullable String vendors(String variable) {
        String name = VENDOR_NAMES.get(variable);
        return name == null ? null : variables.get(name);
    }

    /** Returns where to call, by the one variable that says it. */
    Map<String, String> address() {
        Map<String, String> own = new LinkedHashMap<>();
        ADDRESSES.forEach(
                variable -> Optional.ofNullable(variables.get(variable)).ifPresent(value -> own.put(variable, value)));
        if (own.size() > 1) {
            throw new ConfigurationException("In " + name + ", " + String.join(" and ", new ArrayList<>(own.keySet()))
                    + " are set; each says where to call: set one.");
        }
        return own.isEmpty()
                ? get("GENESYS_REGION")
                        .map(region -> Map.of("GENESYS_REGION", region))
                        .orElse(Map.of())
                : own;
    }

    /** Says that it holds secrets. */
    @Override
    public String toString() {
        return "Source[" + name + "]";
    }
}
