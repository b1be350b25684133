package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.Served;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class DraftsTest {
    private static final String ID = "custom_-_1";
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final String DRAFT = ACTIONS + "/" + ID + "/draft";
    private static final String WHOLE = "?expand=contract&includeConfig=true";
    private static final ActionDefinition DEFINITION =
            Definitions.customer().requestTemplate("{\"id\": 1.0}").build();

    private final VirtualTime time = new VirtualTime();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys =
            server.client().time(time.clock(), time).build();
    private final Drafts drafts = genesys.drafts();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    void create_sendsWhatACreateOfAnActionSends() {
        server.replies(200, Served.action(DEFINITION, ID, 1));

        Action draft = drafts.create(DEFINITION);

        assertThat(server.lines()).containsExactly("POST " + ACTIONS + "/drafts");
        assertThat(body(0))
                .isEqualTo(Json.read(DEFINITION.withIntegration("integration-1").toJson()));
        assertThat(draft.id()).isEqualTo(ID);
        assertThat(draft.requestTemplate()).contains("{\"id\": 1.0}");
    }

    @Test
    void create_sendsOneRequestWithoutARequestTemplate() {
        ActionDefinition plain = Definitions.customer().build();
        server.replies(200, Served.byAddress(plain, ID, 1));

        assertThat(drafts.create(plain).requestTemplate()).contains("${input.rawRequest}");
        assertThat(server.lines()).containsExactly("POST " + ACTIONS + "/drafts");
    }

    @Test
    void create_readsARequestTemplateThatComesByAddress() {
        server.replies(200, Served.byAddress(DEFINITION, ID, 1)).replies(text("{\"id\": 1.0}"));

        Action draft = drafts.create(DEFINITION);

        assertThat(server.lines())
                .containsExactly("POST " + ACTIONS + "/drafts", "GET " + DRAFT + "/templates/requesttemplate.vm");
        assertThat(draft.requestTemplate()).contains("{\"id\": 1.0}");
        assertThat(draft.successTemplate()).contains("${rawResult}");
    }

    @Test
    void create_setsARequestTemplateThatWasDropped() {
        ActionDefinition dropped = Definitions.customer().build();
        server.replies(200, Served.action(dropped, ID, 1))
                .replies(200, Served.action(dropped, ID, 1))
                .replies(200, Served.action(DEFINITION, ID, 2));

        Action draft = drafts.create(DEFINITION);

        assertThat(server.lines())
                .containsExactly("POST " + ACTIONS + "/drafts", "GET " + DRAFT + WHOLE, "PATCH " + DRAFT);
        assertThat(body(2).at("/config/request/requestTemplate").asText()).isEqualTo("{\"id\": 1.0}");
        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.requestTemplate()).contains("{\"id\": 1.0}");
    }

    @Test
    void create_readsADraftWhoseAnswerSaysNothingOfTemplates() {
        server.replies(200, "{\"id\":\"custom_-_1\",\"name\":\"n\",\"version\":1}")
                .replies(200, Served.action(DEFINITION, ID, 1));

        assertThat(drafts.create(DEFINITION).requestTemplate()).contains("{\"id\": 1.0}");
        assertThat(server.lines()).containsExactly("POST " + ACTIONS + "/drafts", "GET " + DRAFT + WHOLE);
    }

    @Test
    void create_namesTheDraftThatIsLeftWithoutItsTemplate() {
        server.replies(200, Served.byAddress(DEFINITION, ID, 1)).replies(403, "{}");

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> drafts.create(DEFINITION))
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(left -> assertThat(left)
                                .hasMessageContaining("The draft 'ProcessCustomerLambda' was created")
                                .hasMessageContaining(ID)));
    }

    @Test
    void create_looksAmongDraftsWhenTheOutcomeIsOpen() {
        server.replies(503, "{}");
        for (int i = 0; i < 4; i++) {
            server.replies(200, page(summary(ID), summary("custom_-_2")));
        }

        assertThatExceptionOfType(AmbiguousCreateException.class)
                .isThrownBy(() -> drafts.create(DEFINITION))
                .withMessageStartingWith("Could not create draft 'ProcessCustomerLambda'");
        assertThat(server.lines().subList(1, 5))
                .containsOnly("GET " + ACTIONS + "/drafts?pageSize=100&pageNumber=1&name=ProcessCustomerLambda");
    }

    @Test
    void createFrom_sendsNoBodyAndReadsTheDraftWhole() {
        server.replies(200, "{\"id\":\"custom_-_1\",\"name\":\"n\"}")
                .replies(200, Served.byAddress(DEFINITION, ID, 4))
                .replies(text("request text"), text("success text"));

        Action draft = drafts.createFrom(ID);

        assertThat(server.lines())
                .containsExactly(
                        "POST " + DRAFT,
                        "GET " + DRAFT + WHOLE,
                        "GET " + DRAFT + "/templates/requesttemplate.vm",
                        "GET " + DRAFT + "/templates/other.vm");
        assertThat(server.calls().get(0).getBody().size()).isZero();
        assertThat(draft.requestTemplate()).contains("request text");
        assertThat(draft.successTemplate()).contains("success text");
    }

    @Test
    void createFrom_takesTheCopyThatIsThereWhenTheAnswerWasLost() {
        server.replies(503, "{}")
                .replies(200, Served.action(DEFINITION, ID, 1))
                .replies(200, Served.action(DEFINITION, ID, 4))
                .replies(200, Served.action(DEFINITION, ID, 1));

        assertThat(drafts.createFrom(ID).version()).isEqualTo(1);
        assertThat(server.lines())
                .containsExactly(
                        "POST " + DRAFT,
                        "GET " + DRAFT + WHOLE,
                        "GET " + ACTIONS + "/" + ID + WHOLE,
                        "GET " + DRAFT + WHOLE);
    }

    @Test
    void createFrom_isSentAgainWhenThereIsNoDraftAndThatIsAllowed() {
        server.replies(503, "{}")
                .replies(404, "{}")
                .replies(404, "{}")
                .replies(404, "{}")
                .replies(404, "{}")
                .replies(200, Served.action(DEFINITION, ID, 1))
                .replies(200, Served.action(DEFINITION, ID, 1));

        genesys.with(genesys.options().withRepeatUnknownCreate(true)).drafts().createFrom(ID);

        assertThat(server.lines())
                .containsExactly(
                        "POST " + DRAFT,
                        "GET " + DRAFT + WHOLE,
                        "GET " + DRAFT + WHOLE,
                        "GET " + DRAFT + WHOLE,
                        "GET " + DRAFT + WHOLE,
                        "POST " + DRAFT,
                        "GET " + DRAFT + WHOLE);
    }

    @Test
    void findAndList_askForDrafts() {
        server.replies(200, page(summary(ID)))
                .replies(200, Served.action(DEFINITION, ID, 1))
                .replies(200, page(summary(ID)));

        assertThat(drafts.findByName("ProcessCustomerLambda")).map(Action::id).contains(ID);
        assertThat(drafts.list(ActionQuery.all().withCategory("Custom")))
                .extracting(ActionSummary::id)
                .containsExactly(ID);
        assertThat(server.lines())
                .containsExactly(
                        "GET " + ACTIONS + "/drafts?pageSize=100&pageNumber=1&name=ProcessCustomerLambda",
                        "GET " + DRAFT + WHOLE,
                        "GET " + ACTIONS + "/drafts?pageSize=100&pageNumber=1&category=Custom");
    }

    @Test
    void update_sendsNoContractUnlessItIsDifferent() {
        server.replies(200, Served.action(DEFINITION, ID, 3)).replies(200, Served.action(DEFINITION, ID, 4));

        Action updated = drafts.update(ID, edit -> edit.timeout(Duration.ofSeconds(9)));

        assertThat(server.lines()).containsExactly("GET " + DRAFT + WHOLE, "PATCH " + DRAFT);
        assertThat(body(1).has("contract")).isFalse();
        assertThat(body(1).path("secure").isBoolean()).isTrue();
        assertThat(body(1).path("version").asInt()).isEqualTo(3);
        assertThat(body(1).at("/config/timeoutSeconds").asInt()).isEqualTo(9);
        assertThat(body(1).at("/config/request/requestTemplate").asText()).isEqualTo("{\"id\": 1.0}");
        assertThat(updated.version()).isEqualTo(4);
    }

    @Test
    void update_changesTheContractOfADraftThatWasNeverPublished() {
        server.replies(200, Served.action(DEFINITION, ID, 3))
                .replies(404, "{\"code\":\"not.found\"}")
                .replies(200, Served.action(DEFINITION, ID, 4));

        drafts.update(
                ID,
                edit -> edit.input(in -> in.required("orderId", Schema.string()))
                        .secure(true));

        assertThat(server.lines())
                .containsExactly(
                        "GET " + DRAFT + WHOLE, "GET " + ACTIONS + "/" + ID + "?expand=contract", "PATCH " + DRAFT);
        JsonNode input = body(2).at("/contract/input/inputSchema");
        assertThat(input.at("/properties/orderId/type").asText()).isEqualTo("string");
        assertThat(input.path("additionalProperties").isBoolean()).isTrue();
        assertThat(input.path("description").asText()).isEqualTo("Invokes AWS Lambda to process customer data");
        assertThat(body(2).at("/contract/output/successSchema"))
                .isEqualTo(body(0, DEFINITION).at("/contract/output/successSchema"));
        assertThat(body(2).path("secure").booleanValue()).isTrue();
    }

    @Test
    void update_refusesToChangeAPublishedContractAndSaysTheWayOut() {
        server.replies(200, Served.action(DEFINITION, ID, 3)).replies(200, Served.action(DEFINITION, ID, 2));

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> drafts.update(
                        ID,
                        edit -> edit.output(out -> out.required("total", Schema.number()))
                                .secure(true)))
                .withMessageContaining("create an action of another name beside it")
                .withMessageContaining("dependency search")
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.path())
                        .contains("$.secure"));
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void update_refusesAContractThatBreaksARule() {
        server.replies(200, Served.action(DEFINITION, ID, 3)).replies(404, "{}");

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() ->
                        drafts.update(ID, edit -> edit.input(in -> in.required("tags", Schema.array(Schema.string())))))
                .withMessageContaining("$.contract.input.inputSchema.properties.tags");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void validate_returnsTheFaults() {
        server.replies(200, """
                {"valid":false,"errors":[{"message":"The URL is missing","code":"bad.request",
                 "details":[{"errorCode":"missing","fieldName":"config.request.requestUrlTemplate"}]}],"new":1}""");

        DraftValidation validation = drafts.validate(ID);

        assertThat(server.lines()).containsExactly("GET " + DRAFT + "/validation");
        assertThat(validation.isValid()).isFalse();
        assertThat(validation.errors().get(0).message()).contains("The URL is missing");
        assertThat(validation.describe()).contains("The URL is missing").contains("config.request.requestUrlTemplate");
        assertThat(validation).hasToString("DraftValidation[valid=false, errors=[bad.request]]");
        assertThat(validation.toJson()).contains("\"new\":1");
    }

    @Test
    void test_executesTheDraft() {
        server.replies(200, "{\"success\":true,\"operations\":[],\"finalResult\":{\"a\":1}}");

        assertThat(drafts.test(ID, Map.of("customerId", "C-1")).finalResult()).contains("{\"a\":1}");
        assertThat(server.lines()).containsExactly("POST " + DRAFT + "/test");
    }

    @Test
    void publish_readsTheVersionJustBefore() {
        server.replies(200, Served.byAddress(DEFINITION, ID, 7))
                .replies(text("request text"), text("success text"))
                .replies(200, Served.byAddress(DEFINITION, ID, 8));

        Action live = drafts.publish(ID);

        assertThat(server.lines().get(3)).isEqualTo("POST " + DRAFT + "/publish");
        assertThat(server.calls().get(3).getBody().utf8()).isEqualTo("{\"version\":7}");
        assertThat(live.version()).isEqualTo(8);
        assertThat(live.requestTemplate()).contains("request text");
    }

    @Test
    void delete_sendsOneRequest() {
        server.replies(new MockResponse.Builder().code(204).build());

        drafts.delete(ID);

        assertThat(server.lines()).containsExactly("DELETE " + DRAFT);
    }

    @Test
    void files_areReadAsTextByNameAndByWhatTheyAre() {
        server.replies(text("{\"type\" : \"object\"}"), text("a\r\nb"))
                .replies(200, Served.byAddress(DEFINITION, ID, 1))
                .replies(text("{}"))
                .replies(200, Served.byAddress(DEFINITION, ID, 1))
                .replies(text("t"));

        assertThat(drafts.schema(ID, "a b.json")).isEqualTo("{\"type\" : \"object\"}");
        assertThat(drafts.template(ID, "requesttemplate.vm")).isEqualTo("a\r\nb");
        assertThat(drafts.file(ID, ActionFile.INPUT_SCHEMA)).isEqualTo("{}");
        assertThat(drafts.file(ID, ActionFile.SUCCESS_TEMPLATE)).isEqualTo("t");
        assertThat(server.lines())
                .containsExactly(
                        "GET " + DRAFT + "/schemas/a%20b.json",
                        "GET " + DRAFT + "/templates/requesttemplate.vm",
                        "GET " + DRAFT + WHOLE,
                        "GET " + DRAFT + "/schemas/in.json",
                        "GET " + DRAFT + WHOLE,
                        "GET " + DRAFT + "/templates/other.vm");
        assertThat(server.calls().get(1).getHeaders().get("Accept")).isEqualTo("*/*");
    }

    @Test
    void flatten_isAskedForWhereTheApiHasIt() {
        server.replies(200, Served.action(DEFINITION, ID, 1))
                .replies(200, "{\"success\":true}")
                .replies(200, "{}");
        Drafts flattened = genesys.with(genesys.options().withFlatten(true)).drafts();

        flattened.get(ID);
        flattened.test(ID, Map.of());
        flattened.schema(ID, "in.json");

        assertThat(server.lines())
                .containsExactly(
                        "GET " + DRAFT + "?expand=contract&flatten=true&includeConfig=true",
                        "POST " + DRAFT + "/test?flatten=true",
                        "GET " + DRAFT + "/schemas/in.json?flatten=true");
    }

    static Stream<Arguments> permissions() {
        return Stream.of(
                Arguments.of("integrations:action:add", (Attempt) drafts -> drafts.create(DEFINITION)),
                Arguments.of("integrations:action:edit", (Attempt) drafts -> drafts.createFrom(ID)),
                Arguments.of("integrations:action:view", (Attempt) drafts -> drafts.get(ID)),
                Arguments.of("integrations:action:edit", (Attempt) drafts -> drafts.validate(ID)),
                Arguments.of("integrations:action:execute", (Attempt) drafts -> drafts.test(ID, "{}")),
                Arguments.of("integrations:action:delete", (Attempt) drafts -> drafts.delete(ID)));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void everyOperation_namesThePermissionItLacks(String permission, Attempt attempt) {
        server.replies(403, "{\"code\":\"missing.permissions\"}");

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> attempt.on(drafts))
                .withMessageContaining(permission);
    }

    static Stream<Attempt> changes() {
        return Stream.of(
                drafts -> drafts.createFrom("static_-_1"),
                drafts -> drafts.update("static_-_1", edit -> edit),
                drafts -> drafts.publish("static_-_1"),
                drafts -> drafts.delete("static_-_1"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChange_isRefusedForWhatIsBuiltIn(Attempt change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.on(drafts))
                .withMessageContaining("built into Genesys Cloud");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void everyOperation_saysThatThereIsNone() {
        List<ThrowingCallable> operations = List.of(
                () -> drafts.get("custom_-_9/../x"),
                () -> drafts.validate(ID),
                () -> drafts.test(ID, Map.of()),
                () -> drafts.publish(ID),
                () -> drafts.delete(ID),
                () -> drafts.createFrom(ID),
                () -> drafts.update(ID, edit -> edit.name("n")));

        for (ThrowingCallable operation : operations) {
            server.replies(404, "{\"code\":\"not.found\"}");
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(operation);
        }
        assertThat(server.calls()).hasSize(operations.size());
        assertThat(server.lines().get(0)).isEqualTo("GET " + ACTIONS + "/custom_-_9%2F..%2Fx/draft" + WHOLE);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void update_readsATemplateThatIsBlankBesideItsAddress() {
        server.replies(
                        200,
                        Served.byAddress(DEFINITION, ID, 1)
                                .replace("\"requestTemplateUri\"", "\"requestTemplate\":\"\",\"requestTemplateUri\""))
                .replies(text("request text"), text("success text"))
                .replies(200, Served.byAddress(DEFINITION, ID, 2));

        drafts.update(ID, edit -> edit.name("n"));

        assertThat(server.calls().get(3).getBody().utf8()).contains("\"requestTemplate\":\"request text\"");
    }

    @Test
    void publish_needsNoTemplate() {
        server.replies(200, Served.byAddress(DEFINITION, ID, 1))
                .replies(json(403, "{\"code\":\"not.authorized\"}"), json(404, "{\"code\":\"not.found\"}"))
                .replies(200, Served.byAddress(DEFINITION, ID, 1));

        Action live = drafts.publish(ID);

        assertThat(live.requestTemplate()).isEmpty();
        assertThat(server.calls().get(3).getBody().utf8()).isEqualTo("{\"version\":1}");
    }

    @Test
    void get_keepsWorkingWhereATemplateIsNotShownAndAChangeIsRefused() {
        for (int i = 0; i < 2; i++) {
            server.replies(200, Served.byAddress(DEFINITION, ID, 1))
                    .replies(json(404, "{\"code\":\"not.found\"}"), text("success text"));
        }

        Action shown = drafts.get(ID);
        assertThat(shown.requestTemplate()).isEmpty();
        assertThat(shown.requestTemplateUri()).isPresent();
        assertThat(shown.successTemplate()).contains("success text");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> drafts.update(ID, edit -> edit.name("n")))
                .withMessageStartingWith("Could not read the template requesttemplate.vm of draft 'custom_-_1'");
        assertThat(server.lines()).noneMatch(line -> line.startsWith("PATCH"));
    }

    private interface Attempt {
        void on(Drafts drafts);
    }

    private JsonNode body(int call) {
        return Json.read(server.calls().get(call).getBody().utf8());
    }

    private static JsonNode body(int version, ActionDefinition definition) {
        return Json.read(Served.action(definition, ID, version));
    }

    private static String page(String... entities) {
        return "{\"entities\":[" + String.join(",", entities) + "],\"pageCount\":1}";
    }

    private static String summary(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"ProcessCustomerLambda\",\"integrationId\":\"integration-1\"}";
    }

    private static MockResponse text(String body) {
        return json(200, body, "Content-Type", "text/plain");
    }
}
