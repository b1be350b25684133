package io.github.genesysdataactions.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJudgeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContractJudge judge = new ContractJudge();

    @Test
    void input_saysWhatTheServiceSaysToASubObject() throws Exception {
        ContractFault fault = judge.input(tree("""
                {"type":"object","properties":{"sendTextSms":{"type":"object","properties":{"address":{"type":"string"}}}}}""")).orElseThrow();

        // Word for word what the service says (Genesys Cloud Developer Community, "Custom action on custom
        // integration: Create sub-objects").
        assertThat(fault.field()).isEqualTo("contract.input.inputSchema");
        assertThat(fault.message())
                .isEqualTo("Failed Validation of contract.input.inputSchema as a simple properties schema. Must be an"
                        + " Object with properties and no sub-objects. JSON failed schema validation for the following"
                        + " reasons: Schema: # @/properties/properties/patternProperties/^[a-zA-Z][a-zA-Z0-9_-]*$"
                        + "/properties/type. Error location: /properties/sendTextSms/type. instance value (\"object\") not"
                        + " found in enum (possible values: [\"boolean\",\"integer\",\"null\",\"number\",\"string\"])");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "{\"type\":\"object\"}",
                "{\"type\":\"array\",\"properties\":{}}",
                "{\"type\":\"object\",\"properties\":[]}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":[\"string\",\"null\"]}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"properties\":{}}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"items\":{}}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/x\"}}}",
                "{\"type\":\"object\",\"properties\":{\"1a\":{\"type\":\"string\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a.b\":{\"type\":\"string\"}}}",
                "{\"type\":\"object\",\"properties\":{\"orgId\":{\"type\":\"string\"}}}",
                "{\"type\":\"object\",\"properties\":{\"integrationId\":{\"type\":\"string\"}}}",
                "{\"type\":\"object\",\"properties\":{\"rawRequest\":{\"type\":\"string\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"minLength\":-1}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"[\"}}}",
                "{\"type\":\"object\",\"properties\":{},\"required\":true}"
            })
    void input_isRefused(String schema) throws Exception {
        assertThat(judge.input(tree(schema))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"object\",\"properties\":{}}",
                "{\"type\":\"object\",\"properties\":{},\"required\":[]}",
                "{\"type\":\"object\",\"properties\":{\"a\":{}}}",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\",\"properties\":{}}",
                "{\"id\":\"x\",\"title\":\"t\",\"type\":\"object\",\"properties\":{\"a-b_C\":{\"type\":\"string\","
                        + "\"enum\":[\"x\"],\"default\":\"x\"},\"n\":{\"type\":\"null\"}},\"x-own\":1,\"additionalProperties\":false}"
            })
    @Tag("choice:empty-required")
    void input_isAccepted(String schema) throws Exception {
        assertThat(judge.input(tree(schema))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"string\"}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/x\"}}}",
                "{\"type\":\"object\",\"$ref\":\"#/x\"}",
                "{\"type\":\"array\",\"items\":{\"type\":\"array\"}}",
                "{\"type\":\"array\",\"items\":[{\"type\":\"array\"}]}",
                "{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"array\"]}}",
                "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\",\"items\":{\"type\":\"array\"}}}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\",\"items\":{\"type\":\"array\"}}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"anyOf\":[{\"$ref\":\"#/x\"}]}}}",
                "{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/x\"}}",
                "{\"type\":\"object\",\"maxProperties\":\"x\"}"
            })
    @Tag("choice:nested-arrays")
    void output_isRefused(String schema) throws Exception {
        assertThat(judge.output(tree(schema)))
                .hasValueSatisfying(fault -> assertThat(fault.message())
                        .startsWith("Failed Validation of contract.output.successSchema ")
                        .contains("Schema: # @"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"object\"}",
                "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                "{\"type\":\"object\",\"properties\":{\"$ref\":{\"type\":\"string\"},\"a\":{\"type\":\"object\",\"properties\":{\"b\":{}}}}}",
                "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"tags\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}}",
                "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\"},\"type\":{\"type\":\"array\"}}}",
                "{\"type\":\"object\",\"additionalProperties\":true,\"properties\":{\"a\":{\"type\":\"array\",\"items\":[{\"type\":\"object\"}]}}}"
            })
    void output_isAccepted(String schema) throws Exception {
        assertThat(judge.output(tree(schema))).isEmpty();
    }

    @Test
    void output_isRefusedWhereNoValidatorCanBeMadeOfIt() throws Exception {
        assertThat(judge.output(tree("{\"type\":\"object\",\"patternProperties\":{\"[\":{}}}")))
                .hasValueSatisfying(fault -> assertThat(fault.message()).endsWith("as a JSON schema of draft-04."));
    }

    private static JsonNode tree(String json) throws Exception {
        return JSON.readTree(json);
    }
}
