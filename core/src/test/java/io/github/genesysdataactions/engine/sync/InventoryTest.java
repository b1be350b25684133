package io.github.genesysdataactions.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionSummary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventoryTest {
    @Test
    void actions_areThoseThatTheOrganizationDoesNotMakeItself() {
        List<ActionSummary> listed = Stream.of("custom_-_1", "static_-_2", "customAuth_-_3")
                .map(id -> ActionSummary.parse("{\"id\":\"" + id + "\",\"name\":\"n\",\"integrationId\":\"i\"}"))
                .toList();

        assertThat(new Inventory(listed).actions())
                .extracting(ActionSummary::id)
                .containsExactly("custom_-_1");
    }
}
