package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.SchemaChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final Contract CONTRACT = Contract.of(
            Schema.object(in -> in.required("a", Schema.string())), Schema.array(Schema.object(out -> out)));

    @Test
    void parse_readsWhatWasWritten() {
        Contract read = Contract.parse(CONTRACT.toJson());

        assertThat(read).isEqualTo(CONTRACT).hasSameHashCodeAs(CONTRACT).hasToString(CONTRACT.toJson());
        assertThat(read.input()).isEqualTo(CONTRACT.input());
        assertThat(read.output()).isEqualTo(CONTRACT.output());
    }

    @Test
    void parse_keepsUnknownFields() {
        String json = "{\"output\":{\"successSchema\":{\"type\":\"object\"},\"errorSchema\":{\"a\":1.0}},\"x\":null,"
                + "\"input\":{\"inputSchemaUri\":\"/a\",\"inputSchema\":{}}}";

        assertThat(Contract.parse(json).toJson()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"input\":{\"inputSchema\":{}}}",
                "{\"output\":{\"successSchema\":{}}}",
                "{\"input\":{\"inputSchema\":[]},\"output\":{\"successSchema\":{}}}"
            })
    void parse_refusesWhatIsNoContract(String json) {
        assertThatThrownBy(() -> Contract.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A contract ");
    }

    @Test
    void isEquivalentTo_ignoresWhatTheServerAdds() {
        Contract completed = Contract.parse("{\"output\":{\"successSchema\":{\"items\":{\"properties\":{},"
                + "\"additionalProperties\":true,\"type\":\"object\"},\"type\":\"array\"}},\"input\":{\"inputSchema\":{"
                + "\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"additionalProperties\":true,"
                + "\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"}},\"type\":\"object\"}}}");

        assertThat(CONTRACT.isEquivalentTo(completed)).isTrue();
        assertThat(completed.isEquivalentTo(CONTRACT)).isTrue();
        assertThat(CONTRACT).isNotEqualTo(completed);
    }

    @Test
    void differences_haveThePathsOfThePublicForm() {
        Contract other = Contract.of(
                Schema.object(in -> in.optional("a", Schema.string())),
                Schema.array(Schema.object(out -> out.additionalProperties(false))));

        assertThat(CONTRACT.isEquivalentTo(other)).isFalse();
        assertThat(CONTRACT.differences(other))
                .extracting(Problem::path)
                .containsExactly(
                        "$.contract.input.inputSchema.required",
                        "$.contract.output.successSchema.items.additionalProperties");
    }

    @Test
    void compatibilityWith_hasThePathsOfThePublicForm() {
        Contract other = Contract.of(
                Schema.object(
                        in -> in.required("a", Schema.string().description("D")).required("b", Schema.string())),
                Schema.array(Schema.object(out -> out.optional("c", Schema.bool()))));

        Compatibility compatibility = CONTRACT.compatibilityWith(other);

        assertThat(compatibility.isCompatible()).isFalse();
        assertThat(compatibility.changes())
                .extracting(SchemaChange::toString)
                .containsExactly(
                        "compatible: $.contract.input.inputSchema.properties.a.description: Adds \"D\".",
                        "compatible: $.contract.input.inputSchema.properties.b: Adds this property.",
                        "breaking: $.contract.input.inputSchema.required: 'b' becomes required."
                                + " What flows send now can be refused.",
                        "compatible: $.contract.output.successSchema.items.properties.c: Adds this property.");
        assertThat(compatibility.breakingChanges()).hasSize(1).isSubsetOf(compatibility.changes());
    }

    @Test
    void compatibilityWith_hasNoChangesForWhatTheServerCompletes() {
        Contract completed = Contract.parse(
                CONTRACT.toJson().replace("\"properties\"", "\"additionalProperties\":true,\"properties\""));

        assertThat(CONTRACT.compatibilityWith(completed).changes()).isEmpty();
        assertThat(CONTRACT.compatibilityWith(CONTRACT).isCompatible()).isTrue();
    }
}
