package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.genesysdataactions.json.Binding;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client makes of the types in type-table.json: contracts, inputs as they are sent, answers as they are read. */
class TypeTableTest {
    /** The reference for names and forms. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final List<TypeTable.Row> ROWS = TypeTable.rows();

    static List<TypeTable.Row> rows() {
        return ROWS;
    }

    static List<TypeTable.Row> taken() {
        return ROWS.stream().filter(row -> !row.isRefused()).toList();
    }

    static List<TypeTable.Row> refused() {
        return ROWS.stream().filter(TypeTable.Row::isRefused).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void of_refusesWithWhatToWrite(TypeTable.Row row) {
        assertThatIllegalArgumentException().isThrownBy(() -> contract(row)).withMessageContaining(row.error());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void of_isTheContractOfTheTable(TypeTable.Row row) throws IOException {
        assertThat(bare(JACKSON.readTree(contract(row).toJson()))).isEqualTo(row.contract());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void contract_takesAndRefusesTheValuesOfTheTable(TypeTable.Row row) {
        Schema contract = contract(row);

        assertThat(row.texts("accepted"))
                .isNotEmpty()
                .allSatisfy(
                        json -> assertThat(MetaSchema.faults(contract, json)).isEmpty());
        assertThat(row.texts("refused"))
                .allSatisfy(
                        json -> assertThat(MetaSchema.faults(contract, json)).isNotEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void tree_isWhatWasReadAndWhatJacksonWrites(TypeTable.Row row) throws IOException {
        for (String json : row.texts("accepted")) {
            Object value = Binding.standard().read(json, row.root());
            JsonNode written = JACKSON.readTree(Json.write(Binding.standard().tree(value)));

            assertThat(written).isEqualTo(JACKSON.readTree(json));
            if (row.isAsJacksonWrites()) {
                assertThat(JACKSON.writeValueAsString(JACKSON.readValue(json, JACKSON.constructType(row.root()))))
                        .isEqualTo(Json.write(Binding.standard().tree(value)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void read_convertsNothing(TypeTable.Row row) {
        assertThat(row.texts("refusedByFunction"))
                .allSatisfy(json -> assertThatThrownBy(() -> Binding.standard().read(json, row.root()))
                        .isInstanceOf(JsonFault.class));
    }

    /** So the function refuses to answer with such a value. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void contract_refusesNullsWhereTheTableRequiresAValue(TypeTable.Row row) throws Exception {
        String json = Json.write(Binding.standard().tree(row.ofNulls()));

        assertThat(!MetaSchema.faults(contract(row), json).isEmpty()).isEqualTo(row.requiresMoreThanNulls());
    }

    /** Without those that hold anything: they are for outputs, which the client only reads. */
    static List<TypeTable.Row> records() {
        return ROWS.stream()
                .filter(row -> !row.isRefused() && row.type().isRecord())
                .filter(row ->
                        !row.contract().path("properties").path("a").toString().equals("{}"))
                .toList();
    }

    private static Schema contract(TypeTable.Row row) {
        return row.root().equals(row.type()) ? Schema.of(row.type()) : Schema.wrap(TypeSchemas.root(row.root()));
    }

    /** Without what every contract says. */
    private static JsonNode bare(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("$schema");
            if (object.path("additionalProperties").isBoolean()) {
                object.remove("additionalProperties");
            }
        }
        schema.forEach(TypeTableTest::bare);
        return schema;
    }
}
