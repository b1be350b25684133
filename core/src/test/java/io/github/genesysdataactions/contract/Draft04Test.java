package io.github.genesysdataactions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.schema.MetaSchema;
import io.github.genesysdataactions.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the meta-schema says, with networknt's validator as the judge. */
class Draft04Test {
    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "null",
            "0",
            "1",
            "-1",
            "1.5",
            "2.0",
            "\"1\"",
            "\"a\"",
            "\"string\"",
            "\"String\"",
            "\"any\"",
            "[]",
            "[1]",
            "[1,1]",
            "[\"a\"]",
            "[\"a\",\"a\"]",
            "[\"a\",1]",
            "[\"string\",\"null\"]",
            "[\"string\",\"text\"]",
            "{}",
            "{\"a\":{}}",
            "{\"a\":1}",
            "{\"a\":[\"b\"]}",
            "{\"a\":[]}",
            "{\"type\":\"string\"}",
            "{\"type\":\"text\"}",
            "[{\"type\":\"string\"}]",
            "[{\"type\":7}]",
            "[{}]",
            "{\"a\":{\"minLength\":\"1\"}}",
            "{\"required\":true}");

    private static final List<String> KEYWORDS = List.of(
            "id",
            "$schema",
            "title",
            "description",
            "default",
            "format",
            "type",
            "maximum",
            "minimum",
            "multipleOf",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "maxItems",
            "minItems",
            "maxProperties",
            "minProperties",
            "uniqueItems",
            "required",
            "enum",
            "properties",
            "patternProperties",
            "definitions",
            "dependencies",
            "additionalItems",
            "additionalProperties",
            "not",
            "items",
            "allOf",
            "anyOf",
            "oneOf",
            "const",
            "x-any");

    private static List<Problem> faults(String json) {
        List<Problem> problems = new ArrayList<>();
        Draft04.check(Json.readObject(json), new JsonPath("$"), problems);
        return problems;
    }

    @Test
    void check_agreesOnEachKeywordWithEachValue() {
        for (String keyword : KEYWORDS) {
            for (String value : VALUES) {
                for (String beside : List.of("", ",\"minimum\":0,\"maximum\":9")) {
                    String json = "{\"" + keyword + "\":" + value + beside + "}";
                    if (!beside.contains('"' + keyword + '"')) {
                        agree(json);
                    }
                }
            }
        }
    }

    @Test
    void check_agreesOnNestedSchemas() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            agree(Json.write(schema(random, 3)));
        }
    }

    private static JsonNode schema(Random random, int depth) {
        ObjectNode schema = Json.object();
        for (int i = 0; i < 3; i++) {
            String keyword = KEYWORDS.get(random.nextInt(KEYWORDS.size()));
            if (depth > 0
                    && List.of("properties", "definitions", "patternProperties").contains(keyword)) {
                schema.putObject(keyword).set("p", schema(random, depth - 1));
            } else if (depth > 0
                    && List.of("items", "not", "additionalProperties").contains(keyword)) {
                schema.set(keyword, schema(random, depth - 1));
            } else if (depth > 0 && List.of("allOf", "anyOf").contains(keyword)) {
                schema.putArray(keyword).add(schema(random, depth - 1));
            } else {
                schema.set(keyword, Json.read(VALUES.get(random.nextInt(VALUES.size()))));
            }
        }
        return schema;
    }

    private static void agree(String json) {
        assertThat(faults(json).isEmpty())
                .as(json)
                .isEqualTo(MetaSchema.faults(Schema.parse(json)).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'properties':{'a':{'type':'string','required':true}}} | $.properties.a.required",
                "{'properties':{'a':{'type':'string','pattern':'['}}} | $.properties.a.pattern",
                "{'properties':{'a':{'type':'String'}}} | $.properties.a.type",
                "{'properties':{'a':{'type':'integer','minimum':'1'}}} | $.properties.a.minimum",
                "{'properties':{'a':{'type':'string','enum':[]}}} | $.properties.a.enum",
                "{'properties':{'a':{'type':'string','enum':'x'}}} | $.properties.a.enum",
                "{'properties':{'a':{'type':'string','minLength':-1}}} | $.properties.a.minLength",
                "{'properties':{'a':{'type':'string','description':7}}} | $.properties.a.description",
                "{'properties':['a']} | $.properties",
                "{'required':'a'} | $.required",
                "{'required':[]} | $.required",
                "{'required':['a','a']} | $.required",
                "{'additionalProperties':'false'} | $.additionalProperties",
                "{'items':[]} | $.items",
                "{'items':{'properties':{'a':{'type':'int'}}}} | $.items.properties.a.type",
                "{'exclusiveMinimum':1} | $.exclusiveMinimum",
                "{'anyOf':[1]} | $.anyOf[0]",
            })
    void check_saysWhereAndWhatToWrite(String json, String path) {
        assertThat(faults(json.replace('\'', '"'))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void check_takesPatternsThatJavaReads() {
        assertThat(faults("{\"pattern\":\"^[a-z]+$\"}")).isEmpty();
        assertThat(faults("{\"pattern\":\"[\"}")).hasSize(1);
        assertThat(faults("{\"pattern\":7}")).hasSize(1);
    }
}
