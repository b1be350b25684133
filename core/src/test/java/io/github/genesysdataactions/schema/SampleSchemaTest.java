package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.contract.ContractRules;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.testing.RandomJson;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSchemaTest {
    private static final String OPEN = ",'additionalProperties':true}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'x' | {'type':'string'}",
                "7 | {'type':'integer'}",
                "1.0 | {'type':'number'}",
                "true | {'type':'boolean'}",
                "null | {}",
                "{} | {'type':'object','properties':{}+",
                "{'a':1,'b':'x'} | {'type':'object','properties':{'a':{'type':'integer'},'b':{'type':'string'}},'required':['a','b']+",
                "{'a':null} | {'type':'object','properties':{'a':{}},'required':['a']+",
                "{'a':[]} | {'type':'object','properties':{'a':{'type':'array','items':{}}},'required':['a']+",
                "[1,2.5] | {'type':'array','items':{'type':'number'}}",
                "[1,null] | {'type':'array','items':{'type':['integer','null']}}",
                "['x',1.5,2] | {'type':'array','items':{'type':['string','number']}}",
                "[[1],[2]] | {'type':'array','items':{}}",
                "[[1],'x'] | {'type':'array','items':{}}",
                "[{'a':1},{'b':true,'a':1.5}] | {'type':'array','items':{'type':'object','properties':"
                        + "{'a':{'type':'number'},'b':{'type':'boolean'}},'required':['a']+}",
                "[{'a':{'x':1}},{'a':null},{'a':{'y':1}}] | {'type':'array','items':{'type':'object','properties':"
                        + "{'a':{'type':['object','null'],'properties':{'x':{'type':'integer'},'y':{'type':'integer'}}+},"
                        + "'required':['a']+}",
                "[{'a':[1]},{'a':[]},{'a':['x']}] | {'type':'array','items':{'type':'object','properties':"
                        + "{'a':{'type':'array','items':{'type':['integer','string']}}},'required':['a']+}",
            })
    void fromSample_takesTheValuesOfAPlaceTogether(String sample, String expected) {
        Schema schema = Schema.fromSample(sample.replace('\'', '"'));

        assertThat(schema.keyword("$schema")).contains('"' + Schema.DRAFT_04 + '"');
        assertThat(schema)
                .isEqualTo(Schema.parse(expected.replace("+", OPEN).replace('\'', '"'))
                        .keyword("$schema", '"' + Schema.DRAFT_04 + '"'));
    }

    @Property(tries = 300)
    void fromSample_letsTheSampleIn(@ForAll long seed) {
        String sample = new RandomJson(seed).value(4);

        Schema schema = Schema.fromSample(sample);

        assertThat(MetaSchema.faults(schema)).as(schema.toPrettyJson()).isEmpty();
        assertThat(MetaSchema.faults(schema, sample)).as(schema.toPrettyJson()).isEmpty();
    }

    @Property(tries = 300)
    void fromSample_keepsTheRulesOfOutputs(@ForAll long seed) {
        RandomJson random = new RandomJson(seed);
        String sample = random.chance() ? random.object(4) : "[" + random.value(3) + "]";

        assertThat(ContractRules.output(Schema.fromSample(sample), "$")).isEmpty();
    }

    @Test
    void fromSample_holdsNoValue() {
        String schema = Schema.fromSample("{\"password\":\"hunter2\",\"pin\":[4711,{\"x\":0.815}]}")
                .toJson();

        assertThat(schema).contains("password").doesNotContain("hunter2", "4711", "0.815", "815");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":supersecret}", "{} {}", "{\"a\":1,\"a\":2}"})
    void fromSample_refusesWhatIsNoJsonAndQuotesNothing(String text) {
        assertThatThrownBy(() -> Schema.fromSample(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A sample is JSON. ")
                .hasMessageNotContaining("supersecret");
    }

    @Test
    void fromSample_readsFiftyLevelsAndNoMore() {
        String fifty = "{\"a\":".repeat(49) + "[7]" + "}".repeat(49);

        assertThat(Schema.fromSample(fifty).types()).containsExactly("object");
        assertThatThrownBy(() -> Schema.fromSample("[" + fifty + "]"))
                .hasMessageStartingWith("The sample is more than 50");
        assertThatThrownBy(() -> Schema.fromSample(" ".repeat(1_000_000) + "1")).hasMessageContaining("1000001");
    }

    @Test
    void fromSample_readsTheLargestSample() {
        String item = "{\"a\":1},";
        String sample = "[" + item.repeat(120_000) + "{}]";

        Schema schema = Schema.fromSample(sample);

        assertThat(Json.read(schema.toJson()).at("/items/properties/a/type").asText())
                .isEqualTo("integer");
        assertThat(schema.items().orElseThrow().required()).isEmpty();
    }
}
