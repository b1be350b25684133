package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a function makes of the types in type-table.json, by which the client's tests judge, too. */
class TypeTableTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<TypeTable.Row> ROWS = TypeTable.rows();

    /** Returns its input. */
    static final class Mirror extends DataActionHandler<Object, Object> {
        @SuppressWarnings("unchecked") // the input is never looked at
        Mirror(Class<?> type) {
            super((Class<Object>) type);
        }

        @Override
        protected Object handle(Object input, Invocation invocation) {
            return input;
        }
    }

    static List<TypeTable.Row> taken() {
        return ROWS.stream().filter(row -> !row.isRefused()).toList();
    }

    static List<TypeTable.Row> refused() {
        return ROWS.stream().filter(TypeTable.Row::isRefused).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void constructor_refusesWithWhatToWrite(TypeTable.Row row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    if (row.root().equals(row.type())) {
                        new Mirror(row.type());
                    } else {
                        Shapes.of(Typed.of(row.root()), new Jackson(List.of()));
                    }
                })
                .withMessageContaining(row.error());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void handleRequest_answersWithTheAcceptedValue(TypeTable.Row row) throws IOException {
        Jackson jackson = new Jackson(List.of());
        Shape shape = Shapes.of(Typed.of(row.root()), jackson);
        InputReader<Object> reader = new InputReader<>(shape, false, jackson);

        for (String json : row.texts("accepted")) {
            assertThat(MAPPER.readTree(new OutputWriter(shape, jackson).write(reader.read(json))))
                    .isEqualTo(MAPPER.readTree(json));
            assertThat(status(row, json)).as(json).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void handleRequest_refusesTheOthers(TypeTable.Row row) {
        for (String texts : List.of("refused", "refusedByFunction")) {
            assertThat(row.texts(texts))
                    .allSatisfy(json -> assertThat(status(row, json)).as(json).isEqualTo(400));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void write_refusesNullWhereTheContractRequiresAValue(TypeTable.Row row) throws Exception {
        Object nulls = row.ofNulls();
        Jackson jackson = new Jackson(List.of());
        OutputWriter writer = new OutputWriter(Shapes.of(Typed.of(row.type()), jackson), jackson);

        if (row.requiresMoreThanNulls()) {
            assertThatThrownBy(() -> writer.write(nulls))
                    .isInstanceOf(ActionFailedException.class)
                    .hasMessageStartingWith("Required in the output, but null: ");
        } else {
            assertThat(MAPPER.readTree(writer.write(nulls)).isObject()).isTrue();
        }
    }

    static List<TypeTable.Row> records() {
        return ROWS.stream()
                .filter(row -> !row.isRefused() && row.type().isRecord())
                .toList();
    }

    /** What a function answers; one whose input is not a class is one that a subclass has written. */
    private static int status(TypeTable.Row row, String json) throws IOException {
        if (row.root().equals(row.type())) {
            return Call.reply(new Mirror(row.type()), Events.rest(json)).status();
        }
        Jackson jackson = new Jackson(List.of());
        try {
            new InputReader<>(Shapes.of(Typed.of(row.root()), jackson), false, jackson).read(json);
            return 200;
        } catch (ActionFailedException e) {
            return e.status();
        }
    }
}
