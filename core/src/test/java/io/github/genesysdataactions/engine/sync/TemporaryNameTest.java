package io.github.genesysdataactions.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemporaryNameTest {
    @Test
    void of_saysThatItReplaces() {
        assertThat(TemporaryName.of("Find order")).isEqualTo("Find order (replacing)");
    }

    @Test
    void of_differsFromThatOfAnotherLongName() {
        assertThat(TemporaryName.of("x".repeat(255) + "1")).isNotEqualTo(TemporaryName.of("x".repeat(255) + "2"));
    }

    @Test
    void of_isAsLongAsANameMayBe() {
        assertThat(TemporaryName.of("x".repeat(256))).hasSize(256).endsWith(" (replacing)");
    }
}
