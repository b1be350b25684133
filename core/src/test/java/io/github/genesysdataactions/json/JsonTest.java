package io.github.genesysdataactions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final String TWICE = "{\"secretName\":\"first\",\"secretName\":\"second\"}";

    record Numbered(BigDecimal n) {}

    record Named(String secretName) {}

    @Test
    void read_refusesANameThatStandsTwiceWhateverIsRead() {
        List<ThrowingCallable> readings = List.of(
                () -> Json.read(TWICE),
                () -> Json.readObject("[" + TWICE + "]"),
                () -> Binding.standard().readMap(TWICE),
                () -> Binding.standard().read(TWICE, Named.class));

        assertThat(readings)
                .allSatisfy(reading -> assertThatThrownBy(reading)
                        .isInstanceOf(JsonFault.class)
                        .hasMessageNotContainingAny("first", "second"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':1,'b':{'a':2},'a':3}",
                "{'a':[{'b':1},{'b':2,'c':{},'b':3}]}",
                "{'unknown':{'x':1,'y':[],'x':2},'a':1}",
                "[{'a':{'b':{'c':1}},'b':2,'c':3,'b':4}]"
            })
    void read_findsANameThatStandsTwiceInWhateverIsRead(String text) {
        String json = text.replace('\'', '"');
        for (Class<?> type :
                List.of(Object.class, JsonNode.class, json.startsWith("[") ? Ignoring[].class : Ignoring.class)) {
            assertThatThrownBy(() -> Binding.standard().read(json, type))
                    .isInstanceOf(JsonFault.class)
                    .hasMessageStartingWith("A name appears twice in one object");
        }
    }

    @Test
    void read_findsTheNameThatStandsTwiceAmongMany() {
        for (int names : List.of(1, 15, 16, 17, 18, 100)) {
            String all = IntStream.range(0, names)
                    .mapToObj(n -> "\"n" + n + "\":{\"n0\":[{\"n0\":0}]}")
                    .collect(Collectors.joining(","));
            String inner = "{\"in\":{" + all + "},\"n0\":{" + all + "}}";
            assertThat(Binding.standard().readMap(inner)).hasSize(2);
            assertThat(Json.skim("{\"id\":\"x\"," + all + "}", "id")).contains(List.of("x"));

            for (int twice : List.of(0, names - 1)) {
                String bad = "{\"in\":{" + all + ",\"n" + twice + "\":1},\"id\":\"x\"}";
                assertThatThrownBy(() -> Binding.standard().readMap(bad))
                        .isInstanceOf(JsonFault.class)
                        .hasMessageStartingWith("A name appears twice in one object");
                assertThat(Json.skim(bad, "id")).isEmpty();
            }
        }
    }

    record Ignoring(int other) {}

    @Test
    void skipChildren_leavesTheParserWhereItIsUnlessAStructureBegins() throws IOException {
        try (JsonParser parser = new StrictParser(Json.parser("[{\"a\":{\"b\":[1]}},2]"))) {
            assertThat(parser.skipChildren().currentToken()).isNull();
            parser.nextToken();
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            assertThat(parser.skipChildren().getIntValue()).isEqualTo(2);
        }
    }

    @Test
    void read_staysWithinAStackOf1MBHoweverDeepTheText() throws InterruptedException {
        List<String> deep = List.of("[".repeat(10_000), "{\"a\":".repeat(10_000), "[{\"a\":".repeat(10_000));
        List<Throwable> failures = new ArrayList<>();
        Thread reader = new Thread(
                null, () -> deep.forEach(text -> failures.add(catchThrowable(() -> Json.read(text)))), "1 MB", 1 << 20);

        reader.start();
        reader.join();

        assertThat(failures)
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(JsonFault.class)
                        .hasMessageContaining("The JSON is beyond a limit: 250 nested levels"));
    }

    @Test
    void read_reads250Levels() {
        String deepest = "[".repeat(250) + "]".repeat(250);

        assertThat(Json.write(Json.read(deepest))).isEqualTo(deepest);
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
        assertThatThrownBy(() -> Binding.standard().read(json, type))
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
        assertThatThrownBy(() -> Binding.standard().tree(Map.of("bob@secret.example", new Object())))
                .isInstanceOf(JsonFault.class)
                .hasMessageContaining("$.*")
                .hasMessageNotContaining("secret");
    }

    @Test
    void read_refusesANumberBeyondAllLimits() {
        String huge = "{\"n\":1e9999999199}";
        List<ThrowingCallable> readings = List.of(
                () -> Json.read(huge),
                () -> Binding.standard().readMap(huge),
                () -> Binding.standard().read(huge, Numbered.class));

        assertThat(readings)
                .allSatisfy(reading -> assertThatThrownBy(reading)
                        .isInstanceOf(JsonFault.class)
                        .hasMessageNotContaining("9999999199"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The text is empty",
                "' ' | The text is empty",
                "{}{} | There is text after the end of the JSON (line 1, column 3)",
                "1 2 | There is text after the end of the JSON (line 1, column 3)",
                "[{'secret':1,'b':2,'secret':3}] | A name appears twice in one object (line 1, column 29)",
                "[1,] | The text is not valid JSON (line 1, column 4)",
                "{'a':1 | The text is not valid JSON (line 1, column 7)",
            })
    void read_saysWhatIsWrongWithAText(String json, String message) {
        assertThatThrownBy(() -> Json.read(json.replace('\'', '"')))
                .isInstanceOf(JsonFault.class)
                .hasMessage(message)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":[1.0,1.50,-1.0,1E+2,12345678901,123456789012345678901234567890,true,false,null,{},[]]}",
                "\"\\u0000\\\"\\\\ \u2028é😀\"",
                "-0.10",
                "{\"\":{\"a b\":\"\"}}",
            })
    void write_isWhatWasReadAndWhatJacksonWouldHaveMadeOfIt(String json) throws JsonProcessingException {
        JsonNode byJackson = Binding.standard().mapper().readTree(json);

        assertThat(Json.write(Json.read(json)))
                .isEqualTo(json)
                .isEqualTo(Binding.standard().mapper().writeValueAsString(byJackson));
        assertThat(Json.read(json)).isEqualTo(byJackson);
    }

    @Test
    void write_writesWhatBecomesOfUsersValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("s", (short) 1);
        values.put("f", 1.5f);
        values.put("d", 2.5);
        values.put("bytes", new byte[] {1, 2});
        values.put("raw", new RawValue("{\"x\":1.0}"));

        assertThat(Json.write(Binding.standard().tree(values)))
                .isEqualTo("{\"s\":1,\"f\":1.5,\"d\":2.5,\"bytes\":\"AQI=\",\"raw\":{\"x\":1.0}}");
    }

    @Test
    void writePretty_indentsByTwoSpaces() {
        assertThat(Json.writePretty(Json.read("{\"a\":[1,{}],\"b\":{\"c\":null}}")))
                .isEqualTo("{\n  \"a\": [\n    1,\n    { }\n  ],\n  \"b\": {\n    \"c\": null\n  }\n}");
    }
}
