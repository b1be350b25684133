package io.github.genesysdataactions.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GENESYS_CLIENT_ID", "environment-id",
            "GENESYS_CLIENT_SECRET", "environment-secret",
            "GENESYS_DOMAIN", "mypurecloud.ie",
            "GENESYS_INTEGRATION_ID", "environment-integration");

    @Test
    void settings_areThoseOfTheCommandLineThenTheEnvironmentThenThePom() {
        Properties given = new Properties();
        given.setProperty("data-actions.baseUrl", "http://127.0.0.1:8780");

        Map<String, String> settings = Connection.of(
                        Map.of("data-actions.baseUrl", "http://127.0.0.1:8780", "data-actions.integrationId", "of-pom"),
                        given,
                        server("id", "secret"))
                .settings(Map.of("GENESYS_DOMAIN", "mypurecloud.ie"))
                .variables();

        assertThat(settings)
                .isEqualTo(Map.of(
                        "GENESYS_BASE_URL", "http://127.0.0.1:8780",
                        "GENESYS_INTEGRATION_ID", "of-pom",
                        "GENESYS_CLIENT_ID", "id",
                        "GENESYS_CLIENT_SECRET", "secret"));
        assertThat(Connection.of(Map.of("data-actions.region", "us-west-2"), new Properties(), server("id", "secret"))
                        .settings(ENVIRONMENT)
                        .variables())
                .isEqualTo(ENVIRONMENT);
    }

    @Test
    void settings_refuseRegionAndAddressTogether() {
        Connection connection = Connection.of(
                Map.of("data-actions.region", "us-west-2", "data-actions.baseUrl", "http://127.0.0.1:8780"),
                new Properties(),
                null);

        assertThatThrownBy(() -> connection.settings(ENVIRONMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("In the POM, GENESYS_REGION and GENESYS_BASE_URL");
    }

    @Test
    void settings_refuseAServerWithoutPassword() {
        assertThatThrownBy(() -> Connection.of(Map.of(), new Properties(), server("id-of-client", null)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("has no <password>")
                .hasMessageNotContaining("id-of-client");
    }

    @Test
    void decrypted_saysWhatToLookAtWhereTheMasterPasswordIsMissing() {
        Server server = server("id", "{encrypted}");
        server.setId("genesys");

        assertThatThrownBy(() -> Connection.decrypted(server, request -> new Undecrypted(server)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'genesys'")
                .hasMessageContaining("settings-security.xml")
                .hasMessageNotContaining("{encrypted}");
    }

    /** What Maven answers without a master password. */
    private record Undecrypted(Server server) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public Proxy getProxy() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of(new DefaultSettingsProblem("No master", SettingsProblem.Severity.ERROR, "", 1, 1, null));
        }
    }

    private static Server server(String username, String password) {
        Server server = new Server();
        server.setUsername(username);
        server.setPassword(password);
        return server;
    }
}
