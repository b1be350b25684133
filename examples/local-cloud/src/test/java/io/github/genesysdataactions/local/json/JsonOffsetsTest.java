package io.github.genesysdataactions.local.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOffsetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | -1",
                "/a | 7 | 2",
                "/a/1 | 11 | -1",
                "/a/1/b~1c | 19 | 12",
                "/d | 30 | 26",
                "/e | -1 | -1"
            })
    void values_areFoundByTheirPointers(String pointer, int value, int name) {
        JsonOffsets offsets = JsonOffsets.of(" {\"a\": [1, {\"b/c\": \"x\"}], \"d\":null}");

        assertThat(offsets.value(pointer).orElse(-1)).isEqualTo(value);
        assertThat(offsets.name(pointer).orElse(-1)).isEqualTo(name);
        assertThat(offsets.fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"a\": \"x\"y\"} | 9", "{\"a\": 1} 2 | 9", "[1] ] | 4", "{\"a\": | 5", "{a: 1} | 1"})
    void fault_isWhereTheTextStopsBeingJson(String text, int fault) {
        assertThat(JsonOffsets.of(text).fault()).hasValue(fault);
    }

    @Test
    void of_findsWhatIsBeforeAFault() {
        JsonOffsets offsets = JsonOffsets.of("{\"a\": 1, b}");

        assertThat(offsets.value("/a")).hasValue(6);
        assertThat(offsets.value("/b")).isEmpty();
    }
}
