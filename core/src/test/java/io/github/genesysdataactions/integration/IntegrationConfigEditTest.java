package io.github.genesysdataactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntegrationConfigEditTest {
    private static final String FULL = "{\"name\":\"Web\",\"version\":4,\"properties\":{\"a\":1.0},\"advanced\":{},"
            + "\"notes\":\"ours\",\"credentials\":{\"basicAuth\":{\"id\":\"c1\",\"name\":\"CRM\"}},\"newer\":[true]}";

    @Test
    void toJson_keepsAllThatIsNotChanged() {
        IntegrationConfigEdit edit = IntegrationConfigEdit.of(IntegrationConfig.parse(FULL));

        assertThat(edit.hasChanges()).isFalse();
        assertThat(edit.toJson()).isEqualTo(FULL);
    }

    @Test
    void toJson_leavesOutWhatTheServerAloneSets() {
        IntegrationConfig config = IntegrationConfig.parse("{\"id\":\"i\",\"selfUri\":\"/x\",\"name\":\"Web\"}");

        assertThat(IntegrationConfigEdit.of(config).toJson())
                .isEqualTo("{\"name\":\"Web\",\"properties\":{},\"advanced\":{},\"credentials\":{},\"notes\":\"\"}");
        assertThat(config.properties()).isEqualTo("{}");
        assertThat(config.version()).isZero();
    }

    static Stream<Named<UnaryOperator<IntegrationConfigEdit>>> changes() {
        return Stream.of(
                Named.of("name", edit -> edit.name("Other")),
                Named.of("notes", edit -> edit.notes("")),
                Named.of("properties", edit -> edit.properties("{\"a\":2}")),
                Named.of("advanced", edit -> edit.advanced("{\"b\":[]}")),
                Named.of("credential", edit -> edit.credential("basicAuth", "c2")),
                Named.of("removeCredential", edit -> edit.removeCredential("basicAuth")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesAnything_seesEachChange(UnaryOperator<IntegrationConfigEdit> change) {
        IntegrationConfigEdit edit = IntegrationConfigEdit.of(IntegrationConfig.parse(FULL));

        assertThat(change.apply(edit)).isSameAs(edit);
        assertThat(edit.hasChanges()).isTrue();
        assertThat(edit.toJson()).contains("\"version\":4").contains("\"newer\":[true]");
    }

    @Test
    void credential_sendsTheIdUnlessItIsThereAlready() {
        IntegrationConfigEdit edit = IntegrationConfigEdit.of(IntegrationConfig.parse(FULL))
                .credential("basicAuth", "c1")
                .credential("other", "c2");

        IntegrationConfig sent = IntegrationConfig.parse(edit.toJson());
        assertThat(sent.credentials()).containsEntry("basicAuth", "c1").containsEntry("other", "c2");
        assertThat(edit.toJson()).contains("\"name\":\"CRM\"");
    }

    @Test
    void properties_refuseWhatIsNoObject() {
        IntegrationConfigEdit edit = IntegrationConfigEdit.of(IntegrationConfig.parse(FULL));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit.properties("[\"marker\"]"))
                .withMessageContaining("properties")
                .withMessageNotContaining("marker");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit.advanced("{\"a\":marker}"))
                .withMessageContaining("advanced")
                .withMessageNotContaining("marker")
                .withNoCause();
    }

    @Test
    void toString_showsNoProperty() {
        IntegrationConfig config = IntegrationConfig.parse(FULL);

        assertThat(config).hasToString("IntegrationConfig[name=Web, version=4]");
        assertThat(IntegrationConfigEdit.of(config)).hasToString("IntegrationConfigEdit[name=Web]");
    }
}
