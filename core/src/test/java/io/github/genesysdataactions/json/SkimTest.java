package io.github.genesysdataactions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkimTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a','name':'b'}",
                " {'x':{'id':'no','x':[{'id':1},{'id':2}]},'name':'b','y':[[],{}],'id':'\\u0061'} ",
                "{'n':[1.0,1e5,123456789012345678901234567890],'id':'a','t':[true,false,null],'name':'b'}",
                "{'id':'a','list':[{'name':1},{'name':2}],'name':'b'}",
            })
    void skim_findsTextsOfTheRoot(String json) {
        assertThat(Json.skim(json.replace('\'', '"'), "id", "name")).contains(List.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void skim_givesUpWhereTheTreeHasToTell(String json) {
        assertThat(Json.skim(json, "id", "name")).isEmpty();
    }

    static Stream<String> unclear() {
        String rest = "'id':'a','name':'b'}";
        return Stream.of(
                        "",
                        "null",
                        "'id'",
                        "['id','name']",
                        "{'id':'a'}",
                        "{'id':'a','name':7}",
                        "{'id':'a','name':' '}",
                        "{'id':'a','name':'b'",
                        "{'id':'a','name':'b'}{}",
                        "{'id':'a','name':'b'}x",
                        "{'x':{'y':1,'y':2}," + rest,
                        "{'x':[{'y':{'a':1},'z':2,'y':3}]," + rest,
                        "{'id':'x'," + rest,
                        "{'x':1e9999999199," + rest,
                        "{'x':[1e9999999199]," + rest,
                        "{'x':" + "1".repeat(2_000) + "," + rest,
                        "{'x':" + "[".repeat(2_000) + "]".repeat(2_000) + "," + rest,
                        "{'x':'\\x'," + rest,
                        "{" + many(100) + ",'n99':2," + rest)
                .map(json -> json.replace('\'', '"'));
    }

    private static String many(int names) {
        return IntStream.range(0, names).mapToObj(i -> "'n" + i + "':1").collect(Collectors.joining(","));
    }

    @Test
    void skim_takesManyNamesInManyObjects() {
        String json = "{'id':'a','list':[" + "{'x':1,'y':2},".repeat(500) + "{" + many(600) + "}],'name':'b'}";

        assertThat(Json.skim(json.replace('\'', '"'), "id", "name")).contains(List.of("a", "b"));
    }

    @Property(tries = 2_000)
    void skim_acceptsNothingThatTheTreeRefuses(@ForAll("almostJson") String json) {
        if (Json.skim(json, "id").isPresent()) {
            assertThat(Json.readObject(json).path("id").isTextual()).isTrue();
        }
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"id\":\"x\"",
                        "\"a\":",
                        "\"b\":",
                        "1",
                        "1.5e3",
                        "-",
                        "\"\"",
                        "true",
                        "nul",
                        " ",
                        "{\"a\":1}",
                        ",\"c\":{",
                        "1e99999999999")
                .list()
                .ofMaxSize(8)
                .map(parts -> "{\"id\":\"x\"" + String.join("", parts));
    }
}
