package io.github.genesysdataactions.workbench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.Style;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPageTest {
    /** A carriage return, a color of the name's own, and characters that turn the direction of the text. */
    private static final String HOSTILE = "Orders\r\u001b[2J\u001b[32m\u202e";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lines_letNoNameMoveTheCursor(boolean isColored) {
        ActionSummary unmanaged =
                ActionSummary.parse("{\"id\":\"a\",\"name\":\"Orders\\r\\u001b[2J\\u001b[32m\\u202e\"}");
        Plan plan = Plan.of(List.of(), List.of(unmanaged), Instant.EPOCH);

        List<String> lines = new PlanPage(plan, HOSTILE).lines(new Style(isColored), true);

        assertThat(String.join("\n", lines))
                .contains("Orders")
                .doesNotContain("\r", "\u001b[2J", "\u001b[32m", "\u202e");
    }
}
