package io.github.genesysdataactions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What JSON cannot say is refused, and not said in another way. */
class UnsayableInputsTest {
    private static final String SECRET = "payload-marker";

    record Of<T>(T a) {}

    record Ratio(float a) {}

    record Throwing(String a) {
        @Override
        public String a() {
            throw new IllegalStateException(SECRET);
        }
    }

    static Stream<Arguments> inputs() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("a", itself);
        List<Object> list = new ArrayList<>();
        list.add(list);
        String number = "NaN or an infinity";
        String half = "half a surrogate pair";
        return Stream.of(
                Arguments.of(new Of<>(Double.NaN), number),
                Arguments.of(new Of<>(Double.POSITIVE_INFINITY), number),
                Arguments.of(new Of<>(Double.NEGATIVE_INFINITY), number),
                Arguments.of(new Of<>(Float.NaN), number),
                Arguments.of(new Ratio(Float.NEGATIVE_INFINITY), number),
                Arguments.of(new Of<>(Optional.of(Double.NaN)), number),
                Arguments.of(new Of<>(OptionalDouble.of(Double.NaN)), number),
                Arguments.of(new Of<>(List.of(1.5, Double.NaN)), number),
                Arguments.of(new Of<>(new double[] {1.5, Double.NaN}), number),
                Arguments.of(new Of<>(Map.of("b", List.of(Map.of("c", Float.POSITIVE_INFINITY)))), number),
                Arguments.of(new Of<>(new Of<>(Double.NaN)), number),
                Arguments.of(Map.of("a", Double.NaN), number),
                Arguments.of(new Of<>(SECRET + "\ud83d"), half),
                Arguments.of(new Of<>('\ude00'), half),
                Arguments.of(new Of<>(List.of(SECRET + "\ude00\ud83d")), half),
                Arguments.of(new Of<>(Map.of("b", List.of(Map.of(SECRET + "\ud83d", 1)))), half),
                Arguments.of(new Of<>(Collections.singletonMap(null, 1)), "$.a"),
                Arguments.of(new Throwing("x"), "a"),
                Arguments.of(new Of<>(new Throwing("x")), "a"),
                Arguments.of(new Of<>(list), "contains itself"),
                Arguments.of(itself, "contains itself"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void tree_refusesAndNamesThePlace(Object input, String reason) {
        assertThatThrownBy(() -> Binding.standard().tree(input))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void tree_takesTheLargestNumbersAndWholePairs() {
        assertThat(Json.write(Binding.standard()
                        .tree(Map.of("a", List.of(Double.MAX_VALUE, -Float.MAX_VALUE, "\ud83d\ude00")))))
                .isEqualTo("{\"a\":[1.7976931348623157E308,-3.4028235E38,\"\ud83d\ude00\"]}");
    }
}
