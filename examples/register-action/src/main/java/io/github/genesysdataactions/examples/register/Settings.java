package io.github.genesysdataactions.examples.register;

import io.github.genesysdataactions.error.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the environment asks for: nothing at all is a run on loopback; some but not all is a mistake. */
final class Settings {
    private static final String CLIENT_ID = "GENESYS_CLIENT_ID";
    private static final String CLIENT_SECRET = "GENESYS_CLIENT_SECRET";
    private static final String VENDOR_CLIENT_ID = "GENESYSCLOUD_OAUTHCLIENT_ID";
    private static final String VENDOR_CLIENT_SECRET = "GENESYSCLOUD_OAUTHCLIENT_SECRET";
    static final String INTEGRATION_ID = "GENESYS_INTEGRATION_ID";
    private static final String GATEWAY_URL = "LAMBDA_API_GATEWAY_URL";
    private static final String FUNCTION_ARN = "LAMBDA_FUNCTION_ARN";
    private static final String API = "GENESYS_API";
    /** Each of them says that a live organization is meant. */
    private static final List<String> LIVE = List.of(
            CLIENT_ID,
            CLIENT_SECRET,
            VENDOR_CLIENT_ID,
            VENDOR_CLIENT_SECRET,
            "GENESYS_REGION",
            "GENESYS_DOMAIN",
            "GENESYS_BASE_URL",
            "GENESYSCLOUD_REGION",
            INTEGRATION_ID,
            GATEWAY_URL,
            FUNCTION_ARN);

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    static Settings of(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        settings.requireKnownApi();
        if (settings.isLive()) {
            settings.requireAll();
        }
        return settings;
    }

    boolean isLive() {
        return LIVE.stream().anyMatch(name -> get(name).isPresent());
    }

    boolean isFlat() {
        return get(API).filter("flat"::equals).isPresent();
    }

    Optional<String> integrationId() {
        return get(INTEGRATION_ID);
    }

    Optional<String> gatewayUrl() {
        return get(GATEWAY_URL);
    }

    Optional<String> functionArn() {
        return get(FUNCTION_ARN);
    }

    Map<String, String> environment() {
        return environment;
    }

    private void requireKnownApi() {
        get(API).filter(api -> !api.equals("flat") && !api.equals("public")).ifPresent(api -> {
            throw new ConfigurationException("GENESYS_API is '" + api + "'; use public or flat.");
        });
    }

    private void requireAll() {
        List<String> missing = new ArrayList<>();
        if (get(CLIENT_ID).or(() -> get(VENDOR_CLIENT_ID)).isEmpty()) {
            missing.add(CLIENT_ID);
        }
        if (get(CLIENT_SECRET).or(() -> get(VENDOR_CLIENT_SECRET)).isEmpty()) {
            missing.add(CLIENT_SECRET);
        }
        if (gatewayUrl().isEmpty() && (isFlat() || functionArn().isEmpty())) {
            missing.add(isFlat() ? GATEWAY_URL : GATEWAY_URL + " or " + FUNCTION_ARN);
        }
        if (!missing.isEmpty()) {
            throw new ConfigurationException(
                    "These environment variables are missing: " + String.join(", ", missing) + ".", missing);
        }
        if (gatewayUrl().isPresent() && functionArn().isPresent()) {
            throw new ConfigurationException("Set only one of " + GATEWAY_URL + " and " + FUNCTION_ARN + ".");
        }
        gatewayUrl().filter(url -> isFlat()).ifPresent(Settings::requireHttpUrl);
    }

    /** The flat form is told first and the gateway called second, so an address that cannot be called is found here. */
    private static void requireHttpUrl(String text) {
        try {
            HttpRequest.newBuilder(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Neither is passed on: both quote the address, which may hold a password.
            throw new ConfigurationException(GATEWAY_URL + " is not an address; write https://host/path.");
        }
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
