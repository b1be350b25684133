package io.github.genesysdataactions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.SchemaChange;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaComparisonTest {
    /** Each row: the one schema, the other, where, and whether flows break as inputs and as outputs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'properties':{}} | {'properties':{'a':{'type':'string'}}} | .properties.a | ok | ok",
                "{'properties':{'a':{}}} | {'properties':{}} | .properties.a | breaks | breaks",
                "{'properties':{'a':{}},'required':['a']} | {'properties':{}} | .properties.a | breaks | breaks",
                "{'properties':{'a':{}}} | {'properties':{'a':{}},'required':['a']} | .required | breaks | ok",
                "{'properties':{'a':{}},'required':['a']} | {'properties':{'a':{}}} | .required | ok | breaks",
                "{'required':['b','a']} | {'required':['a','c','b']} | .required | breaks | ok",
                "{'type':'integer'} | {'type':'number'} | .type | ok | breaks",
                "{'type':'number'} | {'type':'integer'} | .type | breaks | breaks",
                "{'type':'string'} | {'type':'integer'} | .type | breaks | breaks",
                "{'type':'string'} | {'type':['string','null']} | .type | ok | breaks",
                "{'type':['string','null']} | {'type':'string'} | .type | breaks | breaks",
                "{'type':['string','null']} | {'type':['null','string']} | .type | ok | ok",
                "{'type':['integer','number']} | {'type':'number'} | .type | ok | ok",
                "{'type':'string'} | {} | .type | ok | breaks",
                "{} | {'type':'string'} | .type | breaks | breaks",
                "{'enum':['a']} | {'enum':['a','b']} | .enum | ok | breaks",
                "{'enum':['a','b']} | {'enum':['b']} | .enum | breaks | ok",
                "{'enum':['a','b']} | {'enum':['b','a']} | .enum | ok | ok",
                "{'enum':['a','b']} | {'enum':['b','c']} | .enum | breaks | breaks",
                "{'enum':['a']} | {} | .enum | ok | breaks",
                "{} | {'enum':['a']} | .enum | breaks | ok",
                "{'minimum':1} | {'minimum':0.5} | .minimum | ok | breaks",
                "{'minimum':1} | {'minimum':2} | .minimum | breaks | ok",
                "{'minimum':1} | {} | .minimum | ok | breaks",
                "{} | {'minimum':1} | .minimum | breaks | ok",
                "{'maximum':1} | {'maximum':2} | .maximum | ok | breaks",
                "{'maximum':1} | {'maximum':0} | .maximum | breaks | ok",
                "{'maximum':'1'} | {'maximum':0} | .maximum | breaks | breaks",
                "{'minimum':1} | {'minimum':1,'exclusiveMinimum':true} | .exclusiveMinimum | breaks | ok",
                "{'minimum':1,'exclusiveMinimum':true} | {'minimum':1} | .exclusiveMinimum | ok | breaks",
                "{'maximum':1} | {'maximum':1,'exclusiveMaximum':true} | .exclusiveMaximum | breaks | ok",
                "{'minimum':1} | {'minimum':1,'exclusiveMinimum':7} | .exclusiveMinimum | breaks | breaks",
                "{} | {'exclusiveMinimum':true} | .exclusiveMinimum | breaks | breaks",
                "{'maxLength':5} | {'maxLength':6} | .maxLength | ok | breaks",
                "{'minLength':5} | {'minLength':6} | .minLength | breaks | ok",
                "{'minItems':1} | {'minItems':2} | .minItems | breaks | ok",
                "{'maxItems':1} | {'maxItems':2} | .maxItems | ok | breaks",
                "{'maxProperties':1} | {'maxProperties':2} | .maxProperties | ok | breaks",
                "{} | {'uniqueItems':true} | .uniqueItems | breaks | ok",
                "{'uniqueItems':true} | {} | .uniqueItems | ok | breaks",
                "{'pattern':'a'} | {'pattern':'b'} | .pattern | breaks | breaks",
                "{'pattern':'a'} | {} | .pattern | ok | breaks",
                "{} | {'format':'uri'} | .format | breaks | ok",
                "{'multipleOf':4} | {'multipleOf':2} | .multipleOf | breaks | breaks",
                "{'not':{}} | {} | .not | ok | breaks",
                "{'anyOf':[{}]} | {'anyOf':[{},{}]} | .anyOf | breaks | breaks",
                "{} | {'dependencies':{'a':['b']}} | .dependencies | breaks | breaks",
                "{} | {'patternProperties':{'a':{'type':'null'}}} | .patternProperties | breaks | breaks",
                "{'additionalProperties':false} | {} | .additionalProperties | ok | ok",
                "{} | {'additionalProperties':false} | .additionalProperties | breaks | ok",
                "{'additionalProperties':{'type':'string'}} | {} | .additionalProperties.type | ok | breaks",
                "{} | {'additionalProperties':{'type':'string'}} | .additionalProperties.type | breaks | breaks",
                "{'additionalProperties':{'type':'string'}} | {'additionalProperties':false} | .additionalProperties | breaks | breaks",
                "{'additionalProperties':false} | {'additionalProperties':{'type':'string'}} | .additionalProperties | ok | ok",
                "{'items':{'type':'integer'}} | {'items':{'type':'number'}} | .items.type | ok | breaks",
                "{'items':{'maxLength':1}} | {} | .items.maxLength | ok | breaks",
                "{'items':[{}]} | {'items':[{},{}]} | .items | breaks | breaks",
                "{'items':[{'maxLength':1}]} | {'items':{'maxLength':1}} | .items | breaks | breaks",
                "{'additionalItems':false} | {} | .additionalItems | breaks | breaks",
                "{'properties':{'a':{'items':{'properties':{'b':{}}}}}} | {'properties':{'a':{'items':{}}}} | .properties.a.items.properties.b | breaks | breaks",
                "{'properties':{'a':true}} | {'properties':{'a':{}}} | .properties.a | breaks | breaks",
                "{'description':'a'} | {'description':'b'} | .description | ok | ok",
                "{} | {'title':'a'} | .title | ok | ok",
                "{'default':1} | {'default':2} | .default | ok | ok",
                "{} | {'x-order':1} | ['x-order'] | ok | ok",
                "{} | {'const':1} | .const | breaks | breaks",
                "{'$schema':'http://json-schema.org/draft-07/schema#'} | {} | ['$schema'] | breaks | breaks",
                "{'$ref':'#/a'} | {'$ref':'#/b'} | '' | breaks | breaks",
                "{'properties':{'a':{'$ref':'#/b'}},'title':'a'} | {'properties':{'a':{'$ref':'#/b'}}} | '' | breaks | breaks",
            })
    void changes_areJudgedFromWhereFlowsStand(String one, String other, String path, String asInput, String asOutput) {
        Schema from = Schema.parse(one.replace('\'', '"'));
        Schema to = Schema.parse(other.replace('\'', '"'));
        String place = "$" + (path.equals("''") ? "" : path);

        List<SchemaChange> inputs = ContractRules.inputChanges(from, to, "$");
        List<SchemaChange> outputs = ContractRules.outputChanges(from, to, "$");

        assertThat(inputs).extracting(SchemaChange::path).containsExactly(place);
        assertThat(outputs).extracting(SchemaChange::path).containsExactly(place);
        assertThat(inputs.get(0).breaking()).as("input").isEqualTo(asInput.equals("breaks"));
        assertThat(outputs.get(0).breaking()).as("output").isEqualTo(asOutput.equals("breaks"));
        assertThat(inputs.get(0).toString()).startsWith(asInput.equals("ok") ? "compatible: $" : "breaking: $");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'object'} | {'type':'object','additionalProperties':true,'required':[],'properties':{}}",
                "{'minimum':1} | {'minimum':1.0,'exclusiveMinimum':false}",
                "{'enum':[1]} | {'enum':[1.0]}",
                "{'required':['a','b']} | {'required':['b','a']}",
                "{'$ref':'#/a'} | {'$ref':'#/a','required':[]}",
            })
    void changes_areNoneWhereTheServerCompletes(String one, String other) {
        Schema from = Schema.parse(one.replace('\'', '"'));
        Schema to = Schema.parse(other.replace('\'', '"'));

        assertThat(ContractRules.inputChanges(from, to, "$")).isEmpty();
        assertThat(ContractRules.outputChanges(to, from, "$")).isEmpty();
    }
}
