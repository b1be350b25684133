package io.github.genesysdataactions.workbench.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GENESYS_CLIENT_ID", "environment-id",
            "GENESYS_CLIENT_SECRET", "environment-secret",
            "GENESYS_DOMAIN", "mypurecloud.ie",
            "GENESYS_INTEGRATION_ID", "environment-integration");

    @TempDir
    private Path folder;

    @Test
    void of_takesEachSettingFromTheFirstThatSaysIt() throws IOException {
        Source profile = profile("region: us-west-2\n    integrationId: p\n    organization: org-1", ENVIRONMENT);

        Settings settings = Settings.of(List.of(
                Source.of("the command line", Map.of("GENESYS_BASE_URL", "http://127.0.0.1:8780")),
                Source.of("the environment", ENVIRONMENT),
                profile));

        assertThat(settings.variables())
                .containsEntry("GENESYS_BASE_URL", "http://127.0.0.1:8780")
                .doesNotContainKeys("GENESYS_DOMAIN", "GENESYS_REGION")
                .containsEntry("GENESYS_INTEGRATION_ID", "environment-integration");
        assertThat(settings.organization()).contains("org-1");
        assertThat(settings.who()).isEqualTo("client environment-id of the environment");
    }

    @Test
    void of_neverPutsAnIdAndTheSecretOfAnotherTogether() throws IOException {
        Source profile =
                profile("clientId: profile-id\n    clientSecretVariable: SECRET", Map.of("SECRET", "profile-secret"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.of(
                        List.of(Source.of("the environment", Map.of("GENESYS_CLIENT_ID", "environment-id")), profile)))
                .withMessageContaining("The client environment-id of the environment has no secret");
        assertThat(Settings.of(List.of(Source.of("the environment", Map.of("GENESYS_CLIENT_SECRET", "s")), profile))
                        .variables())
                .containsEntry("GENESYS_CLIENT_ID", "profile-id")
                .containsEntry("GENESYS_CLIENT_SECRET", "s");
    }

    @Test
    void of_namesTheVariableThatIsToHaveTheSecret() throws IOException {
        Source profile = profile("clientId: profile-id\n    clientSecretVariable: TEST_SECRET", Map.of());

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.of(List.of(profile)))
                .withMessageContaining("Set TEST_SECRET, which is to have it.");
        assertThat(Settings.of(List.of(profile, Source.of("the environment", Map.of("GENESYS_ACCESS_TOKEN", "t"))))
                        .who())
                .isEqualTo("an access token of the environment");
    }

    @Test
    void of_takesATokenWithoutAClient() {
        Settings settings =
                Settings.of(List.of(Source.of("the environment", Map.of("GENESYSCLOUD_ACCESS_TOKEN", "t"))));

        assertThat(settings.variables()).containsEntry("GENESYS_ACCESS_TOKEN", "t");
        assertThat(settings.who()).isEqualTo("an access token of the environment");
        assertThat(settings.toString()).doesNotContain("[t");
    }

    @Test
    void read_getsTheSecretOfACommandOnlyWhereItIsNeeded() throws IOException {
        Source profile = profile("clientId: id\n    clientSecretCommand: [sh, -c, \"echo of-command\"]", Map.of());

        assertThat(Settings.of(List.of(profile)).variables()).containsEntry("GENESYS_CLIENT_SECRET", "of-command");
        Source failing =
                profile("clientId: id\n    clientSecretCommand: [sh, -c, \"echo of-command; exit 3\"]", Map.of());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.of(List.of(failing)))
                .withMessageContaining("failed with the exit code 3")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("of-command"));
        assertThat(Settings.of(List.of(Source.of("the environment", ENVIRONMENT), failing))
                        .variables())
                .containsEntry("GENESYS_CLIENT_ID", "environment-id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clientSecret: very-secret | The file has a secret in profile 'test'",
                "clientid: a | has a field 'clientid' that profiles do not have; they have region, domain",
                "clientId: [a] | clientId of profile 'test' is not text",
                "clientSecretCommand: pass | is not a list of words",
                "'region: \"very-secret' | cannot be read as YAML, at line"
            })
    void read_saysWhatIsWrongWithoutQuotingIt(String line, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> profile(line, Map.of()))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("very-secret"));
    }

    @Test
    void read_namesTheProfilesThatThereAre() throws IOException {
        profile("region: eu-central-1", Map.of());

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Profiles.read(folder.resolve(Profiles.FILE), "prod", Map.of()))
                .withMessageEndingWith("has no profile 'prod'; it has test.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Profiles.read(folder.resolve("none.yaml"), "prod", Map.of()))
                .withMessageContaining("none.yaml");
    }

    @Test
    void address_refusesTwoInOneSource() {
        Source source =
                Source.of("the environment", Map.of("GENESYS_REGION", "us-east-1", "GENESYS_BASE_URL", "http://x"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Settings.of(List.of(source)))
                .withMessageContaining("In the environment, GENESYS_REGION and GENESYS_BASE_URL are set");
    }

    private Source profile(String fields, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve(Profiles.FILE), "profiles:\n  test:\n    " + fields + "\n");
        return Profiles.read(file, "test", environment);
    }
}
