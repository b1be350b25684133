package io.github.genesysdataactions.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.Change.Kind;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {
    private static final ActionDefinition DEFINITION = ActionDefinition.builder("Find order")
            .category("Orders")
            .integration("integration-1")
            .post("https://orders.example.com/find")
            .input(in -> in.required("orderId", Schema.string()))
            .output(out -> out.required("state", Schema.string()))
            .header("X-Key", "headermarker")
            .translationMap("state", "$.order.state", "\"UNKNOWN\"")
            .successTemplate("{\"state\": ${state}}")
            .build();

    static Stream<Arguments> whatDoesNotCount() {
        return Stream.of(
                same("the default timeout", json -> config(json).put("timeoutSeconds", 60)),
                same("the default body", json -> request(json).put("requestTemplate", "${input.rawRequest}")),
                same("no body", json -> request(json).remove("requestTemplate")),
                same("an address", json -> request(json).put("requestTemplateUri", "/x/requesttemplate.vm")),
                same("$schema", json -> input(json).put("$schema", "http://json-schema.org/draft-04/schema#")),
                same("a keyword at its default", json -> input(json).put("uniqueItems", false)),
                same("a field of the server", json -> config(json).put("serverSide", true)),
                same("a null", json -> config(json).putNull("timeoutSeconds")),
                same("the order of keys", json -> {
                    ObjectNode request = request(json);
                    request.set("requestUrlTemplate", request.remove("requestUrlTemplate"));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatDoesNotCount")
    void between_isUnchangedWhenOnlyWhatDoesNotCountDiffers(String name, Consumer<ObjectNode> edit) {
        Change change = Change.between(DesiredAction.of(DEFINITION), found(edit));

        assertThat(change.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(change.fields()).isEmpty();
    }

    static Stream<Arguments> whatIsChanged() {
        return Stream.of(
                other("$.category", "\"Search\" -> \"Orders\"", json -> json.put("category", "Search")),
                other(
                        "$.config.timeoutSeconds",
                        "5 -> nothing",
                        json -> config(json).put("timeoutSeconds", 5)),
                other(
                        "$.config.request.requestType",
                        "\"PUT\" -> \"POST\"",
                        json -> request(json).put("requestType", "PUT")),
                other(
                        "$.config.request.headers['X-Key']",
                        "*** -> ***",
                        json -> request(json).putObject("headers").put("X-Key", "othermarker")),
                other(
                        "$.config.request.headers.More",
                        "*** -> nothing",
                        json -> request(json).withObjectProperty("headers").put("More", "othermarker")),
                other(
                        "$.config.response.translationMap.state",
                        "\"$.old\" -> \"$.order.state\"",
                        json -> config(json)
                                .withObjectProperty("response")
                                .putObject("translationMap")
                                .put("state", "$.old")),
                other(
                        "$.config.response.successTemplate",
                        "\n    - old\n    + {\"state\": ${state}}",
                        json -> config(json).withObjectProperty("response").put("successTemplate", "old")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsChanged")
    void between_isAnUpdateThatSaysWhatDiffers(String path, String shown, Consumer<ObjectNode> edit) {
        Action found = found(edit);

        Change change = Change.between(DesiredAction.of(DEFINITION), found);

        assertThat(change.kind()).isEqualTo(Kind.UPDATE);
        assertThat(change.fields()).extracting(FieldChange::path).containsExactly(path);
        assertThat(change.fields().get(0).toString()).isEqualTo(path + (shown.startsWith("\n") ? "" : ": ") + shown);
        assertThat(change.toString()).doesNotContain("marker");
        assertThat(Change.between(DesiredAction.of(DEFINITION), updated(found, change))
                        .kind())
                .isEqualTo(Kind.UNCHANGED);
    }

    static Stream<Arguments> whatIsFixed() {
        return Stream.of(
                Arguments.of("$.secure", false, edit(builder -> builder.secure(true))),
                Arguments.of("$.integrationId", false, edit(builder -> builder.integration("integration-2"))),
                Arguments.of(
                        "$.contract.input.inputSchema.properties.limit",
                        true,
                        edit(builder -> builder.input(
                                in -> in.required("orderId", Schema.string()).optional("limit", Schema.integer())))));
    }

    private static UnaryOperator<ActionDefinition.Builder> edit(UnaryOperator<ActionDefinition.Builder> edit) {
        return edit;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsFixed")
    void between_isAReplacementWhenWhatIsFixedDiffers(
            String path, boolean isContract, UnaryOperator<ActionDefinition.Builder> edit) {
        DesiredAction desired =
                DesiredAction.of(edit.apply(DEFINITION.toBuilder()).build());

        Change change = Change.between(desired, found(json -> {})).withFreeName("Find order 2");

        assertThat(change.kind()).isEqualTo(Kind.REPLACE);
        assertThat(change.fields()).extracting(FieldChange::path).containsExactly(path);
        assertThat(change.compatibility().isPresent()).isEqualTo(isContract);
        assertThat(change.toString()).contains("Refused unless allowed", "'Find order 2'");
    }

    @Test
    void between_saysWhetherAnotherContractBreaksFlows() {
        DesiredAction breaking = DesiredAction.of(DEFINITION.toBuilder()
                .input(in -> in.required("orderId", Schema.string()).required("shop", Schema.string()))
                .build());

        Change change = Change.between(breaking, found(json -> {}));

        assertThat(change.compatibility().orElseThrow().isCompatible()).isFalse();
        assertThat(change.toString()).contains("Breaking for flows.");
    }

    @Test
    void updateJson_keepsWhatOnlyTheServerKnowsAndCarriesTheVersion() {
        Action found = found(json -> config(json).put("serverSide", true).put("timeoutSeconds", 5));
        DesiredAction desired = DesiredAction.of(
                DEFINITION.toBuilder().timeout(Duration.ofSeconds(7)).build());

        ObjectNode update =
                Json.readObject(Change.between(desired, found).updateJson().orElseThrow());

        assertThat(update.fieldNames()).toIterable().containsExactly("name", "category", "version", "config");
        assertThat(update.path("version").intValue()).isEqualTo(3);
        assertThat(update.at("/config/serverSide").booleanValue()).isTrue();
        assertThat(update.at("/config/timeoutSeconds").intValue()).isEqualTo(7);
        assertThat(update.at("/config/request/requestTemplate").textValue()).isEqualTo("${input.rawRequest}");
    }

    @Test
    void between_keepsTheCategoryThatNoDefinitionNames() {
        ActionDefinition open = ActionDefinition.builder("Find order")
                .integration("integration-1")
                .post(DEFINITION.urlTemplate())
                .input(DEFINITION.contract().input())
                .output(DEFINITION.contract().output())
                .headers(DEFINITION.headers())
                .translationMap("state", "$.order.state", "\"UNKNOWN\"")
                .successTemplate("{\"state\": ${state}}")
                .build();

        Change change = Change.between(DesiredAction.of(open), found(json -> json.put("category", "Search")));

        assertThat(change.kind()).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void between_showsNoUrlThatSeemsToHoldASecret() {
        Change change = Change.between(
                DesiredAction.of(DEFINITION),
                found(json -> request(json).put("requestUrlTemplate", "https://x.example.com/?api_key=keymarker1")));

        assertThat(change.fields())
                .singleElement()
                .asString()
                .isEqualTo("$.config.request.requestUrlTemplate: *** -> ***");
    }

    private static Arguments same(String name, Consumer<ObjectNode> edit) {
        return Arguments.of(name, edit);
    }

    private static Arguments other(String path, String shown, Consumer<ObjectNode> edit) {
        return Arguments.of(path, shown, edit);
    }

    static Action found(Consumer<ObjectNode> edit) {
        ObjectNode json = Json.readObject(DEFINITION.toJson());
        json.put("id", "custom_-_1").put("version", 3);
        edit.accept(json);
        return Action.parse(Json.write(json));
    }

    private static Action updated(Action found, Change change) {
        ObjectNode json = Json.readObject(found.toJson());
        ObjectNode update = Json.readObject(change.updateJson().orElseThrow());
        json.setAll(update);
        return Action.parse(Json.write(json));
    }

    private static ObjectNode config(ObjectNode json) {
        return json.withObjectProperty("config");
    }

    private static ObjectNode request(ObjectNode json) {
        return config(json).withObjectProperty("request");
    }

    private static ObjectNode input(ObjectNode json) {
        return json.withObjectProperty("contract").withObjectProperty("input").withObjectProperty("inputSchema");
    }
}
