package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {
    private static final String JSON = Golden.text("server-action");

    @Test
    void parse_readsEveryPart() {
        Action action = Action.parse(JSON);

        assertThat(action.id()).isEqualTo("custom_-_4a2c7f9e-1111-2222-3333-444455556666");
        assertThat(action.name()).isEqualTo("Look up order");
        assertThat(action.category()).contains("Order services");
        assertThat(action.integrationId()).contains("0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10");
        assertThat(action.version()).isEqualTo(3);
        assertThat(action.isSecure()).isTrue();
        assertThat(action.isStatic()).isFalse();
        assertThat(action.description()).contains("Finds an order");
        assertThat(action.contract().orElseThrow().input().description()).contains("Finds an order");
        assertThat(action.urlTemplate()).contains("https://orders.example.com/v1/orders/${input.orderId}");
        assertThat(action.method()).contains(HttpMethod.POST);
        assertThat(action.headers()).containsOnlyKeys("X-Api-Key", "Accept");
        assertThat(action.requestTemplate()).isEmpty();
        assertThat(action.requestTemplateUri())
                .hasValueSatisfying(uri -> assertThat(uri).endsWith("requesttemplate.vm"));
        assertThat(action.successTemplateUri())
                .hasValueSatisfying(uri -> assertThat(uri).endsWith("successtemplate.vm"));
        assertThat(action.translationMap()).containsEntry("status", "$.order.state");
        assertThat(action.translationMapDefaults())
                .containsEntry("status", "UNKNOWN")
                .containsEntry("odd", "7");
        assertThat(action.timeout()).contains(Duration.ofSeconds(10));
    }

    @Test
    void parse_keepsEverythingAsItWas() {
        String compact = Json.write(Json.read(JSON));

        assertThat(Action.parse(JSON).toJson())
                .isEqualTo(compact)
                .contains("\"x-ratio\":1.0", "[1.0,2.50]", "\"x-new\":{\"b\":1,\"a\":123456789012345678901234567890}");
        assertThat(Action.parse(JSON)).isEqualTo(Action.parse(compact)).hasSameHashCodeAs(Action.parse(compact));
    }

    @Test
    void parse_isContentWithIdAndName() {
        Action action = Action.parse("{\"id\":\"a\",\"name\":\"b\"}");

        assertThat(action.category()).isEmpty();
        assertThat(action.integrationId()).isEmpty();
        assertThat(action.version()).isZero();
        assertThat(action.isSecure()).isFalse();
        assertThat(action.description()).isEmpty();
        assertThat(action.contract()).isEmpty();
        assertThat(action.urlTemplate()).isEmpty();
        assertThat(action.method()).isEmpty();
        assertThat(action.headers()).isEmpty();
        assertThat(action.translationMap()).isEmpty();
        assertThat(action.translationMapDefaults()).isEmpty();
        assertThat(action.successTemplate()).isEmpty();
        assertThat(action.timeout()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"supersecret\"} | There is no text at $.id",
                "{\"id\":\"supersecret\"} | There is no text at $.name",
                "{\"id\":7,\"name\":\"supersecret\"} | There is no text at $.id",
                "{\"id\":\" \",\"name\":\"supersecret\"} | There is no text at $.id",
                "{\"id\":\"supersecret\",\"name\":null} | There is no text at $.name",
                "[{\"id\":\"supersecret\"}] | The text is JSON, but not an object",
                "supersecret | The text is not valid JSON (line 1, column 1)",
                "{\"id\":\"1\",\"name\":\"A\",\"supersecret\":1,\"supersecret\":2} |"
                        + " A name appears twice in one object (line 1, column 52)",
                "{\"id\":\"1\",\"name\":\"A\"} supersecret | The text is not valid JSON (line 1, column 23)",
            })
    void parse_saysWhatIsMissingAndQuotesNothing(String json, String message) {
        assertThatThrownBy(() -> Action.parse(json))
                .isInstanceOf(DataActionsException.class)
                .hasMessage(message)
                .hasNoCause();
    }

    @Test
    void parse_survivesPartsOfAnotherType() {
        Action action =
                Action.parse("{\"id\":\"a\",\"name\":\"b\",\"version\":\"3\",\"secure\":\"yes\",\"contract\":[],"
                        + "\"config\":{\"timeoutSeconds\":1.5,\"request\":\"r\",\"response\":null}}");

        assertThat(action.version()).isZero();
        assertThat(action.isSecure()).isFalse();
        assertThat(action.contract()).isEmpty();
        assertThat(action.timeout()).isEmpty();
        assertThat(action.urlTemplate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "DELETE, true", "get, false", "HEAD, false"})
    void method_isEmptyForOnesThatAreNotKnown(String type, boolean known) {
        Action action = Action.parse(
                "{\"id\":\"a\",\"name\":\"b\",\"config\":{\"request\":{\"requestType\":\"" + type + "\"}}}");

        assertThat(action.method().isPresent()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"static_-_123, true", "custom_-_static_-_1, false", "static, false"})
    void isStatic_goesByTheId(String id, boolean expected) {
        assertThat(Action.parse("{\"id\":\"" + id + "\",\"name\":\"b\"}").isStatic())
                .isEqualTo(expected);
    }

    @Test
    void withRequestTemplate_addsTheTextAndKeepsTheRest() {
        String template = "{\"a\":\"${input.orderId}\"}\r\n\t#if($x)é#end \u2028";
        Action action = Action.parse(JSON);

        Action whole = action.withRequestTemplate(template).withSuccessTemplate("${rawResult}");

        assertThat(whole.requestTemplate()).contains(template);
        assertThat(whole.successTemplate()).contains("${rawResult}");
        assertThat(whole.requestTemplateUri()).isEqualTo(action.requestTemplateUri());
        assertThat(whole.headers()).isEqualTo(action.headers());
        assertThat(action.requestTemplate()).isEmpty();
        assertThat(action.withSuccessTemplate("a").requestTemplate()).isEmpty();
    }

    @Test
    void withRequestTemplate_makesUpNoConfiguration() {
        Action bare = Action.parse("{\"id\":\"a\",\"name\":\"b\"}");

        assertThat(bare.withRequestTemplate("x")).isEqualTo(bare);
    }

    @Test
    void toString_showsNoHeader() {
        assertThat(Action.parse(JSON))
                .hasToString("Action[id=custom_-_4a2c7f9e-1111-2222-3333-444455556666, name=Look up order, version=3]");
    }

    @Test
    void summary_readsItsParts() {
        ActionSummary whole = ActionSummary.parse("{\"id\":\"static_-_1\",\"name\":\"A\",\"category\":\"C\","
                + "\"integrationId\":\"i\",\"version\":2,\"secure\":true,\"x\":1}");
        ActionSummary bare = ActionSummary.parse("{\"id\":\"2\",\"name\":\"B\"}");

        assertThat(whole).hasToString("ActionSummary[id=static_-_1, name=A, version=2]");
        assertThat(whole.category()).isEqualTo("C");
        assertThat(whole.integrationId()).isEqualTo("i");
        assertThat(whole.isSecure()).isTrue();
        assertThat(whole.isStatic()).isTrue();
        assertThat(bare.version()).isZero();
        assertThat(bare.category()).isEmpty();
        assertThat(bare.integrationId()).isEmpty();
    }

    @Test
    void summary_isReadFromOneEntry() {
        assertThat(ActionSummary.parse("{\"id\":\"1\",\"name\":\"A\"}").name()).isEqualTo("A");
        assertThatThrownBy(() -> ActionSummary.parse("{\"id\":\"1\"}")).hasMessage("There is no text at $.name");
    }

    @Test
    void read_fillsInWhatTheServerGaveByAddressOnly() {
        ActionDefinition sent = ActionDefinition.builder("A")
                .post("https://a.example.com/")
                .input(in -> in)
                .output(out -> out)
                .successTemplate("${mine}")
                .build();
        String answer =
                "{\"id\":\"1\",\"name\":\"A\",\"config\":{\"kept\":1.0,\"response\":{\"successTemplateUri\":\"/s\"}}}";

        Action completed = Action.read(answer, sent);

        assertThat(completed.requestTemplate()).contains("${input.rawRequest}");
        assertThat(completed.successTemplate()).contains("${mine}");
        assertThat(completed.successTemplateUri()).contains("/s");
        assertThat(completed.toJson()).contains("\"kept\":1.0");
        assertThat(Action.read(completed.toJson(), sent)).isEqualTo(completed);
    }
}
