package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.testing.RandomJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of(Schema.string(), "{'type':'string'}"),
                Arguments.of(Schema.integer(), "{'type':'integer'}"),
                Arguments.of(Schema.number(), "{'type':'number'}"),
                Arguments.of(Schema.bool(), "{'type':'boolean'}"),
                Arguments.of(Schema.array(Schema.string()), "{'type':'array','items':{'type':'string'}}"),
                Arguments.of(Schema.object(o -> o), "{'type':'object','properties':{}}"),
                Arguments.of(
                        Schema.string().title("T").description("D").minLength(0).maxLength(9),
                        "{'type':'string','title':'T','description':'D','minLength':0,'maxLength':9}"),
                Arguments.of(
                        Schema.string().pattern("^a").format("date-time").defaultValue("x"),
                        "{'type':'string','pattern':'^a','format':'date-time','default':'x'}"),
                Arguments.of(Schema.string().enumeration("a", "b"), "{'type':'string','enum':['a','b']}"),
                Arguments.of(
                        Schema.integer().title("T").minimum(1).maximum(10).defaultValue(3),
                        "{'type':'integer','title':'T','minimum':1,'maximum':10,'default':3}"),
                Arguments.of(
                        Schema.number().exclusiveMinimum(0).exclusiveMaximum(new BigDecimal("1.50")),
                        "{'type':'number','minimum':0,'exclusiveMinimum':true,'maximum':1.50,'exclusiveMaximum':true}"),
                Arguments.of(Schema.number().exclusiveMinimum(5).minimum(7), "{'type':'number','minimum':7}"),
                Arguments.of(
                        Schema.number().multipleOf(new BigDecimal("0.01")).description("D"),
                        "{'type':'number','multipleOf':0.01,'description':'D'}"),
                Arguments.of(
                        Schema.number()
                                .minimum(new BigDecimal("-12345678901234567890"))
                                .exclusiveMaximum(5_000_000_000L)
                                .defaultValue(new BigDecimal("-0.5")),
                        "{'type':'number','minimum':-12345678901234567890,'maximum':5000000000,"
                                + "'exclusiveMaximum':true,'default':-0.5}"),
                Arguments.of(
                        Schema.string().keyword("x-a", "1.0").title("T"), "{'type':'string','x-a':1.0,'title':'T'}"),
                Arguments.of(Schema.bool().keyword("x-a", "{}"), "{'type':'boolean','x-a':{}}"),
                Arguments.of(
                        Schema.array(Schema.object(o -> o)).keyword("additionalItems", "false"),
                        "{'type':'array','items':{'type':'object','properties':{}},'additionalItems':false}"),
                Arguments.of(
                        Schema.object(o -> o).description("D").keyword("maxProperties", "2"),
                        "{'type':'object','properties':{},'description':'D','maxProperties':2}"),
                Arguments.of(
                        Schema.bool().title("T").description("D").defaultValue(true),
                        "{'type':'boolean','title':'T','description':'D','default':true}"),
                Arguments.of(
                        Schema.array(Schema.bool())
                                .title("T")
                                .description("D")
                                .minItems(1)
                                .maxItems(2)
                                .uniqueItems(true),
                        "{'type':'array','items':{'type':'boolean'},'title':'T','description':'D','minItems':1,"
                                + "'maxItems':2,'uniqueItems':true}"),
                Arguments.of(
                        Schema.parse("{}").title("T").description("D").keyword("x-a", "[1]"),
                        "{'title':'T','description':'D','x-a':[1]}"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void toJson_hasTheKeywordsInTheOrderOfTheCalls(Schema schema, String expected) {
        assertThat(schema.toJson()).isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("written")
    void parse_equalsWhatWasWritten(Schema schema, String ignored) {
        Schema read = Schema.parse(schema.toPrettyJson());

        assertThat(read).isEqualTo(schema).hasSameHashCodeAs(schema).hasSameClassAs(schema);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'string'} | StringSchema",
                "{'type':'integer'} | NumberSchema",
                "{'type':'number'} | NumberSchema",
                "{'type':'boolean'} | BooleanSchema",
                "{'type':'array'} | ArraySchema",
                "{'type':'object'} | ObjectSchema",
                "{'type':'null'} | RawSchema",
                "{'type':['string','null']} | RawSchema",
                "{'type':'object','$ref':'#/definitions/a'} | RawSchema",
                "{'type':7} | RawSchema",
                "{} | RawSchema",
            })
    void parse_choosesTheSubclassByTheType(String json, String expected) {
        Schema schema = Schema.parse(json.replace('\'', '"'));

        assertThat(schema.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(schema.toJson()).isEqualTo(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x-vendor\":{\"deep\":[1,{\"b\":null,\"a\":1.0}]},\"type\":\"object\",\"properties\":{\"z\":{},\"a\":{}}}",
                "{\"minimum\":1.0,\"maximum\":1.00,\"multipleOf\":0.10,\"type\":\"number\",\"type2\":\"ü\\n\"}",
                "{\"maximum\":123456789012345678901234567890,\"minimum\":-0.000001,\"type\":\"number\"}",
            })
    void parse_keepsUnknownKeywordsOrderAndScale(String json) {
        assertThat(Schema.parse(json).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "true", "{", "{} {}", "{\"a\":1,\"a\":2}"})
    void parse_refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> Schema.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A schema is a JSON object. ");
    }

    @Test
    void parse_quotesNothingOfTheText() {
        assertThatThrownBy(() -> Schema.parse("{\"type\": supersecret}"))
                .hasStackTraceContaining("line 1")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("supersecret"));
    }

    @Test
    void description_returnsACopy() {
        StringSchema plain = Schema.string();

        StringSchema described = plain.description("CRM id");

        assertThat(plain.description()).isEmpty();
        assertThat(described.description()).contains("CRM id");
    }

    @Test
    void accessors_readTheKeywords() {
        Schema schema = Schema.parse("{\"type\":\"string\",\"title\":\"T\",\"description\":7,\"maxLength\":10}");

        assertThat(schema.type()).contains("string");
        assertThat(schema.title()).contains("T");
        assertThat(schema.description()).isEmpty();
        assertThat(schema.keyword("maxLength")).contains("10");
        assertThat(schema.keyword("title")).contains("\"T\"");
        assertThat(schema.keyword("minLength")).isEmpty();
        assertThat(Schema.parse("{\"type\":[\"string\",\"null\"]}").type()).isEmpty();
        assertThat(schema).hasToString(schema.toJson());
    }

    @Test
    void types_areOneOrAListOrNone() {
        assertThat(Schema.string().types()).containsExactly("string");
        assertThat(Schema.parse("{\"type\":[\"string\",\"null\"]}").types()).containsExactly("string", "null");
        assertThat(Schema.parse("{}").types()).isEmpty();
        assertThat(Schema.parse("{\"type\":{}}").types()).isEmpty();
    }

    @Test
    void accessors_readWhatWasBuiltAndWhatWasParsed() {
        StringSchema text =
                Schema.string().minLength(1).maxLength(9).pattern("^a").format("uri");
        NumberSchema number = Schema.number()
                .minimum(1)
                .exclusiveMaximum(new BigDecimal("1.50"))
                .multipleOf(new BigDecimal("0.1"));
        ArraySchema list = Schema.array(Schema.bool()).minItems(1).maxItems(2).uniqueItems(true);

        for (StringSchema schema : List.of(text, (StringSchema) Schema.parse(text.toJson()))) {
            assertThat(schema.minLength()).hasValue(1);
            assertThat(schema.maxLength()).hasValue(9);
            assertThat(schema.pattern()).contains("^a");
            assertThat(schema.format()).contains("uri");
        }
        for (NumberSchema schema : List.of(number, (NumberSchema) Schema.parse(number.toJson()))) {
            assertThat(schema.minimum()).contains(BigDecimal.ONE);
            assertThat(schema.isMinimumExclusive()).isFalse();
            assertThat(schema.maximum()).contains(new BigDecimal("1.50"));
            assertThat(schema.isMaximumExclusive()).isTrue();
            assertThat(schema.multipleOf()).contains(new BigDecimal("0.1"));
        }
        for (ArraySchema schema : List.of(list, (ArraySchema) Schema.parse(list.toJson()))) {
            assertThat(schema.minItems()).hasValue(1);
            assertThat(schema.maxItems()).hasValue(2);
            assertThat(schema.hasUniqueItems()).isTrue();
        }
        assertThat(Schema.string().enumeration("a", "b").enumValues()).containsExactly("\"a\"", "\"b\"");
    }

    @Test
    void accessors_areEmptyForWhatIsNotThereOrMalformed() {
        StringSchema text = (StringSchema) Schema.parse("{\"type\":\"string\",\"maxLength\":\"9\",\"pattern\":1}");
        NumberSchema number =
                (NumberSchema) Schema.parse("{\"type\":\"number\",\"minimum\":\"1\",\"exclusiveMinimum\":1}");

        assertThat(text.minLength()).isEmpty();
        assertThat(text.maxLength()).isEmpty();
        assertThat(text.pattern()).isEmpty();
        assertThat(number.minimum()).isEmpty();
        assertThat(number.isMinimumExclusive()).isFalse();
        assertThat(number.enumValues()).isEmpty();
        assertThat(Schema.array(text).minItems()).isEmpty();
    }

    @Test
    void properties_areThereForListsOfTypesToo() {
        Schema schema =
                Schema.parse("{\"type\":[\"object\",\"null\"],\"properties\":{\"b\":{},\"a\":{\"type\":\"string\"}},"
                        + "\"required\":[\"b\"]}");

        assertThat(schema.properties()).containsOnlyKeys("b", "a").containsEntry("a", Schema.string());
        assertThat(schema.required()).containsExactly("b");
        assertThat(Schema.string().properties()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':['string','null'],'enum':[1.0,null,'a',{'b':[]}],'exclusiveMinimum':true,'minimum':0}",
                "{'type':'array','items':[{'type':'string'},{'type':'integer'}],'additionalItems':false}",
                "{'patternProperties':{'^x':{}},'dependencies':{'a':['b'],'b':{'required':['a']}},'not':{}}",
                "{'definitions':{'a':{'$ref':'#'}},'allOf':[{}],'anyOf':[{}],'oneOf':[{}],'id':'urn:a','x-vendor':null}",
                "{'properties':true,'required':'a','items':7,'enum':{},'type':null}",
            })
    void parse_takesAnySchema(String json) {
        assertThat(Schema.parse(json.replace('\'', '"')).toJson()).isEqualTo(json.replace('\'', '"'));
    }

    @Property(tries = 500)
    void parse_givesBackAnyJsonObject(@ForAll long seed) {
        String json = new RandomJson(seed).object(5);

        Schema schema = Schema.parse(json);

        assertThat(schema.toJson()).isEqualTo(Json.write(Json.read(json)));
        assertThat(Schema.parse(schema.toPrettyJson())).hasToString(schema.toString());
        assertThat(schema.types()).isNotNull();
        assertThat(schema.properties()).isNotNull();
        assertThat(schema.items()).isNotNull();
    }

    @Test
    void equals_ignoresTheOrderOfKeysOnly() {
        Schema schema = Schema.parse("{\"type\":\"number\",\"minimum\":1,\"enum\":[1,2]}");

        assertThat(schema).isEqualTo(Schema.parse("{\"enum\":[1,2],\"minimum\":1,\"type\":\"number\"}"));
        assertThat(schema).isNotEqualTo(Schema.parse("{\"type\":\"number\",\"minimum\":1.0,\"enum\":[1,2]}"));
        assertThat(schema).isNotEqualTo(Schema.parse("{\"type\":\"number\",\"minimum\":1,\"enum\":[2,1]}"));
    }

    static Stream<Arguments> misuse() {
        return Stream.of(
                misuse(() -> Schema.string().enumeration(), "The enumeration is empty."),
                misuse(() -> Schema.string().enumeration("a", "a"), "The enumeration has 'a' twice."),
                misuse(() -> Schema.string().minLength(-1), "'minLength' is -1."),
                misuse(() -> Schema.string().maxLength(-1), "'maxLength' is -1."),
                misuse(() -> Schema.array(Schema.string()).minItems(-1), "'minItems' is -1."),
                misuse(() -> Schema.array(Schema.string()).maxItems(-2), "'maxItems' is -2."),
                misuse(() -> Schema.number().multipleOf(BigDecimal.ZERO), "'multipleOf' is 0."),
                misuse(() -> Schema.string().keyword("type", "\"number\""), "The keyword 'type' decides"),
                misuse(() -> Schema.string().keyword("$ref", "\"#\""), "The keyword '$ref' decides"),
                misuse(() -> Schema.string().keyword("default", "text"), "The value of 'default' has to be JSON text"));
    }

    private static Arguments misuse(Executable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource("misuse")
    void setters_refuseWhatDraft04Refuses(Executable call, String message) {
        assertThatThrownBy(call::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void items_readsAnObjectOrAListOfOne() {
        String item = "{\"type\":\"string\"}";

        assertThat(items("{\"type\":\"array\",\"items\":" + item + "}")).contains(Schema.string());
        assertThat(items("{\"type\":\"array\",\"items\":[" + item + "]}")).contains(Schema.string());
        assertThat(items("{\"type\":\"array\",\"items\":[" + item + "," + item + "]}"))
                .isEmpty();
        assertThat(items("{\"type\":\"array\"}")).isEmpty();
    }

    private static Optional<Schema> items(String json) {
        return ((ArraySchema) Schema.parse(json)).items();
    }

    @Test
    void object_keepsPropertiesInOrder() {
        ObjectSchema schema = Schema.object(o -> o.title("T")
                .description("D")
                .optional("b", Schema.bool())
                .required("a", Schema.string())
                .additionalProperties(false));

        assertThat(schema.toJson())
                .isEqualTo(("{'title':'T','description':'D','type':'object','properties':{'b':{'type':'boolean'},"
                                + "'a':{'type':'string'}},'required':['a'],'additionalProperties':false}")
                        .replace('\'', '"'));
        assertThat(schema.properties()).containsExactly(Map.entry("b", Schema.bool()), Map.entry("a", Schema.string()));
        assertThat(schema.required()).containsExactly("a");
        assertThat(schema.isClosed()).isTrue();
    }

    @Test
    void object_refusesANameGivenTwice() {
        assertThatThrownBy(() ->
                        Schema.object(o -> o.required("a", Schema.string()).optional("a", Schema.bool())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The property 'a' is there twice. Give each its own name.");
    }

    record Point(int x) {}

    @Test
    void of_namesTheDialectAtTheRootOnly() {
        String point = Schema.of(Point.class).toJson();

        assertThat(point).contains("$schema");
        assertThat(Schema.array(Schema.of(Point.class)).toJson())
                .contains("\"x\"")
                .doesNotContain("$schema");
        assertThat(Schema.object(o -> o.required("p", Schema.of(Point.class))).toJson())
                .contains("\"x\"")
                .doesNotContain("$schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"object\"} | false",
                "{\"type\":\"object\",\"additionalProperties\":true} | false",
                "{\"type\":\"object\",\"additionalProperties\":{}} | false",
                "{\"type\":\"object\",\"additionalProperties\":false} | true",
            })
    void isClosed_onlyIfNothingElseMayBeSent(String json, boolean expected) {
        assertThat(((ObjectSchema) Schema.parse(json)).isClosed()).isEqualTo(expected);
    }

    @Test
    void properties_leavesOutMalformedOnesButKeepsTheirJson() {
        String json = "{\"type\":\"object\",\"properties\":{\"a\":true,\"b\":{\"type\":\"string\"}}}";

        ObjectSchema schema = (ObjectSchema) Schema.parse(json);

        assertThat(schema.properties()).containsOnlyKeys("b");
        assertThat(schema.title("T").toJson()).contains("\"a\":true");
    }

    private static String stackTrace(Throwable e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
