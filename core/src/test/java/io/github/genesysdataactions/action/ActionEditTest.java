package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.sync.Change;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionEditTest {
    private static final Action ACTION = Action.parse(Golden.text("server-action"))
            .withRequestTemplate("body ${input.orderId}")
            .withSuccessTemplate("answer");

    interface Change extends UnaryOperator<ActionEdit> {}

    private static JsonNode sent(Change change) {
        return Json.read(change.apply(ActionEdit.of(ACTION)).toJson());
    }

    @Test
    void toJson_sendsTheWholeConfigAndNoContract() {
        ObjectNode config = (ObjectNode) Json.read(ACTION.toJson()).get("config");
        ((ObjectNode) config.get("request")).remove("requestTemplateUri");
        ((ObjectNode) config.get("response")).remove("successTemplateUri");

        JsonNode sent = sent(edit -> edit);

        assertThat(sent.fieldNames()).toIterable().containsExactly("name", "category", "version", "config");
        assertThat(sent.path("version").asInt()).isEqualTo(3);
        assertThat(Json.write(sent.path("config"))).isEqualTo(Json.write(config));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(edit -> edit.name("New"), "/name", "\"New\""),
                change(edit -> edit.category("New"), "/category", "\"New\""),
                change(edit -> edit.timeout(Duration.ofSeconds(20)), "/config/timeoutSeconds", "20"),
                change(edit -> edit.put("https://h/a"), "/config/request/requestUrlTemplate", "\"https://h/a\""),
                change(edit -> edit.put("https://h/a"), "/config/request/requestType", "\"PUT\""),
                change(edit -> edit.requestTemplate("t"), "/config/request/requestTemplate", "\"t\""),
                change(edit -> edit.successTemplate("t"), "/config/response/successTemplate", "\"t\""),
                change(
                        edit -> edit.header("x-api-key", "k").removeHeader("ACCEPT"),
                        "/config/request/headers",
                        "{\"x-api-key\":\"k\"}"),
                change(edit -> edit.headers(Map.of("A", "b")), "/config/request/headers", "{\"A\":\"b\"}"),
                change(edit -> edit.removeTranslationMap("status"), "/config/response/translationMap", "{}"),
                change(
                        edit -> edit.translationMap("total", "$.total", "0"),
                        "/config/response/translationMap",
                        "{\"status\":\"$.order.state\",\"total\":\"$.total\"}"),
                change(
                        edit -> edit.removeTranslationMap("status")
                                .removeTranslationMap("odd")
                                .translationMap("total", "$.total", "0"),
                        "/config/response/translationMapDefaults",
                        "{\"total\":\"0\"}"));
    }

    private static Arguments change(Change change, String pointer, String expected) {
        return Arguments.of(change, pointer, expected);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void toJson_changesWhatWasAskedAndKeepsUnknownFields(Change change, String pointer, String expected) {
        JsonNode sent = sent(change);

        assertThat(Json.write(sent.at(pointer))).isEqualTo(expected);
        assertThat(Json.write(sent.at("/config/x-config"))).isEqualTo("{\"kept\":null}");
        assertThat(Json.write(sent.at("/config/request/x-request"))).isEqualTo("[1.0,2.50]");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesAnything_seesEachOfThem(Change change, String pointer, String expected) {
        assertThat(change.apply(ActionEdit.of(ACTION)).hasChanges()).isTrue();
    }

    @Test
    void changesAnything_isFalseForWhatIsThereAlready() {
        ActionEdit edit = ActionEdit.of(ACTION)
                .name("Look up order")
                .category("Order services")
                .header("X-Api-Key", "supersecret")
                .timeout(Duration.ofSeconds(10));

        assertThat(edit.hasChanges()).isFalse();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(edit -> edit.name(" "), "$.name"),
                fault(edit -> edit.category("c".repeat(257)), "$.category"),
                fault(edit -> edit.timeout(Duration.ofSeconds(61)), "$.config.timeoutSeconds"),
                fault(edit -> edit.timeout(Duration.ofMillis(1500)), "$.config.timeoutSeconds"),
                fault(edit -> edit.post("http://example.com"), "$.config.request.requestUrlTemplate"),
                fault(edit -> edit.lambda("arn:nonsense"), "$.config.request.requestUrlTemplate"),
                fault(edit -> edit.header("A", "supersecret\n"), "$.config.request.headers.A"));
    }

    static Stream<Change> whatLintCallsBroken() {
        return Stream.of(
                edit -> edit.header("A", "${input.orderID}"),
                edit -> edit.requestTemplate("${input.x}"),
                edit -> edit.translationMap("k", "$.k", "no json"));
    }

    // The service takes it, so it is not for an edit to refuse.
    @ParameterizedTest
    @MethodSource("whatLintCallsBroken")
    void toJson_takesWhatTheServiceTakes(Change change) {
        assertThat(sent(change).path("config").isObject()).isTrue();
    }

    private static Arguments fault(Change change, String path) {
        return Arguments.of(change, path);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void toJson_refusesWhatWasChangedOnly(Change change, String path) {
        ActionEdit edit = change.apply(ActionEdit.of(ACTION));

        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, edit::toJson);

        assertThat(refused.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(refused.getMessage()).doesNotContain("supersecret");
    }

    @Test
    void apply_bringsTheConfigToTheDefinition() {
        ActionDefinition definition = ActionDefinition.builder("Look up order")
                .put("https://h/b")
                .header("X-New", "n")
                .input(in -> in)
                .output(out -> out)
                .translationMap("a", "$.a", "1")
                .build();

        JsonNode sent = sent(edit -> edit.apply(definition));

        JsonNode wanted = Json.read(definition.toJson()).path("config");
        assertThat(sent.path("category").asText()).isEqualTo("Order services");
        assertThat(sent.at("/config/timeoutSeconds").isMissingNode()).isTrue();
        assertThat(sent.at("/config/response")).isEqualTo(wanted.path("response"));
        ((ObjectNode) sent.at("/config/request")).remove("x-request");
        assertThat(sent.at("/config/request")).isEqualTo(wanted.path("request"));
    }

    @Test
    void apply_changesNothingWhereTheServerHasWhatTheDefinitionSays() {
        ActionDefinition definition = ActionDefinition.builder("A")
                .category("C")
                .post("https://h/a")
                .header("X-A", "1")
                .input(in -> in)
                .output(out -> out)
                .timeout(Duration.ofSeconds(5))
                .build();
        ObjectNode created =
                Json.readObject(definition.toJson()).put("id", "custom_-_1").put("version", 1);

        ActionEdit edit = ActionEdit.of(Action.parse(Json.write(created))).apply(definition);

        assertThat(edit.hasChanges()).isFalse();
        assertThat(edit.apply(definition.toBuilder().get("https://h/a").build()).hasChanges())
                .isTrue();
    }

    @Test
    void apply_takesTheDefaultTimeoutForNone() {
        ActionDefinition definition = ActionDefinition.builder("A")
                .post("https://h/a")
                .input(in -> in)
                .output(out -> out)
                .build();
        ObjectNode completed =
                Json.readObject(definition.toJson()).put("id", "custom_-_1").put("version", 1);
        ((ObjectNode) completed.get("config")).put("timeoutSeconds", 60);

        ActionEdit edit = ActionEdit.of(Action.parse(Json.write(completed))).apply(definition);

        assertThat(edit.hasChanges()).isFalse();
        assertThat(edit.timeout(Duration.ofSeconds(59)).apply(definition).hasChanges())
                .isTrue();
    }

    static Stream<Arguments> unreadable() {
        String head = "{\"id\":\"custom_-_1\",\"name\":\"A\",\"version\":1";
        return Stream.of(
                Arguments.of("{\"id\":\"static_-_1\",\"name\":\"A\",\"config\":{}}", "is built into Genesys Cloud"),
                Arguments.of(head + "}", "was read without its configuration"),
                Arguments.of(
                        head + ",\"config\":{\"request\":{\"requestTemplateUri\":\"/a\"}}}", "text of its templates"),
                Arguments.of(
                        head + ",\"config\":{\"response\":{\"successTemplateUri\":\"/a\"}}}", "text of its templates"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void of_refusesWhatAChangeWouldDestroy(String json, String message) {
        Action action = Action.parse(json);

        assertThatThrownBy(() -> ActionEdit.of(action))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void toJson_needsAVersion() {
        ActionEdit edit = ActionEdit.of(Action.parse("{\"id\":\"1\",\"name\":\"A\",\"config\":{}}"));

        assertThatThrownBy(edit::toJson)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its version");
    }

    @Test
    void toJson_addsNoPartsThatNobodyAskedFor() {
        ActionEdit edit = ActionEdit.of(Action.parse("{\"id\":\"1\",\"name\":\"A\",\"version\":1,\"config\":{}}"));

        assertThat(edit.name("B").toJson()).isEqualTo("{\"name\":\"B\",\"version\":1,\"config\":{}}");
        assertThat(edit).hasToString("ActionEdit[id=1, name=B]");
    }
}
