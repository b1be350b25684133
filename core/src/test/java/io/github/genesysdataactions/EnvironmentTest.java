package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.ConfigurationException;
import io.github.genesysdataactions.options.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    private final Map<String, String> variables =
            new HashMap<>(Map.of("GENESYS_CLIENT_ID", "id", "GENESYS_CLIENT_SECRET", "s"));

    @Test
    void builder_takesTheDefaultRegion() {
        assertThat(region()).isEqualTo(Region.US_EAST_1);
    }

    @ParameterizedTest
    @CsvSource({
        "GENESYS_REGION, eu-central-1, https://api.mypurecloud.de",
        "GENESYS_REGION, mypurecloud.de, https://api.mypurecloud.de",
        "GENESYS_DOMAIN, new1.pure.cloud, https://api.new1.pure.cloud",
        "GENESYS_BASE_URL, http://127.0.0.1:8780, http://127.0.0.1:8780",
        "GENESYSCLOUD_REGION, ap-southeast-2, https://api.mypurecloud.com.au",
        "GENESYSCLOUD_REGION, usw2.pure.cloud, https://api.usw2.pure.cloud"
    })
    void builder_readsWhereToCall(String name, String value, String api) {
        variables.put(name, " " + value + " ");

        assertThat(region().apiUrl()).hasToString(api);
    }

    @Test
    void builder_prefersOurNamesToTheVendors() {
        variables.put("GENESYS_DOMAIN", "mypurecloud.ie");
        variables.put("GENESYSCLOUD_REGION", "us-west-2");

        assertThat(region()).isEqualTo(Region.EU_WEST_1);
    }

    @Test
    void builder_readsTheVendorsNames() {
        Map<String, String> vendor =
                Map.of("GENESYSCLOUD_OAUTHCLIENT_ID", "id", "GENESYSCLOUD_OAUTHCLIENT_SECRET", "s");

        try (GenesysDataActions genesys = GenesysDataActions.builder(vendor).build()) {
            assertThat(genesys.region()).isEqualTo(Region.US_EAST_1);
        }
    }

    @Test
    void builder_needsNoClientWhereThereIsAToken() {
        for (String name : List.of("GENESYS_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN")) {
            try (GenesysDataActions genesys =
                    GenesysDataActions.builder(Map.of(name, "token")).build()) {
                assertThat(genesys.region()).isEqualTo(Region.US_EAST_1);
            }
        }
    }

    @Test
    void builder_namesAllThatIsMissingAtOnce() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> GenesysDataActions.builder(Map.of("GENESYS_CLIENT_ID", "  ")))
                .withMessageContaining("GENESYS_CLIENT_ID (or GENESYSCLOUD_OAUTHCLIENT_ID)")
                .withMessageContaining("GENESYS_CLIENT_SECRET (or GENESYSCLOUD_OAUTHCLIENT_SECRET)")
                .satisfies(e -> assertThat(e.missing()).containsExactly("GENESYS_CLIENT_ID", "GENESYS_CLIENT_SECRET"));
    }

    @Test
    void builder_refusesTwoPlacesToCall() {
        variables.put("GENESYS_DOMAIN", "mypurecloud.ie");
        variables.put("GENESYS_BASE_URL", "https://x.example.com");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::region)
                .withMessageContaining("GENESYS_BASE_URL, GENESYS_DOMAIN");
    }

    @ParameterizedTest
    @CsvSource({
        "GENESYS_REGION, nowhere-1",
        "GENESYS_DOMAIN, https://mypurecloud.com",
        "GENESYS_BASE_URL, http://gateway.example.com",
        "GENESYS_BASE_URL, not a url",
        "GENESYSCLOUD_REGION, nowhere-1"
    })
    void builder_namesTheVariableThatCannotBeUsed(String name, String value) {
        variables.put(name, value);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::region)
                .withMessageStartingWith(name + " cannot be used.");
    }

    @ParameterizedTest
    @CsvSource({
        "GENESYS_BASE_URL, https://user:pa%ss-SECRET@host.example",
        "GENESYS_BASE_URL, https://user:SECRET@host.example",
        "GENESYS_BASE_URL, https://host.example/SECRET",
        "GENESYS_BASE_URL, SECRET SECRET",
        "GENESYS_DOMAIN, https://user:SECRET@host",
        "GENESYS_DOMAIN, user:SECRET@host.example",
        "GENESYS_REGION, https://user:SECRET@host.example",
        "GENESYS_REGION, user:SECRET@host",
        "GENESYSCLOUD_REGION, user:SECRET@host.example"
    })
    void builder_showsNoPasswordThatStandsInAnAddress(String name, String value) {
        variables.put(name, value);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::region)
                .withMessageStartingWith(name + " cannot be used.")
                .satisfies(e -> assertThat(e).hasNoCause().hasMessageNotContaining("SECRET"));
    }

    private Region region() {
        try (GenesysDataActions genesys = GenesysDataActions.builder(variables).build()) {
            return genesys.region();
        }
    }
}
