package io.github.genesysdataactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.DataActionsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTypeTest {
    private static final String TYPE = "{\"id\":\"t\",\"name\":\"basicAuth\",\"required\":[\"userName\"],\"new\":1.0}";

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"entities\":[%s]}", "{\"entities\":[%s],\"pageCount\":1}"})
    void parseList_readsAnArrayAndWhatCameBefore(String list) {
        List<CredentialType> types =
                CredentialType.parseList(list.formatted(TYPE)).entities();

        assertThat(types).extracting(CredentialType::required).containsExactly(List.of("userName"));
        assertThat(types.get(0).toJson()).isEqualTo(TYPE);
    }

    @Test
    void parseList_readsNoTypes() {
        assertThat(CredentialType.parseList("[]").entities()).isEmpty();
        assertThat(CredentialType.parseList("{\"entities\":[]}").entities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "\"a\"", "[1]", "[[]]", "{\"entities\":{}}", "{\"entities\":[1]}"})
    void parseList_refusesWhatIsNeither(String json) {
        assertThatExceptionOfType(DataActionsException.class).isThrownBy(() -> CredentialType.parseList(json));
    }
}
