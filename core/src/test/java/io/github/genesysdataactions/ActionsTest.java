package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionEdit;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.Definitions.CustomerRequest;
import io.github.genesysdataactions.testing.Definitions.CustomerResponse;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ActionsTest {
    private static final String PATH = "/api/v2/integrations/actions";
    private static final ActionDefinition DEFINITION = Definitions.customer().build();

    private final VirtualTime time = new VirtualTime();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys =
            server.client().time(time.clock(), time).build();
    private final Actions actions = genesys.actions();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    void create_sendsWhatToJsonShowsWithTheClientsDefaults() {
        server.replies(200, whole("custom_-_1", "ProcessCustomerLambda", 1, false));

        Action action = actions.create(DEFINITION);

        assertThat(action.id()).isEqualTo("custom_-_1");
        assertThat(action.version()).isEqualTo(1);
        assertThat(server.lines()).containsExactly("POST " + PATH);
        assertThat(server.tokenRequests()).hasSize(1);
        assertThat(body(0))
                .isEqualTo(Json.read(DEFINITION.withIntegration("integration-1").toJson()));
        assertThat(body(0).path("category").asText()).isEqualTo("Custom");
        assertThat(server.calls().get(0).getHeaders().get("Authorization")).isEqualTo("Bearer " + FakeGenesys.TOKEN);
    }

    @Test
    void create_knowsTheTemplatesThatItSentWhenTheAnswerHasOnlyTheirAddresses() {
        server.replies(200, whole("custom_-_1", "ProcessCustomerLambda", 1, true));

        Action action = actions.create(Definitions.customer()
                .requestTemplate("{\"id\": \"${input.customerId}\"}")
                .build());

        assertThat(action.requestTemplate()).contains("{\"id\": \"${input.customerId}\"}");
        assertThat(action.successTemplate()).contains("${rawResult}");
        assertThat(server.lines()).hasSize(1);
    }

    @Test
    void create_refusesADefinitionWithoutIntegrationBeforeItIsSent() {
        try (GenesysDataActions without = GenesysDataActions.builder(Region.at(server.url()))
                .accessToken("t")
                .build()) {
            assertThatExceptionOfType(InvalidDefinitionException.class)
                    .isThrownBy(() -> without.actions().create(DEFINITION))
                    .withMessageContaining("defaultIntegration");
        }
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void create_isSentAgainAfterA429AndNotAfterARefusal() {
        server.replies(json(429, "{}", "retry-after", "0"))
                .replies(413, "{\"message\":\"large\",\"code\":\"too.large\"}");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> actions.create(DEFINITION))
                .withMessageStartingWith("Could not create action 'ProcessCustomerLambda': Genesys Cloud answered 413"
                        + " too.large, \"large\".")
                .withMessageEndingWith("[correlation id correlation-1]");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void create_makesAtMostFourRequestsUnderTheStandardPolicy() {
        for (int i = 0; i < 6; i++) {
            server.replies(json(429, "{\"code\":\"too.many.requests\"}", "Retry-After", "0"));
        }

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> actions.create(DEFINITION));
        assertThat(server.calls()).hasSize(4);
    }

    @Test
    void with_changesTheLimitsOfItsCallsOnly() {
        server.replies(json(429, "{}", "Retry-After", "0"), json(429, "{}", "Retry-After", "0"));
        Actions impatient = genesys.with(CallOptions.standard()
                        .withTimeout(Duration.ofSeconds(9))
                        .withRetryPolicy(RetryPolicy.standard().withRateLimitRetries(0)))
                .actions();

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> impatient.delete("custom_-_1"));
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void get_fetchesContractConfigurationAndTemplates() {
        server.replies(200, whole("custom_-_1", "n", 3, true))
                .replies(text("{\"a\": \"$!{input.customerId}\"}"), text("${rawResult}\n"));

        Action action = actions.get("custom_-_1");

        assertThat(server.lines())
                .containsExactly(
                        "GET " + PATH + "/custom_-_1?expand=contract&includeConfig=true",
                        "GET " + PATH + "/custom_-_1/templates/requesttemplate.vm",
                        "GET " + PATH + "/custom_-_1/templates/successtemplate.vm");
        assertThat(action.requestTemplate()).contains("{\"a\": \"$!{input.customerId}\"}");
        assertThat(action.successTemplate()).contains("${rawResult}\n");
        assertThat(action.toJson()).contains("\"unknownField\":{\"kept\":1.0}");
    }

    @Test
    void get_encodesIdsWhateverTheyHold() {
        server.replies(404, "{\"code\":\"not.found\"}");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> actions.get("a/../b?c=d#e f"));
        assertThat(server.lines())
                .containsExactly("GET " + PATH + "/a%2F..%2Fb%3Fc%3Dd%23e%20f?expand=contract&includeConfig=true");
        assertThatIllegalArgumentException().isThrownBy(() -> actions.get(".."));
        assertThatIllegalArgumentException().isThrownBy(() -> actions.get(" "));
    }

    @Test
    void get_saysWhenTheAnswerIsNoAction() {
        server.replies(200, "<html>").replies(200, "{\"name\":\"x\"}").replies(200, "[]");

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(InvalidReplyException.class)
                    .isThrownBy(() -> actions.get("custom_-_1"))
                    .withMessageContaining("read action 'custom_-_1'");
        }
    }

    @Test
    void find_takesTheExactNameInTheDefaultIntegration() {
        server.replies(
                        200,
                        page(
                                1,
                                1,
                                summary("1", "Order", "integration-2"),
                                summary("2", "Order", "integration-1"),
                                summary("3", "Order 2", "integration-1")))
                .replies(200, whole("2", "Order", 1, false));

        assertThat(actions.findByName("Order")).map(Action::id).contains("2");
        assertThat(server.lines().get(0)).isEqualTo("GET " + PATH + "?pageSize=100&pageNumber=1&name=Order");
    }

    @Test
    void find_isEmptyWhenNoNameIsExactlyThis() {
        server.replies(200, page(1, 1, summary("3", "order", "integration-1")));

        assertThat(actions.findByName("Order")).isEmpty();
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void find_doesNotTakeAnAddressWithoutAListForOneWithoutTheAction() {
        server.replies(404, "{}");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> actions.findByName("Order"))
                .withMessageContaining("Could not list actions");
    }

    @Test
    void find_namesTheIdsWhenThereAreSeveral() {
        server.replies(200, page(1, 2, summary("1", "Order", "integration-1")))
                .replies(200, page(2, 2, summary("2", "Order", "integration-1")));

        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> actions.findByName("Order"))
                .satisfies(e -> assertThat(e.ids()).containsExactly("1", "2"));
    }

    @Test
    void list_fetchesAPageOnlyWhenItIsRead() {
        String[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> summary("id" + i, "n" + i, "integration-1"))
                .toArray(String[]::new);
        server.replies(200, page(1, 3, hundred));

        List<ActionSummary> ten = actions.list().limit(10).toList();

        assertThat(ten).hasSize(10);
        assertThat(server.lines()).containsExactly("GET " + PATH + "?pageSize=100&pageNumber=1");
    }

    @Test
    void list_readsAllPagesInOrder() {
        server.replies(200, page(1, 3, summary("1", "a", "i"), summary("2", "b", "i")))
                .replies(200, page(2, 3, summary("3", "c", "i")))
                .replies(200, page(3, 3, summary("4", "d", "i")));

        assertThat(actions.list()).extracting(ActionSummary::id).containsExactly("1", "2", "3", "4");
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void list_readsUntilAnEmptyPageWhenNobodyCounts() {
        server.replies(200, "{\"entities\":[" + summary("1", "a", "i") + "]}").replies(200, "{\"entities\":[]}");

        assertThat(actions.list()).hasSize(1);
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void list_passesTheQueryOn() {
        server.replies(200, "{\"entities\":[]}");

        assertThat(actions.list(
                        ActionQuery.nameContains("a b&c").withCategory("Orders").withSecure(true)))
                .isEmpty();

        assertThat(server.lines())
                .containsExactly(
                        "GET " + PATH + "?pageSize=100&pageNumber=1&name=a%20b%26c&category=Orders&secure=true");
    }

    @Test
    void update_writesBackEverythingElseAsItWas() {
        server.replies(200, whole("custom_-_1", "n", 7, true))
                .replies(text("request text"), text("success text"))
                .replies(200, whole("custom_-_1", "n", 8, true));

        Action updated = actions.update("custom_-_1", edit -> edit.timeout(Duration.ofSeconds(9)));

        JsonNode patch = body(3);
        assertThat(server.lines().get(3)).isEqualTo("PATCH " + PATH + "/custom_-_1");
        assertThat(patch.path("version").asInt()).isEqualTo(7);
        assertThat(patch.path("config").path("timeoutSeconds").asInt()).isEqualTo(9);
        assertThat(patch.path("config").path("request").path("requestTemplate").asText())
                .isEqualTo("request text");
        assertThat(patch.path("config").path("response").path("successTemplate").asText())
                .isEqualTo("success text");
        assertThat(patch.path("config").path("request").path("newSetting").asText())
                .isEqualTo("kept");
        assertThat(patch.has("contract")).isFalse();
        assertThat(updated.version()).isEqualTo(8);
        assertThat(updated.requestTemplate()).contains("request text");
    }

    @Test
    void update_sendsNothingWhenNothingDiffers() {
        server.replies(200, whole("custom_-_1", "n", 7, false));

        assertThat(actions.update("custom_-_1", edit -> edit.name("n")).version())
                .isEqualTo(7);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void update_refusesAnotherEditThanTheOneItGave() {
        server.replies(200, whole("custom_-_1", "n", 7, false));
        Action another = Action.parse(whole("custom_-_2", "other", 1, false));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.update("custom_-_1", edit -> ActionEdit.of(another)))
                .withMessageContaining("return the one it was given");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void create_makesUpNoConfigurationWhereTheAnswerHasNone() {
        server.replies(200, "{\"id\":\"custom_-_1\",\"name\":\"ProcessCustomerLambda\",\"version\":1}");

        Action created = actions.create(DEFINITION);

        assertThat(created.requestTemplate()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionEdit.of(created))
                .withMessageContaining("without its configuration");
    }

    @Test
    void update_saysWhenSomebodyWasFaster() {
        server.replies(200, whole("custom_-_1", "n", 7, false))
                .replies(409, "{\"message\":\"Supplied version 7 does not match the current version 8\"}")
                .replies(200, whole("custom_-_1", "n", 8, false));

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> actions.update("custom_-_1", edit -> edit.name("m")))
                .withMessageContaining("read it again")
                .withMessageEndingWith("It was sent for version 7; there is version 8 now.")
                .satisfies(e -> assertThat(e.sentVersion()).hasValue(7))
                .satisfies(e -> assertThat(e.currentVersion()).hasValue(8));
        assertThat(server.lines().get(2)).isEqualTo("GET " + PATH + "/custom_-_1");
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void update_refusesToTouchWhatIsBuiltIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.update("static_-_1", edit -> edit.name("m")))
                .withMessageContaining("built into Genesys Cloud");
        assertThatIllegalArgumentException().isThrownBy(() -> actions.delete("static_-_1"));
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void createOrUpdate_createsWhatIsNotThere() {
        server.replies(200, page(1, 1)).replies(200, whole("custom_-_1", "ProcessCustomerLambda", 1, false));

        actions.createOrUpdate(DEFINITION);

        assertThat(server.lines().get(1)).isEqualTo("POST " + PATH);
    }

    @Test
    void createOrUpdate_leavesAloneWhatIsAsWanted() {
        server.replies(200, page(1, 1, summary("custom_-_1", "ProcessCustomerLambda", "integration-1")))
                .replies(200, served(DEFINITION, 4));

        assertThat(actions.createOrUpdate(DEFINITION).version()).isEqualTo(4);
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void createOrUpdate_updatesTheConfiguration() {
        server.replies(200, page(1, 1, summary("custom_-_1", "ProcessCustomerLambda", "integration-1")))
                .replies(200, served(DEFINITION, 4))
                .replies(200, served(DEFINITION, 5));

        actions.createOrUpdate(
                DEFINITION.toBuilder().header("X-Custom-Header", "other").build());

        JsonNode patch = body(2);
        assertThat(server.lines().get(2)).isEqualTo("PATCH " + PATH + "/custom_-_1");
        assertThat(patch.at("/config/request/headers/X-Custom-Header").asText()).isEqualTo("other");
        assertThat(patch.path("version").asInt()).isEqualTo(4);
    }

    @Test
    void createOrUpdate_refusesAnotherContractAndSaysTheWayOut() {
        server.replies(200, page(1, 1, summary("custom_-_1", "ProcessCustomerLambda", "integration-1")))
                .replies(200, served(DEFINITION, 4));
        ActionDefinition other = DEFINITION.toBuilder()
                .input(in -> in.required("customerId", io.github.genesysdataactions.schema.Schema.integer()))
                .secure(true)
                .build();

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> actions.createOrUpdate(other))
                .withMessageContaining("create an action of another name beside it")
                .satisfies(e -> assertThat(e.problems().stream()
                                .map(problem -> problem.path())
                                .collect(Collectors.toSet()))
                        .contains("$.secure")
                        .anyMatch(path -> path.startsWith("$.contract.input.inputSchema")));
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void delete_sendsOneRequest() {
        server.replies(new MockResponse.Builder().code(204).build());

        actions.delete("custom_-_1");

        assertThat(server.lines()).containsExactly("DELETE " + PATH + "/custom_-_1");
    }

    @Test
    void execute_sendsTheInputAsItIsAndReadsTheAnswer() {
        server.replies(200, "{\"status\":\"ok\",\"message\":\"m\",\"processedId\":\"p\",\"more\":1}");

        CustomerResponse answer =
                actions.execute("custom_-_1", new CustomerRequest("C-1", "refund"), CustomerResponse.class);

        assertThat(answer).isEqualTo(new CustomerResponse("ok", "m", "p"));
        assertThat(server.lines()).containsExactly("POST " + PATH + "/custom_-_1/execute");
        assertThat(server.calls().get(0).getBody().utf8())
                .isEqualTo("{\"customerId\":\"C-1\",\"actionType\":\"refund\"}");
    }

    @Test
    void execute_leavesOutWhatIsAbsent() {
        record Search(Optional<String> name, Optional<Integer> limit) {}
        server.replies(200, "{}");

        actions.execute("custom_-_1", new Search(Optional.of("a"), Optional.empty()));

        assertThat(server.calls().get(0).getBody().utf8()).isEqualTo("{\"name\":\"a\"}");
    }

    record Priced(String sku, Currency currency) {}

    @Test
    void execute_asksModulesOfTheUsersOwn() {
        SimpleModule module = new SimpleModule()
                .addSerializer(Currency.class, new StdSerializer<>(Currency.class) {
                    @Override
                    public void serialize(Currency currency, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeString(currency.getCurrencyCode().toLowerCase(Locale.ROOT));
                    }
                })
                .addDeserializer(Currency.class, new FromStringDeserializer<>(Currency.class) {
                    @Override
                    protected Currency _deserialize(String text, DeserializationContext context) {
                        return Currency.getInstance(text.toUpperCase(Locale.ROOT));
                    }
                });
        server.replies(200, "{\"sku\":\"B\",\"currency\":\"chf\"}")
                .replies(200, "{\"operations\":[],\"success\":true}");
        Priced input = new Priced("A", Currency.getInstance("EUR"));

        try (GenesysDataActions pricing =
                server.client().time(time.clock(), time).jacksonModules(module).build()) {
            Actions limited = pricing.with(pricing.options().withTimeout(Duration.ofSeconds(9)))
                    .actions();

            assertThat(limited.execute("custom_-_1", input, Priced.class))
                    .isEqualTo(new Priced("B", Currency.getInstance("CHF")));
            pricing.drafts().test("custom_-_1", input);
        }

        assertThat(server.calls())
                .extracting(call -> call.getBody().utf8())
                .containsExactly("{\"sku\":\"A\",\"currency\":\"eur\"}", "{\"sku\":\"A\",\"currency\":\"eur\"}");
    }

    @Test
    void halvesOfSurrogatePairs_areSentAsTheyAreOrRefused() {
        ActionDefinition cut = ActionDefinition.builder("n\ud83d")
                .post("https://x.example.com/a")
                .input(in -> in.optional("a", Schema.string().description("\ud83d\ude00 \ud83d")))
                .output(out -> out)
                .requestTemplate("{\"a\": \"\ud83d\"}")
                .build();
        server.replies(200, whole("custom_-_1", "n", 1, false));

        actions.create(cut);

        assertThat(server.calls().get(0).getBody().utf8())
                .contains("\"n\\ud83d\"", "\ud83d\ude00 \\ud83d", "{\\\"a\\\": \\\"\\ud83d\\\"}")
                .doesNotContain("?");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> Definitions.customer().header("X-A", "\ude00").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.findByName("n\ud83d"))
                .withMessageContaining("half a surrogate pair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> actions.execute("custom_-_1", Map.of("a", "\ud83d")))
                .withMessageContaining("half a surrogate pair");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void execute_takesMapsAndTextAndGivesTheAnswerAsItCame() {
        server.replies(200, " [1.0, 2]\n").replies(200, "{\"a\":1}");

        assertThat(actions.execute("custom_-_1", Map.of("a", 1), String.class)).isEqualTo(" [1.0, 2]\n");
        assertThat(actions.execute("custom_-_1", "{\"a\": 1.0}")).containsEntry("a", 1);
        assertThat(server.calls().get(1).getBody().utf8()).isEqualTo("{\"a\":1.0}");
    }

    @Test
    void execute_saysWhenTheAnswerIsNoMap() {
        server.replies(200, "[1]").replies(200, "null");

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(InvalidReplyException.class)
                    .isThrownBy(() -> actions.execute("custom_-_1", Map.of()))
                    .withMessageContaining("If the contract's root is a list");
        }
    }

    @Test
    void execute_refusesAnInputThatIsNoObjectBeforeItIsSent() {
        for (Object input : List.of("not json payload-marker", "[1]", List.of(1), 7, Optional.empty())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actions.execute("custom_-_1", input))
                    .satisfies(e -> assertThat(e).hasMessageNotContaining("payload-marker"));
        }
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void execute_saysWhichSideFailed() {
        server.replies(500, """
                {"errorCode":"internal.server.error","userMessage":"REST call for action execute failed.",
                 "details":[{"errorCode":"ACTION.REMOTE_ENDPOINT"}]}""");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> actions.execute("custom_-_1", Map.of()))
                .withMessageContaining("The system that the action calls failed")
                .satisfies(e -> assertThat(e.details().get(0).errorCode()).isEqualTo("ACTION.REMOTE_ENDPOINT"));
    }

    @Test
    void execute_saysWhereTheAnswerDoesNotFit() {
        record Count(int count) {}
        server.replies(200, "{\"count\":\"payload-marker\"}");

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> actions.execute("custom_-_1", Map.of(), Count.class))
                .withMessageContaining("$.count")
                .withMessageContaining("Compare Count with the output contract")
                .withMessageNotContaining("payload-marker");
    }

    @Test
    void test_returnsEveryStep() {
        server.replies(200, """
                {"operations":[{"step":1,"name":"Validate input","success":true,"result":{"a":1}},
                               {"step":2,"name":"Execute","success":false,
                                "error":{"userMessage":"no","errorCode":"x"}}],
                 "success":false,"finalResult":null,"newField":1}""");

        TestResult result = actions.test("custom_-_1", Map.of("a", 1));

        assertThat(server.lines()).containsExactly("POST " + PATH + "/custom_-_1/test");
        assertThat(result.isSuccess()).isFalse();
        assertThat(result.steps()).extracting(step -> step.name()).containsExactly("Validate input", "Execute");
        assertThat(result.steps().get(0).result()).contains("{\"a\":1}");
    }

    @Test
    void everyOperation_namesThePermissionItLacks() {
        for (int i = 0; i < 5; i++) {
            server.replies(403, "{\"code\":\"missing.permissions\"}");
        }

        assertDenied("integrations:action:add", () -> actions.create(DEFINITION));
        assertDenied("integrations:action:view", () -> actions.get("1"));
        assertDenied("integrations:action:delete", () -> actions.delete("1"));
        assertDenied("integrations:action:execute", () -> actions.execute("1", Map.of()));
        assertDenied("integrations:action:execute", () -> actions.test("1", Map.of()));
    }

    private static void assertDenied(String permission, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(call)
                .withMessageContaining(permission);
    }

    private JsonNode body(int call) {
        return Json.read(server.calls().get(call).getBody().utf8());
    }

    private static MockResponse text(String body) {
        return new MockResponse.Builder()
                .body(new Buffer().writeUtf8(body))
                .setHeader("Content-Type", "text/plain")
                .build();
    }

    private static String summary(String id, String name, String integration) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"integrationId\":\"" + integration
                + "\",\"version\":1}";
    }

    private static String page(int number, int count, String... entities) {
        return "{\"entities\":[" + String.join(",", entities) + "],\"pageNumber\":" + number + ",\"pageCount\":" + count
                + ",\"pageSize\":100}";
    }

    private static String served(ActionDefinition definition, int version) {
        var json = (com.fasterxml.jackson.databind.node.ObjectNode)
                Json.read(definition.withIntegration("integration-1").toJson());
        return Json.write(json.put("id", "custom_-_1").put("version", version));
    }

    private static String whole(String id, String name, int version, boolean templatesByAddress) {
        String request =
                templatesByAddress ? "\"requestTemplateUri\":\"/r.vm\"" : "\"requestTemplate\":\"${input.rawRequest}\"";
        String success =
                templatesByAddress ? "\"successTemplateUri\":\"/s.vm\"" : "\"successTemplate\":\"${rawResult}\"";
        return """
                {"id":"%s","name":"%s","integrationId":"integration-1","category":"Custom","secure":false,"version":%d,
                 "unknownField":{"kept":1.0},
                 "contract":{"input":{"inputSchema":{"type":"object","properties":{}}},
                             "output":{"successSchema":{"type":"object","properties":{}}}},
                 "config":{"request":{"requestUrlTemplate":"https://x.example.com/","requestType":"POST","headers":{},
                                      "newSetting":"kept",%s},
                           "response":{"translationMap":{},"translationMapDefaults":{},%s}}}""".formatted(id, name, version, request, success);
    }
}
