package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ContractSnapshotTest {
    private static final String OUTPUT = "/contract/output/successSchema";

    @TempDir
    private Path folder;

    private Path snapshot;

    @BeforeEach
    void write() {
        snapshot = folder.resolve("deep/contract.json");
        System.setProperty(ContractSnapshot.UPDATE, "true");
        ContractSnapshot.require(TestActions.of(), snapshot);
        System.clearProperty(ContractSnapshot.UPDATE);
    }

    @AfterEach
    void clear() {
        System.clearProperty(ContractSnapshot.UPDATE);
    }

    @Test
    void require_acceptsTheSameContract() {
        assertThat(TestActions.of()).hasContractOf(snapshot);
    }

    @Test
    void require_namesABreakingChangeAndAFreeName() {
        ActionRunner changed = TestActions.of(
                OUTPUT,
                "{\"type\":\"object\",\"properties\":{\"order\":{\"type\":\"object\",\"properties\":{\"state\":{\"type\":\"string\"}}}}}");

        assertThatThrownBy(() -> assertThat(changed).hasContractOf(snapshot))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the change is BREAKING")
                .hasMessageContaining("breaking: $.contract.output.successSchema.properties.state")
                .hasMessageContaining("flattened:")
                .hasMessageContaining("['order.state']")
                .hasMessageContaining("'Find order 2'");
    }

    @Test
    void require_namesACompatibleChangeToo() {
        ActionRunner changed = TestActions.of("/contract/input/inputSchema/properties/note", "{\"type\":\"string\"}");

        assertThatThrownBy(() -> ContractSnapshot.require(changed, snapshot))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("compatible: flows can call it")
                .hasMessageContaining("note");
    }

    @Test
    void require_saysHowToWriteASnapshot() throws Exception {
        assertThatThrownBy(() -> ContractSnapshot.require(TestActions.of(), folder.resolve("none.json")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Ddataactions.snapshots.update=true");
        Files.writeString(folder.resolve("bad.json"), "{}");
        assertThatThrownBy(() -> ContractSnapshot.require(TestActions.of(), folder.resolve("bad.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not one");
    }
}
