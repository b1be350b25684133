package io.github.genesysdataactions.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.file.JsonPlaces.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPlacesTest {
    private static final String TEXT = "{\n \"a\": {\n  \"b'c/d\": [1,\n   {\"e\": null}], \"x.y\": \"\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ | 1 | 1",
                "`` | 1 | 1",
                "$.a | 2 | 7",
                "/a | 2 | 7",
                "$.a['b\\'c/d'] | 3 | 12",
                "/a/b'c~1d/0 | 3 | 13",
                "$.a['b\\'c/d'][1].e | 4 | 10",
                "/a/b'c~1d/1/e | 4 | 10",
                "$.a['x.y'] | 4 | 25",
                // what is missing: where it should be
                "$.a.z | 2 | 7",
                "$.a['z.y'][0] | 2 | 7",
                "/a/z/1 | 2 | 7",
                "$.a['b\\'c/d'][7].e | 3 | 12",
                "$.q['a[1]'] | 1 | 1",
            })
    void nearest_takesJsonPathsAndPointers(String path, int line, int column) {
        Position at = JsonPlaces.of(TEXT).nearest(path);

        assertThat(at.line()).isEqualTo(line);
        assertThat(at.column()).isEqualTo(column);
        assertThat(TEXT.substring(0, at.offset()).lines().count()).isEqualTo(at.offset() == 0 ? 0 : line);
    }

    @Test
    void value_isEmptyForWhatIsMissing() {
        JsonPlaces places = JsonPlaces.of(TEXT);

        assertThat(places.value("$.a.z")).isEmpty();
        assertThat(places.value("/a")).contains(new Position(2, 7, 8));
        assertThat(places.name("$.a")).contains(new Position(2, 2, 3));
        assertThat(places.name("/a/b'c~1d")).contains(new Position(3, 3, 12));
        assertThat(places.name("$")).isEmpty();
        assertThat(places.fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": 1, b}", "{\"a\": 1} b", "{\"a\": 1, \"b\": \"\\q\"}", "{\"a\": 1", "{\"a\": 1, \"b"})
    void fault_isWhereTheTextStopsBeingJson(String text) {
        JsonPlaces places = JsonPlaces.of(text);

        assertThat(places.fault())
                .hasValueSatisfying(at -> assertThat(at.offset()).isBetween(7, text.length()));
        assertThat(places.value("$.a")).contains(new Position(1, 7, 6));
    }

    @Test
    void of_countsAByteOrderMark() {
        assertThat(JsonPlaces.of("\uFEFF{\"a\": 1}").value("$.a").orElseThrow().offset())
                .isEqualTo(7);
        assertThat(JsonPlaces.of("").nearest("$.a")).isEqualTo(new Position(1, 1, 0));
    }
}
