package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.lambda.EventRow.Outcome;
import io.github.genesysdataactions.lambda.testing.FakeContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(5)
class EventTableTest {
    private static final TableFunction FUNCTION = new TableFunction();

    static List<EventRow> rows() {
        return EventTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void handleRequest_answersAsTheTableSays(EventRow row) throws IOException {
        String id = row.function() + ".1";

        row.check(outcome(row, id), id);
    }

    @Test
    void rows_haveNamesOfTheirOwn() {
        assertThat(rows()).extracting(EventRow::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(120);
    }

    private static Outcome outcome(EventRow row, String id) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        FakeContext context = FakeContext.standard().withRequestId(id).withRemainingTime(TableFunction.TIME);
        try {
            FUNCTION.handleRequest(
                    new ByteArrayInputStream(row.event().getBytes(StandardCharsets.UTF_8)), answer, context);
            return new Outcome(false, answer.toString(StandardCharsets.UTF_8));
        } catch (ActionFailedException e) {
            return new Outcome(true, e.getMessage());
        }
    }
}
