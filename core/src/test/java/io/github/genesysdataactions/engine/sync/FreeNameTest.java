package io.github.genesysdataactions.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeNameTest {
    @ParameterizedTest
    @CsvSource({
        "Find order, Find order 2",
        "Find order 1, Find order 3",
        "Find order v9, Find order v10",
        "Find order 007, Find order 008",
        "'Find order 99999999999', 'Find order 100000000000'"
    })
    void of_countsOn(String name, String free) {
        assertThat(FreeName.of(name, Set.of("Find order 1", "Find order 2")::contains))
                .isEqualTo(name.equals("Find order") ? "Find order 3" : free);
    }

    @Test
    void of_fitsIntoANameOfTheService() {
        String longest = "\u00e9".repeat(256);

        assertThat(FreeName.of(longest, name -> false)).isEqualTo("\u00e9".repeat(255) + "2");
    }
}
