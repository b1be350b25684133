package io.github.genesysdataactions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final String TWICE = "{\"secretName\":\"first\",\"secretName\":\"second\"}";

    record Numbered(BigDecimal n) {}

    record Named(String secretName) {}

    @Test
    void read_refusesANameThatStandsTwiceWhateverIsRead() {
        List<ThrowingCallable> readings = List.of(
                () -> Json.read(TWICE),
                () -> Json.readObject("[" + TWICE + "]"),
                () -> Json.readMap(TWICE),
                () -> Json.read(TWICE, Named.class));

        assertThat(readings)
                .allSatisfy(reading -> assertThatThrownBy(reading)
                        .isInstanceOf(JsonFault.class)
                        .hasMessageNotContainingAny("first", "second"));
    }

    record Balances(Map<String, Integer> balances, Map<String, List<Named>> names) {}

    enum Currency {
        EUR
    }

    record ByCurrency(EnumMap<Currency, Integer> amounts, LinkedHashMap<String, Integer> more) {}

    record Rest(String own, @JsonAnySetter Map<String, Integer> rest) {}

    @SuppressWarnings("unused")
    static final class OldRest {
        int own;

        @JsonAnySetter
        void add(String name, Integer value) {}
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void read_showsNoKeyOfAMap(Class<?> type, String json, String path) {
        assertThatThrownBy(() -> Json.read(json, type))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining("The value at " + path + " ")
                .hasMessageNotContaining("secret@");
    }

    static Stream<Arguments> keyed() {
        return Stream.of(
                Arguments.of(Balances.class, "{\"balances\":{\"bob@secret.example\":\"x\"}}", "$.balances.*"),
                Arguments.of(Balances.class, "{\"names\":{\"secret@x\":[1]}}", "$.names.*[0]"),
                Arguments.of(
                        Balances.class, "{\"names\":{\"secret@x\":[{\"secretName\":{}}]}}", "$.names.*[0].secretName"),
                Arguments.of(ByCurrency.class, "{\"amounts\":{\"EUR\":\"secret@x\"}}", "$.amounts.*"),
                Arguments.of(ByCurrency.class, "{\"more\":{\"secret@x\":\"x\"}}", "$.more.*"),
                Arguments.of(Rest.class, "{\"secret@x\":\"x\"}", "$.*"),
                Arguments.of(OldRest.class, "{\"secret@x\":\"x\"}", "$.*"));
    }

    @Test
    void tree_showsNoKeyOfAMap() {
        assertThatThrownBy(() -> Json.tree(Map.of("bob@secret.example", new Object())))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining("$.*")
                .hasMessageNotContaining("secret");
    }

    @Test
    void read_refusesANumberBeyondAllLimits() {
        String huge = "{\"n\":1e9999999199}";
        List<ThrowingCallable> readings =
                List.of(() -> Json.read(huge), () -> Json.readMap(huge), () -> Json.read(huge, Numbered.class));

        assertThat(readings)
                .allSatisfy(reading -> assertThatThrownBy(reading)
                        .isInstanceOf(JsonFault.class)
                        .hasMessageNotContaining("9999999199"));
    }
}
