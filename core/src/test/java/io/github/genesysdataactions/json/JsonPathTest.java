package io.github.genesysdataactions.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "address, $.address",
                "_a1, $._a1",
                "bad name, $['bad name']",
                "9lives, $['9lives']",
                "X-Header, $['X-Header']",
                "$ref, $['$ref']",
                "it's, $['it\\'s']",
                "back\\slash, $['back\\\\slash']",
                "é, $['é']",
                "\"\", $['']",
            })
    void field_quotesWhatIsNoIdentifier(String name, String expected) {
        assertThat(JsonPath.ROOT.field(name)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"'\n', \\n", "'\r', \\r", "'\t', \\t", "'\u0001', \\u0001"})
    void field_escapesControlCharacters(String control, String expected) {
        assertThat(JsonPath.ROOT.field("a" + control + "b").text()).isEqualTo("$['a" + expected + "b']");
    }

    @ParameterizedTest
    @CsvSource({"0, $.items[0]", "12, $.items[12]"})
    void item_countsFromZero(int index, String expected) {
        assertThat(JsonPath.ROOT.field("items").item(index).text()).isEqualTo(expected);
    }
}
