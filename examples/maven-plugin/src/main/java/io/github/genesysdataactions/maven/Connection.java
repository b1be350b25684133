package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.workbench.organization.Settings;
import io.github.genesysdataactions.workbench.organization.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** The settings of the client: what the command line says comes before the environment, and that before the POM. */
record Connection(Source commandLine, Source pom) {
    private static final Map<String, String> VARIABLES = Map.of(
            "data-actions.region", "GENESYS_REGION",
            "data-actions.baseUrl", "GENESYS_BASE_URL",
            "data-actions.integrationId", "GENESYS_INTEGRATION_ID",
            "data-actions.expectOrganization", Settings.ORGANIZATION);

    /**
     * Sorts the settings by where they were said.
     *
     * @param values the parameters by their properties, wherever their value comes from
     * @param given what the command line has
     * @param server whose id and secret are used, which belongs to who named it
     */
    static Connection of(Map<String, @Nullable String> values, Properties given, @Nullable Server server) {
        Map<String, String> first = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        VARIABLES.forEach((property, variable) -> {
            String value = values.get(property);
            if (value != null) {
                (given.containsKey(property) ? first : last).put(variable, value);
            }
        });
        if (server != null) {
            Map<String, String> named = given.containsKey("data-actions.serverId") ? first : last;
            named.put("GENESYS_CLIENT_ID", of(server.getUsername(), "username", "id"));
            named.put("GENESYS_CLIENT_SECRET", of(server.getPassword(), "password", "secret"));
        }
        return new Connection(Source.of("the command line", first), Source.of("the POM", last));
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

    /** Returns what all of them say together. */
    Settings settings(Map<String, String> environment) {
        return Settings.of(List.of(commandLine, Source.of("the environment", environment), pom));
    }

    private static String of(@Nullable String value, String element, String meaning) {
        if (value == null || value.isBlank()) {
            throw new ConfigurationException("The <server> of settings.xml that data-actions.serverId names has no <"
                    + element + ">; write the " + meaning + " of the OAuth client there.");
        }
        return value;
    }
}
