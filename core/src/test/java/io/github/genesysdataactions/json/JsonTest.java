package io.github.genesysdataactions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final String TWICE = "{\"secretName\":\"first\",\"secretName\":\"second\"}";

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

    @Test
    void raw_isWrittenAsItIs() {
        var tree = Json.object().put("a", 1);
        tree.set("b", Json.raw("{\"x\":1.0}"));

        assertThat(Json.write(tree)).isEqualTo("{\"a\":1,\"b\":{\"x\":1.0}}");
    }
}
