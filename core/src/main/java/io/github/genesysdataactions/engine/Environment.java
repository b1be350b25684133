package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.options.Region;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the client's settings from environment variables: our names first, then those of the vendor's own tools. */
public final class Environment {
    private static final String CLIENT_ID = "GENESYS_CLIENT_ID";
    private static final String CLIENT_SECRET = "GENESYS_CLIENT_SECRET";
    private static final String ACCESS_TOKEN = "GENESYS_ACCESS_TOKEN";
    private static final String REGION = "GENESYS_REGION";
    private static final String DOMAIN = "GENESYS_DOMAIN";
    private static final String BASE_URL = "GENESYS_BASE_URL";
    private static final String INTEGRATION_ID = "GENESYS_INTEGRATION_ID";
    private static final Map<String, String> VENDOR_NAMES = Map.of(
            CLIENT_ID, "GENESYSCLOUD_OAUTHCLIENT_ID",
            CLIENT_SECRET, "GENESYSCLOUD_OAUTHCLIENT_SECRET",
            ACCESS_TOKEN, "GENESYSCLOUD_ACCESS_TOKEN",
            REGION, "GENESYSCLOUD_REGION");

    private final Map<String, String> variables;

    /**
     * Reads the variables.
     *
     * @throws ConfigurationException if there is neither an access token nor an OAuth client
     */
    public Environment(Map<String, String> variables) {
        this.variables = variables;
        List<String> missing = accessToken().isPresent()
                ? List.of()
                : Stream.of(CLIENT_ID, CLIENT_SECRET)
                        .filter(name -> find(name).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            throw new ConfigurationException(
                    "These environment variables are missing: "
                            + missing.stream()
                                    .map(name -> name + " (or " + VENDOR_NAMES.get(name) + ")")
                                    .collect(Collectors.joining(", "))
                            + ". They hold an OAuth client of the grant type \"client credentials\".",
                    missing);
        }
    }

    /** Returns the token that is there already, if one is. */
    public Optional<String> accessToken() {
        return find(ACCESS_TOKEN);
    }

    public String clientId() {
        return find(CLIENT_ID).orElseThrow();
    }

    public String clientSecret() {
        return find(CLIENT_SECRET).orElseThrow();
    }

    public Optional<String> integrationId() {
        return find(INTEGRATION_ID);
    }

    /** Returns where to call. */
    public Region region() {
        List<String> given = new ArrayList<>();
        for (String name : List.of(BASE_URL, DOMAIN, REGION)) {
            own(name).ifPresent(value -> given.add(name));
        }
        if (given.size() > 1) {
            throw new ConfigurationException(
                    "Set only one of " + String.join(", ", given) + ": each says where to call.");
        }
        try {
            if (own(BASE_URL).isPresent()) {
                return Region.at(address(own(BASE_URL).get()));
            }
            if (own(DOMAIN).isPresent()) {
                return Region.ofDomain(own(DOMAIN).get());
            }
            return find(REGION).map(Region::of).orElse(Region.US_EAST_1);
        } catch (IllegalArgumentException e) {
            String name = given.isEmpty() ? VENDOR_NAMES.get(REGION) : given.get(0);
            throw new ConfigurationException(name + " cannot be used. " + e.getMessage());
        }
    }

    /** The exception for an invalid URI quotes it, password included, so it must not become the cause. */
    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "It is not an address; write https://host or https://host:port, without user or password.");
        }
    }

    private Optional<String> find(String name) {
        return own(name).or(() -> Optional.ofNullable(VENDOR_NAMES.get(name)).flatMap(this::own));
    }

    private Optional<String> own(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
