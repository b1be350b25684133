package io.github.genesysdataactions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.schema.Schema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDifferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'object','properties':{'a':{},'b':{}}} | {'properties':{'b':{},'a':{}},'type':'object'}",
                "{'type':'object'} | {'type':'object','$schema':'http://json-schema.org/draft-04/schema#'}",
                "{'type':'object'} | {'type':'object','$schema':'http://json-schema.org/draft-04/schema'}",
                "{'type':'object'} | {'type':'object','additionalProperties':true}",
                "{'type':'object'} | {'type':'object','additionalProperties':{}}",
                "{'type':'object'} | {'type':'object','required':[]}",
                "{'type':'object'} | {'type':'object','properties':{}}",
                "{'type':'object'} | {'type':'object','description':null}",
                "{'required':['a','b']} | {'required':['b','a']}",
                "{'minimum':1} | {'minimum':1.0}",
                "{'minimum':100} | {'minimum':1e2}",
                "{'enum':[1,{'a':2.0}]} | {'enum':[1.0,{'a':2}]}",
                "{'minimum':1} | {'minimum':1,'exclusiveMinimum':false}",
                "{'maximum':1} | {'maximum':1,'exclusiveMaximum':false}",
                "{'type':'string'} | {'type':'string','minLength':0}",
                "{'type':'array','items':{}} | {'type':'array','items':{},'uniqueItems':false,'minItems':0}",
                "{'properties':{'a':{'type':'object'}}} | {'properties':{'a':{'type':'object','additionalProperties':true}}}",
                "{'items':[{'type':'object'}]} | {'items':[{'type':'object','required':[]}]}",
                "{'anyOf':[{'type':'object'}]} | {'anyOf':[{'type':'object','required':[]}]}",
                "{'dependencies':{'a':{'type':'object'}}} | {'dependencies':{'a':{'type':'object','required':[]}}}",
                "{'dependencies':{'a':['b']}} | {'dependencies':{'a':['b']},'definitions':{}}",
                "{'additionalProperties':{'type':'object'}} | {'additionalProperties':{'type':'object','required':[]}}",
            })
    void differences_areNoneWhereTheServerCompletes(String one, String other) {
        assertThat(differences(one, other)).isEmpty();
        assertThat(differences(other, one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'string'} | {'type':'integer'} | $.s.type | Changes from \"\"string\"\" to \"\"integer\"\"",
                "{'maxLength':1} | {} | $.s.maxLength | Drops 1.",
                "{} | {'maxLength':1} | $.s.maxLength | Adds 1.",
                "{'properties':{'a':{}}} | {'properties':{'a':{},'b':{}}} | $.s.properties.b | Adds",
                "{'properties':{'a':{'type':'null'}}} | {'properties':{}} | $.s.properties | Drops",
                "{'required':['a']} | {'required':['a','b']} | $.s.required | Changes from [",
                "{'additionalProperties':false} | {'additionalProperties':true} | $.s.additionalProperties | Drops",
                "{'enum':['a','b']} | {'enum':['b','a']} | $.s.enum | Changes from [",
                "{'default':null} | {} | $.s.default | Drops null",
                "{'minLength':1} | {'minLength':0} | $.s.minLength | Drops 1",
                "{'exclusiveMinimum':true,'minimum':1} | {'minimum':1} | $.s.exclusiveMinimum | Drops",
                "{'description':'a'} | {'description':'b'} | $.s.description | Changes from",
                "{'$schema':'http://json-schema.org/draft-07/schema#'} | {} | $.s['$schema'] | Drops",
                "{'properties':{'required':{'type':'string'}}} | {'properties':{'required':{'type':'null'}}} | $.s.properties.required.type | Changes from",
            })
    void differences_showPlaceAndBothSides(String one, String other, String path, String message) {
        List<Problem> differences = differences(one, other);

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).path()).isEqualTo(path);
        assertThat(differences.get(0).message()).contains(message.replace("\"\"", "\""));
        assertThat(differences.get(0).remedy()).contains("create another action");
    }

    private static List<Problem> differences(String one, String other) {
        return ContractRules.differences(
                Schema.parse(one.replace('\'', '"')), Schema.parse(other.replace('\'', '"')), "$.s");
    }
}
