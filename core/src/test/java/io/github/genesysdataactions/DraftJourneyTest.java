package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.local.Faults;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts, judged by a Genesys Cloud that shares no code with the client. */
@Timeout(60)
class DraftJourneyTest {
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final Map<String, String> INPUT = Map.of("customerId", "C-1", "actionType", "refund");

    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud = LocalCloud.builder().clock(time.clock()).start();
    private final GenesysDataActions genesys = Customers.client(cloud)
            .requestTimeout(Duration.ofSeconds(1))
            .time(time.clock(), time)
            .build();
    private final Actions actions = genesys.actions();
    private final Drafts drafts = genesys.drafts();

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void aDraftLivesFromCreateToPublishAndBack() {
        try (LocalGateway gateway = LocalGateway.start(Customers.Function.class)) {
            String id = drafts.create(definition(gateway.url() + "/customers").build())
                    .id();
            assertThat(drafts.validate(id).isValid()).isTrue();
            assertThat(drafts.test(id, INPUT).isSuccess()).isTrue();
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> actions.get(id));

            Action live = drafts.publish(id);
            assertThat(live.id()).isEqualTo(id);
            assertThat(live.requestTemplate()).isEqualTo(actions.get(id).requestTemplate());
            assertThat(actions.execute(id, INPUT)).containsEntry("message", "refund for C-1");

            drafts.createFrom(id);
            drafts.update(id, edit -> edit.timeout(Duration.ofSeconds(7)).header("X-Team", "orders"));
            assertThat(actions.get(id).timeout()).isEmpty();
            drafts.publish(id);
            assertThat(actions.get(id).timeout()).contains(Duration.ofSeconds(7));
            assertThat(actions.get(id).headers()).containsEntry("X-Team", "orders");
            assertThat(actions.execute(id, INPUT)).containsEntry("status", "success");

            actions.delete(id);
            assertThat(cloud.actions()).isEmpty();
        }
    }

    @Test
    void update_changesContractAndSecureBeforeTheFirstPublishOnly() {
        String id = drafts.create(definition("https://example.com/").build()).id();

        drafts.update(
                id,
                edit -> edit.input(in -> in.required("orderId", Schema.string()))
                        .secure(true));
        drafts.publish(id);
        assertThat(actions.get(id).isSecure()).isTrue();
        assertThat(actions.get(id).description()).contains("Processes a customer");
        assertThat(actions.get(id).contract().orElseThrow().input().toJson()).contains("orderId");

        drafts.createFrom(id);
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> drafts.update(id, edit -> edit.output(out -> out.required("a", Schema.string()))))
                .withMessageContaining("create an action of another name beside it");
        drafts.delete(id);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> drafts.get(id));
    }

    @Test
    void findAndList_knowDraftsOnly() {
        String id = drafts.create(definition("https://example.com/").build()).id();
        actions.create(definition("https://example.com/").build());

        assertThat(drafts.findByName("Find customer")).map(Action::id).contains(id);
        assertThat(drafts.list()).extracting(ActionSummary::id).containsExactly(id);
        assertThat(drafts.list(ActionQuery.all().withSecure(true))).isEmpty();
    }

    @Test
    void files_areReadWhereTheServerSaysTheyAre() {
        String id = drafts.create(definition("https://example.com/")
                        .requestTemplate("{\"id\": \"${input.customerId}\"}\r\n")
                        .build())
                .id();

        assertThat(drafts.template(id, "requesttemplate.vm")).isEqualTo("{\"id\": \"${input.customerId}\"}\r\n");
        assertThat(drafts.file(id, ActionFile.REQUEST_TEMPLATE)).isEqualTo("{\"id\": \"${input.customerId}\"}\r\n");
        assertThat(drafts.file(id, ActionFile.SUCCESS_TEMPLATE)).isEqualTo("${rawResult}");
        Action draft = drafts.get(id);
        assertThat(Schema.parse(drafts.file(id, ActionFile.INPUT_SCHEMA)))
                .isEqualTo(draft.contract().orElseThrow().input());
        assertThat(Schema.parse(drafts.file(id, ActionFile.SUCCESS_SCHEMA)))
                .isEqualTo(draft.contract().orElseThrow().output());
    }

    @Test
    void queries_reachTheServer() {
        Action first = actions.create(
                definition("https://example.com/").category("Customers").build());
        Action second = actions.create(ActionDefinition.builder("Other")
                .category("Others")
                .secure(true)
                .post("https://example.com/")
                .input(Customers.Request.class)
                .output(Customers.Response.class)
                .build());

        assertThat(actions.categories()).containsExactlyInAnyOrder("Customers", "Others");
        assertThat(actions.categories(
                        CategoryQuery.all().withSecure(true).withPageSize(1).withSortByNameDescending()))
                .containsExactly("Others");
        assertThat(actions.list(ActionQuery.all().withSortByDescending("name").withPageSize(1)))
                .extracting(ActionSummary::name)
                .containsExactly("Other", "Find customer");
        assertThat(actions.list(ActionQuery.all()
                        .withIds(List.of(first.id(), second.id()))
                        .withAuthActions()
                        .withConfig()))
                .allSatisfy(
                        summary -> assertThat(summary.config().orElseThrow()).contains("https://example.com/"))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("io.github.genesysdataactions.CreateOnceTest#lostAnswers")
    void create_leavesOneDraftWhenTheAnswerIsLost(String name, Consumer<Faults.Plan> fault) {
        fault.accept(cloud.faults().next("POST", ACTIONS + "/drafts"));

        Action draft = drafts.create(definition("https://example.com/").build());

        assertThat(drafts.list()).extracting(ActionSummary::id).containsExactly(draft.id());
        assertThat(cloud.requestCount("POST", ACTIONS + "/drafts")).isEqualTo(1);
    }

    @Test
    void create_saysThatTheOutcomeIsUnknown() {
        cloud.faults().next("POST", ACTIONS + "/drafts").reset();

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(
                        () -> drafts.create(definition("https://example.com/").build()))
                .withMessageStartingWith("Could not create draft 'Find customer'");
        assertThat(drafts.list()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.genesysdataactions.CreateOnceTest#lostAnswers")
    void publishAndCreateFrom_areDoneWhenTheAnswerIsLost(String name, Consumer<Faults.Plan> fault) {
        String id = drafts.create(definition("https://example.com/").build()).id();
        String draft = ACTIONS + "/" + id + "/draft";
        fault.accept(cloud.faults().next("POST", draft + "/publish"));
        assertThat(drafts.publish(id).id()).isEqualTo(id);

        fault.accept(cloud.faults().next("POST", draft));
        assertThat(drafts.createFrom(id).id()).isEqualTo(id);

        fault.accept(cloud.faults().next("PATCH", draft));
        assertThat(drafts.update(id, edit -> edit.header("X-Team", "orders")).headers())
                .containsKey("X-Team");
        fault.accept(cloud.faults().next("POST", draft + "/publish"));
        assertThat(drafts.publish(id).headers()).containsKey("X-Team");

        assertThat(cloud.requestCount("POST", draft + "/publish")).isEqualTo(2);
        assertThat(cloud.actions()).extracting(StoredAction::id).containsExactly(id);
        assertThat(cloud.faults().pending()).isZero();
    }

    @Test
    void publish_isSentAgainWhenNothingWasCarriedOut() {
        String id = drafts.create(definition("https://example.com/").build()).id();
        cloud.faults().next("POST", ACTIONS + "/" + id + "/draft/publish").reset();

        assertThat(drafts.publish(id).version()).isEqualTo(1);
        assertThat(cloud.requestCount("POST", ACTIONS + "/" + id + "/draft/publish"))
                .isEqualTo(2);
    }

    @Test
    void update_isBegunAnewAsOftenAsTheCallerAllows() {
        String id = drafts.create(definition("https://example.com/").build()).id();
        Drafts persistent = genesys.with(CallOptions.standard().withVersionConflictRetries(1))
                .drafts();
        AtomicInteger rivals = new AtomicInteger();

        Action updated = persistent.update(id, edit -> {
            if (rivals.incrementAndGet() == 1) {
                drafts.update(id, theirs -> theirs.header("X-Theirs", "1"));
            }
            return edit.header("X-Mine", "1");
        });
        assertThat(updated.headers()).containsKeys("X-Mine", "X-Theirs");

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> persistent.update(id, edit -> {
                    drafts.update(id, theirs -> theirs.header("X-Theirs", "n" + rivals.incrementAndGet()));
                    return edit.header("X-Mine", "2");
                }))
                .satisfies(e -> assertThat(e.currentVersion().orElseThrow())
                        .isEqualTo(e.sentVersion().orElseThrow() + 1));
    }

    @Test
    void createFrom_saysThatThereIsADraftAlready() {
        String id = actions.create(definition("https://example.com/").build()).id();
        drafts.createFrom(id);

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> drafts.createFrom(id))
                .withMessageContaining("Could not create a draft of action '" + id + "'");
        assertThat(drafts.get(id).id()).isEqualTo(id);
        assertThat(drafts.findByName("Find customer", "another")).isEqualTo(Optional.empty());
    }

    private static ActionDefinition.Builder definition(String url) {
        return Customers.definition("Find customer", url);
    }
}
