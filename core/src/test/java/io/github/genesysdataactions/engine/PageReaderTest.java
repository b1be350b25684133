package io.github.genesysdataactions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.CredentialType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String TYPE = "{\"id\":\"t\",\"name\":\"basicAuth\",\"required\":[\"userName\"],\"new\":1.0}";

    @Test
    void page_readsEntriesAndTheirCount() {
        Pages.Page<ActionSummary> page = PageReader.page(
                "{\"entities\":[{\"id\":\"1\",\"name\":\"A\",\"x\":1},{\"id\":\"2\",\"name\":\"B\"}],"
                        + "\"pageNumber\":1,\"pageCount\":2,\"total\":3,\"nextUri\":\"/n\"}",
                ActionSummary::parse);

        assertThat(page.pageCount()).hasValue(2);
        assertThat(page.entities()).extracting(ActionSummary::name).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'pageCount':'1'", "'pageCount':1.5", "'x':1"})
    void page_takesNoCountFromWhatIsNotAWholeNumber(String numbers) {
        String json = "{\"entities\":[{\"id\":\"1\",\"name\":\"A\"}]," + numbers.replace('\'', '"') + "}";

        assertThat(PageReader.page(json, ActionSummary::parse).pageCount()).isEmpty();
    }

    @Test
    void page_mayBeEmpty() {
        assertThat(PageReader.page("{\"entities\":[]}", ActionSummary::parse).entities())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | There is no list at $.entities",
                "{\"entities\":{}} | There is no list at $.entities",
                "{\"entities\":[{\"id\":\"1\",\"name\":\"A\"},7]} | There is no object at $.entities[1]",
                "{\"entities\":[{\"name\":\"A\"}]} | There is no text at $.entities[0].id",
                "[] | The text is JSON, but not an object",
            })
    void page_saysWhatIsMissing(String json, String message) {
        assertThatThrownBy(() -> PageReader.page(json, ActionSummary::parse))
                .isInstanceOf(DataActionsException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"entities\":[%s]}", "{\"entities\":[%s],\"pageCount\":1}"})
    void list_readsAnArrayAndWhatCameBefore(String list) {
        List<CredentialType> types = PageReader.list(list.formatted(TYPE), CredentialType::parse);

        assertThat(types).extracting(CredentialType::required).containsExactly(List.of("userName"));
        assertThat(types.get(0).toJson()).isEqualTo(TYPE);
    }

    @Test
    void list_mayBeEmpty() {
        assertThat(PageReader.list("[]", CredentialType::parse)).isEmpty();
        assertThat(PageReader.list("{\"entities\":[]}", CredentialType::parse)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "\"a\"", "[1]", "[[]]", "{\"entities\":{}}", "{\"entities\":[1]}"})
    void list_refusesWhatIsNeither(String json) {
        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> PageReader.list(json, CredentialType::parse));
    }
}
