package io.github.genesysdataactions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRulesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'array','items':{'type':'string'}} | $.in | has the type \"\"array\"\"",
                "{'type':'string'} | $.in | has the type \"\"string\"\"",
                "{'properties':{}} | $.in | has no type",
                "{'type':['object','null'],'properties':{}} | $.in | has a list of types",
                "{'type':'object'} | $.in | has no 'properties'",
                "{'type':'object','properties':[]} | $.in | has no 'properties'",
                "{'type':'object','properties':{'a':{'type':'object'}}} | $.in.properties.a | 'a' has the type"
                        + " \"\"object\"\"",
                "{'type':'object','properties':{'a':{'type':'array'}}} | $.in.properties.a | 'a' has the type"
                        + " \"\"array\"\"",
                "{'type':'object','properties':{'a':{'type':['string','null']}}} | $.in.properties.a | a list of types",
                "{'type':'object','properties':{'a':{}}} | $.in.properties.a | 'a' has no type",
                "{'type':'object','properties':{'a':{'type':'text'}}} | $.in.properties.a | has the type \"\"text\"\"",
                "{'type':'object','properties':{'a':true}} | $.in.properties.a | 'a' has no type",
                "{'type':'object','properties':{'bad name':{'type':'string'}}} | $.in.properties['bad name'] | does"
                        + " not match",
                "{'type':'object','properties':{'1a':{'type':'string'}}} | $.in.properties['1a'] | does not match",
                "{'type':'object','properties':{'_a':{'type':'string'}}} | $.in.properties._a | does not match",
                "{'type':'object','properties':{'':{'type':'string'}}} | $.in.properties[''] | does not match",
                "{'type':'object','properties':{'é':{'type':'string'}}} | $.in.properties['é'] | does not match",
                "{'type':'object','properties':{'orgId':{'type':'string'}}} | $.in.properties.orgId | reserved",
                "{'type':'object','properties':{'integrationId':{'type':'string'}}} | $.in.properties.integrationId |"
                        + " reserved",
                "{'type':'object','properties':{'rawRequest':{'type':'string'}}} | $.in.properties.rawRequest |"
                        + " reserved",
                "{'type':'object','properties':{},'allOf':[{'properties':{'q':{'type':'object'}}}]} |"
                        + " $.in.allOf[0].properties.q | 'q' has the type",
                "{'type':'object','properties':{},'anyOf':[{'oneOf':[{'properties':{'q':{'type':'array'}}}]}]} |"
                        + " $.in.anyOf[0].oneOf[0].properties.q | 'q' has the type",
                "{'type':'object','properties':{},'allOf':[{'properties':{'q':{'properties':{}}}}]} |"
                        + " $.in.allOf[0].properties.q | 'q' holds",
                "{'type':'object','properties':{},'allOf':[{'properties':{'q':{'type':['null','object']}}}]} |"
                        + " $.in.allOf[0].properties.q | list of types",
                "{'type':'object','properties':{},'allOf':[{'properties':{'orgId':{}}}]} |"
                        + " $.in.allOf[0].properties.orgId | reserved",
                "{'type':'object','properties':{},'dependencies':{'a':{'properties':{'q':{'type':'object'}}}}} |"
                        + " $.in.dependencies.a.properties.q | 'q' has the type",
                "{'type':'object','properties':{},'patternProperties':{'x':{'type':'object'}}} |"
                        + " $.in.patternProperties.x | has the type",
                "{'type':'object','properties':{},'additionalProperties':{'type':'array'}} | $.in.additionalProperties"
                        + " | has the type",
                "{'type':'object','properties':{},'additionalProperties':{'anyOf':[{'type':'string'},{'type':'object'}]}}"
                        + " | $.in.additionalProperties.anyOf[1] | has the type",
                "{'type':'object','properties':{'a':{'type':'string','anyOf':[{'type':'object'}]}}} |"
                        + " $.in.properties.a.anyOf[0] | has the type",
                "{'type':'object','properties':{'a':{'$ref':'#/d/x'}}} | $.in.properties.a['$ref'] | \"\"#/d/x\"\"",
                "{'$ref':'#/d/x'} | $.in['$ref'] | no references",
                "{'type':'object','properties':{},'definitions':{'x':{'$ref':'#'}}} | $.in.definitions.x['$ref'] | no"
                        + " references",
                "{'type':'object','properties':{},'anyOf':[{},{'$ref':'#'}]} | $.in.anyOf[1]['$ref'] | no references",
            })
    void input_refuses(String json, String path, String message) {
        List<Problem> problems = ContractRules.input(schema(json), "$.in");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo(path);
        assertThat(problems.get(0).message()).contains(message.replace("\"\"", "\""));
        assertThat(problems.get(0).remedy()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object','properties':{}}",
                "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'integer'},'c':{'type':'number'}}}",
                "{'type':'object','properties':{'a':{'type':'boolean'},'b':{'type':'null'}}}",
                "{'type':'object','properties':{'a-b_C9':{'type':'string'},'OrgId':{'type':'string'}}}",
                "{'type':'object','properties':{'rawrequest':{'type':'string'}},'additionalProperties':false}",
                "{'type':'object','properties':{'a':{'type':'string','enum':['x'],'default':{'$ref':'no schema'}}}}",
                "{'type':'object','properties':{'a':{'type':'string','anyOf':[{'minLength':2},{'enum':['']}]}}}",
                "{'type':'object','properties':{},'allOf':[{'type':'object','required':['a']},{'properties':{'a':{'enum':[1]}}}]}",
                "{'type':'object','properties':{},'patternProperties':{'^x':{'type':'string'}},'additionalProperties':{}}",
                "{'type':'object','properties':{},'dependencies':{'a':['b']},'not':{'properties':{'a':{'type':'object'}}}}",
                "{'type':'object','properties':{'a':{'type':'string'}},'required':['a'],'x-more':{'$ref':'#'}}",
            })
    void input_accepts(String json) {
        assertThat(ContractRules.input(schema(json), "$.in")).isEmpty();
    }

    @Test
    void input_findsEveryFaultInOrder() {
        Schema schema = schema("{'type':'object','properties':{'orgId':{'type':'object'},'bad name':{'type':'string'},"
                + "'ref':{'$ref':'#'}}}");

        assertThat(ContractRules.input(schema, "$.in"))
                .extracting(Problem::path)
                .containsExactly(
                        "$.in.properties.orgId",
                        "$.in.properties.orgId",
                        "$.in.properties['bad name']",
                        "$.in.properties.ref['$ref']");
    }

    @Test
    void input_cutsLongNamesInMessages() {
        Schema schema = Schema.object(o -> o.optional(" ".repeat(1000), Schema.string()));

        assertThat(ContractRules.input(schema, "$.in").get(0).message()).hasSizeLessThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'string'} | $.out | has the type \"\"string\"\"",
                "{} | $.out | has no type",
                "{'type':['object','array']} | $.out | has the type [",
                "{'type':'object','properties':{'a':{'$ref':'#'}}} | $.out.properties.a['$ref'] | no references",
                "{'type':'array','items':[{'$ref':'#'}]} | $.out.items[0]['$ref'] | no references",
                "{'$ref':'#'} | $.out['$ref'] | no references",
            })
    void output_refuses(String json, String path, String message) {
        List<Problem> problems = ContractRules.output(schema(json), "$.out");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo(path);
        assertThat(problems.get(0).message()).contains(message.replace("\"\"", "\""));
        assertThat(problems.get(0).remedy()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object'}",
                "{'type':'array'}",
                "{'type':'array','items':{'type':'string'}}",
                "{'type':'array','items':[{'type':'object'}]}",
                "{'type':'object','properties':{'a':{'type':'object','properties':{'b':{'type':'object'}}}}}",
                "{'type':'array','items':{'type':'object','properties':{'a':{'type':'array','items':{}}}}}",
                "{'type':'object','properties':{'bad name':{'type':['string','null']},'orgId':{}}}",
                "{'type':'object','properties':{'$ref':{'type':'string'},'items':{'type':'array'}}}",
                "{'type':'object','default':{'$ref':'#'}}",
            })
    void output_accepts(String json) {
        assertThat(ContractRules.output(schema(json), "$.out")).isEmpty();
    }

    private static Schema schema(String json) {
        return Schema.parse(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'array','items':{'type':'array'}} | $.out.items | lists in lists",
                "{'type':'array','items':[{'type':'array'}]} | $.out.items[0] | lists in lists",
                "{'type':'array','items':{'type':['null','array']}} | $.out.items | lists in lists",
                "{'type':'array','items':{'items':{}}} | $.out.items | lists in lists",
                "{'type':'array','items':{'anyOf':[{'type':'string'},{'type':'array'}]}} | $.out.items | lists in"
                        + " lists",
                "{'type':'object','properties':{'a':{'type':'array','items':{'type':'array'}}}} |"
                        + " $.out.properties.a.items | lists",
                "{'type':'object','additionalProperties':{'type':'array','items':{'type':'array'}}} |"
                        + " $.out.additionalProperties.items | lists",
            })
    void nestedLists_areFoundAndNotRefused(String json, String path, String message) {
        Schema schema = Schema.parse(json.replace('\'', '"'));

        assertThat(ContractRules.output(schema, "$.out")).isEmpty();
        assertThat(ContractRules.nestedLists(schema, "$.out"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo(path))
                .satisfies(problem -> assertThat(problem.message()).contains("are lists"));
    }
}
