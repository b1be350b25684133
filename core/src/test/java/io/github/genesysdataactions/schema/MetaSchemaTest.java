package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaSchemaTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                TypeSchemasTest.Kinds.class,
                TypeSchemasTest.Order.class,
                TypeSchemasTest.Empty.class,
                TypeSchemasTest.Twins.class,
                TypeSchemasTest.Renamed.class
            })
    void faults_areNoneForRecords(Class<? extends Record> type) {
        assertThat(MetaSchema.faults(Schema.of(type))).isEmpty();
    }

    static Stream<Arguments> written() {
        return SchemaTest.written();
    }

    @ParameterizedTest
    @MethodSource("written")
    void faults_areNoneForBuilders(Schema schema, String ignored) {
        assertThat(MetaSchema.faults(schema)).isEmpty();
    }

    @Test
    void faults_areFoundWhereThereAreSome() {
        assertThat(MetaSchema.faults(Schema.parse("{\"type\":\"object\",\"required\":[]}")))
                .hasSize(1);
    }
}
