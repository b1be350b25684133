package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.error.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** The settings of the client: what the build says comes before what the environment says. */
final class Connection {
    private final @Nullable String region;
    private final @Nullable String baseUrl;
    private final @Nullable String integrationId;
    private final @Nullable Server server;

    Connection(
            @Nullable String region,
            @Nullable String baseUrl,
            @Nullable String integrationId,
            @Nullable Server server) {
        this.region = region;
        this.baseUrl = baseUrl;
        this.integrationId = integrationId;
        this.server = server;
    }

    /** Returns a server with its password as it is meant. */
    static Server decrypted(Server server, SettingsDecrypter decrypter) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            throw new ConfigurationException("The password of the <server> '" + server.getId()
                    + "' of settings.xml could not be decrypted. Check that ~/.m2/settings-security.xml has the master"
                    + " password that it was encrypted with.");
        }
        return result.getServer();
    }

    /** Returns the variables that {@code GenesysDataActions.builder(…)} reads. */
    Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        if (region != null && baseUrl != null) {
            throw new ConfigurationException(
                    "Both data-actions.region and data-actions.baseUrl are set; each says where to call: set one.");
        }
        if (region != null || baseUrl != null) {
            settings.keySet()
                    .removeIf(name -> name.equals("GENESYS_REGION")
                            || name.equals("GENESYS_DOMAIN")
                            || name.equals("GENESYS_BASE_URL"));
        }
        put(settings, "GENESYS_REGION", region);
        put(settings, "GENESYS_BASE_URL", baseUrl);
        put(settings, "GENESYS_INTEGRATION_ID", integrationId);
        if (server != null) {
            put(settings, "GENESYS_CLIENT_ID", of(server.getUsername(), "username", "id"));
            put(settings, "GENESYS_CLIENT_SECRET", of(server.getPassword(), "password", "secret"));
        }
        return settings;
    }

    private String of(@Nullable String value, String element, String meaning) {
        if (value == null || value.isBlank()) {
            throw new ConfigurationException("The <server> of settings.xml that data-actions.serverId names has no <"
                    + element + ">; write the " + meaning + " of the OAuth client there.");
        }
        return value;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
