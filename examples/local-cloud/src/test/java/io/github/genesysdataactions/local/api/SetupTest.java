package io.github.genesysdataactions.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupTest {
    @Test
    void toString_showsNoSecret() {
        Organization.Setup setup = new Organization.Setup(
                "id",
                "cl13nt-s3cret",
                "i-1",
                RateLimit.NONE,
                Duration.ofHours(1),
                Duration.ZERO,
                Set.of(),
                true,
                Map.of(),
                Map.of("apiKey", "k3y"),
                false,
                InstantSource.system());

        assertThat(setup.toString()).contains("id", "i-1").doesNotContain("cl13nt-s3cret", "k3y");
    }
}
