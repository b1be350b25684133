package io.github.genesysdataactions.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupTest {
    @Test
    void toString_showsNoSecret() {
        Setup setup = new Setup(
                new Setup.Client("id", "cl13nt-s3cret", RateLimit.NONE, Duration.ofHours(1), Set.of()),
                new Setup.Content("o-1", List.of(), List.of()),
                new Setup.Delays(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO),
                new Setup.Showing(true, false, Set.of()),
                new Setup.Backends(Map.of(), Map.of(), Map.of("apiKey", "k3y"), Map.of(), false),
                InstantSource.system());

        assertThat(setup.toString()).contains("id", "o-1").doesNotContain("cl13nt-s3cret", "k3y");
    }
}
