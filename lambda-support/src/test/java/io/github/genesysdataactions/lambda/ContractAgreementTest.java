package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client's contract requires is what the handler requires: both are made from the same record. */
class ContractAgreementTest {
    static List<Class<? extends Record>> records() {
        return AgreementRecords.ALL;
    }

    @Test
    void thereAreThirtyRecords() {
        assertThat(records()).hasSize(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("records")
    void required_isTheSetOfNamesWhoseAbsenceIsRefused(Class<? extends Record> type) {
        ObjectSchema contract = Schema.of(type);
        Echo<?> handler = new Echo<>(type);
        ObjectNode whole = sample(contract);
        assertThat(Call.reply(handler, Events.rest(whole.toString())).status()).isEqualTo(200);

        Set<String> refusedWhenAbsent = new LinkedHashSet<>();
        Set<String> refusedWhenNull = new LinkedHashSet<>();
        for (String name : contract.properties().keySet()) {
            ObjectNode absent = whole.deepCopy();
            absent.remove(name);
            collect(handler, absent, name, refusedWhenAbsent);
            collect(handler, whole.deepCopy().putNull(name), name, refusedWhenNull);
        }

        assertThat(refusedWhenAbsent).isEqualTo(contract.required());
        assertThat(refusedWhenNull).isEqualTo(contract.required());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordIsAnInputContract(Class<? extends Record> type) {
        ActionDefinition definition = ActionDefinition.builder("n")
                .post("https://x.example.com")
                .input(type)
                .output(AgreementRecords.Empty.class)
                .build();

        assertThat(definition.contract().input().type()).contains("object");
    }

    private static void collect(Echo<?> handler, JsonNode input, String name, Set<String> refused) {
        Call.Reply reply = Call.reply(handler, Events.rest(input.toString()));
        if (reply.status() == 400) {
            assertThat(reply.field("message")).contains(name);
            refused.add(name);
        } else {
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    private static ObjectNode sample(ObjectSchema contract) {
        ObjectNode sample = TestMapper.MAPPER.createObjectNode();
        contract.properties().forEach((name, schema) -> sample.set(name, value(schema)));
        return sample;
    }

    private static JsonNode value(Schema schema) {
        try {
            JsonNode json = TestMapper.MAPPER.readTree(schema.toJson());
            if (json.has("enum")) {
                return json.path("enum").get(0);
            }
            return TestMapper.MAPPER.readTree(
                    switch (json.path("type").asText()) {
                        case "string" -> "\"123e4567-e89b-12d3-a456-426614174000\""; // any text, and a UUID
                        case "integer" -> "7";
                        case "number" -> "1.5";
                        case "boolean" -> "true";
                        default -> throw new AssertionError("No sample for " + schema);
                    });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Echo<I> extends DataActionHandler<I, String> {
        Echo(Class<I> type) {
            super(type);
        }

        @Override
        protected String handle(I input, Invocation invocation) {
            return "ok";
        }
    }
}
