package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.engine.sync.TemporaryName;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.StalePlanException;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.ActionSource;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.Change.Kind;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SyncTest {
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final String URL = "https://customers.example.com/";

    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(time.clock())
            .noRateLimit()
            .integration("other-1", "custom-rest-actions", "Other")
            .start();
    private final GenesysDataActions genesys =
            Customers.client(cloud).time(time.clock(), time).build();
    private final Sync sync = genesys.sync();

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void apply_makesWhatThePlanSaysAndThenNothing() {
        List<ActionDefinition> definitions = definitions(3);
        List<String> told = new ArrayList<>();

        Plan plan = sync.plan(definitions);
        ApplyReport report = sync.apply(plan, (outcome, done, total) -> told.add(done + "/" + total));

        assertThat(plan.changes())
                .extracting(Change::kind)
                .containsOnly(Kind.CREATE)
                .hasSize(3);
        assertThat(report.isSuccess()).isTrue();
        assertThat(report.outcomes())
                .extracting(one -> one.id().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(ids());
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
        Plan again = sync.plan(definitions);
        assertThat(again.hasChanges()).isFalse();
        int before = cloud.requests().size();
        assertThat(sync.apply(again).outcomes())
                .extracting(ApplyReport.Outcome::result)
                .containsOnly(Result.UNCHANGED);
        assertThat(cloud.requests()).hasSize(before);
    }

    @Test
    void plan_costsThePagesOfTheListAndThreeRequestsForEachMatch() {
        for (int i = 0; i < 230; i++) {
            genesys.actions().create(definition("Unmanaged " + i));
        }
        definitions(7).forEach(genesys.actions()::create);
        int before = cloud.requests().size();

        Plan plan = sync.plan(definitions(9));

        assertThat(cloud.requests().size() - before).isEqualTo(3 + 3 * 7);
        assertThat(plan.unmanaged()).hasSize(230);
        assertThat(plan.changes(Kind.CREATE)).hasSize(2);
        before = cloud.requests().size();
        sync.apply(plan);
        assertThat(cloud.requests().size() - before).isEqualTo(3 + 2 * (1 + 3));
    }

    @ParameterizedTest
    @CsvSource({"header, 0", "request, 1", "answer, 1", "header and request, 1", "request and answer, 2"})
    void update_readsBackTheTemplatesThatItChanges(String changed, int read) {
        genesys.actions().create(definition("A"));
        ActionDefinition.Builder wanted = definition("A").toBuilder();
        if (changed.contains("header")) {
            wanted.header("X-Team", "orders");
        }
        if (changed.contains("request")) {
            wanted.requestTemplate("{\"id\": \"$esc.jsonEncode(${input.customerId})\"}");
        }
        if (changed.contains("answer")) {
            wanted.successTemplate("{\"status\": \"ok\"}");
        }
        int list = 1;
        int before = cloud.requests().size();
        Plan plan = sync.plan(List.of(wanted.build()));
        assertThat(cloud.requests().size() - before).isEqualTo(list + 3);
        before = cloud.requests().size();

        sync.apply(plan).requireSuccess();

        assertThat(cloud.requests().size() - before).isEqualTo(list + 1 + read);
        assertThat(sync.plan(List.of(wanted.build())).hasChanges()).isFalse();
    }

    /** The list is not the action's. */
    @ParameterizedTest
    @CsvSource({
        "nothing, 3, 0",
        "header, 1, 3",
        "request, 2, 3",
        "answer, 3, 2",
        "request and answer, 2, 3",
        "header and request and answer, 1, 3"
    })
    void briefPlan_costsWithItsUpdateAtMostFiveRequests(String changed, int planned, int applied) {
        genesys.actions().create(definition("A"));
        ActionDefinition.Builder wanted = definition("A").toBuilder();
        if (changed.contains("header")) {
            wanted.header("X-Team", "orders");
        }
        if (changed.contains("request")) {
            wanted.requestTemplate("{\"id\": \"$esc.jsonEncode(${input.customerId})\"}");
        }
        if (changed.contains("answer")) {
            wanted.successTemplate("{\"status\": \"ok\"}");
        }
        Sync brief = genesys.sync(SyncOptions.standard().withBriefPlans(true).withListLag(Duration.ZERO));
        int list = 1;
        int before = cloud.requests().size();

        Plan plan = brief.plan(List.of(wanted.build()));

        assertThat(cloud.requests().size() - before).isEqualTo(list + planned);
        before = cloud.requests().size();
        brief.apply(plan).requireSuccess();
        assertThat(cloud.requests().size() - before).isEqualTo(applied == 0 ? 0 : list + applied);
        assertThat(planned + applied).isLessThanOrEqualTo(5);
        assertThat(sync.plan(List.of(wanted.build())).hasChanges()).isFalse();
    }

    @Test
    void briefPlan_saysWhatItDidNotRead() {
        genesys.actions().create(definition("A"));
        ActionDefinition wanted = definition("A").toBuilder()
                .header("X-Team", "orders")
                .successTemplate("{\"status\": \"ok\"}")
                .build();

        Plan plan = genesys.sync(SyncOptions.standard().withBriefPlans(true)).plan(List.of(wanted));

        assertThat(plan.changes().get(0).unread())
                .containsExactly("$.config.request.requestTemplate", "$.config.response.successTemplate");
        assertThat(plan.toString()).contains("$.config.response.successTemplate: not read");
        assertThat(plan.toJson()).contains("\"unread\"");
    }

    @Test
    void apply_changesWhatDiffersUnderTheSameId() {
        Action there = genesys.actions().create(definition("A"));
        ActionDefinition wanted = definition("A").toBuilder()
                .header("X-Team", "orders")
                .category("Orders")
                .requestTemplate("{\n  \"id\": \"$esc.jsonEncode(${input.customerId})\"\n}")
                .build();

        Plan plan = sync.plan(List.of(wanted));
        sync.apply(plan).requireSuccess();

        assertThat(plan.toString())
                .contains(
                        "UPDATE     A  (" + there.id() + ")",
                        "$.category: \"Custom\" -> \"Orders\"",
                        "$.config.request.headers['X-Team']: nothing -> ***",
                        "- ${input.rawRequest}",
                        "+   \"id\": \"$esc.jsonEncode(${input.customerId})\"");
        assertThat(genesys.actions().get(there.id()).headers()).containsEntry("X-Team", "orders");
        assertThat(sync.plan(List.of(wanted)).hasChanges()).isFalse();
    }

    @Test
    void apply_replacesOnlyWhenAllowed() {
        Action there = genesys.actions().create(definition("A"));
        ActionDefinition wanted = definition("A").toBuilder()
                .input(in -> in.required("customerId", Schema.string()).required("shop", Schema.string()))
                .build();
        Plan plan = sync.plan(List.of(wanted));

        assertThat(plan.changes()).extracting(Change::kind).containsExactly(Kind.REPLACE);
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> sync.apply(plan))
                .withMessageContaining("The new contract is breaking")
                .withMessageContaining("'A 2'");
        assertThat(ids()).containsExactly(there.id());

        Sync allowed = genesys.sync(SyncOptions.standard().withReplace(true));
        allowed.apply(plan).requireSuccess();
        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("A");
        assertThat(ids()).doesNotContain(there.id());
        assertThat(sync.plan(List.of(wanted)).hasChanges()).isFalse();
    }

    @Test
    void apply_keepsTheCategoryOfWhatItReplacesWhereNoneIsNamed() {
        Action there = genesys.actions()
                .create(definition("A").toBuilder().category("Orders").build());
        ExportFile file = ExportFile.of(definition("A").toBuilder().secure(true).build(), "custom-rest-actions");
        DesiredActions wanted = DesiredActions.of(DesiredAction.of(file).withIntegrationId(cloud.integrationId()));
        Sync allowed = genesys.sync(SyncOptions.standard().withReplace(true));

        allowed.apply(allowed.plan(wanted)).requireSuccess();

        assertThat(ids()).doesNotContain(there.id());
        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("A");
        assertThat(genesys.actions().findByName("A").map(Action::category)).contains("Orders");
        assertThat(sync.plan(wanted).hasChanges()).isFalse();
    }

    @Test
    void apply_goesOnWithAReplacementThatWasInterrupted() {
        Action there = genesys.actions().create(definition("A"));
        ActionDefinition wanted = definition("A").toBuilder().secure(true).build();
        String between = TemporaryName.of(wanted.name());
        Sync allowed = genesys.sync(SyncOptions.standard().withReplace(true));
        Action successor = genesys.actions()
                .create(Customers.definition(between, URL).secure(true).build());
        allowed.apply(sync.plan(List.of(wanted))).requireSuccess();
        assertThat(ids()).containsExactly(successor.id());

        genesys.actions().update(successor.id(), edit -> edit.name(between));
        Plan plan = sync.plan(List.of(wanted));
        sync.apply(plan).requireSuccess();
        assertThat(plan.changes()).extracting(Change::kind).containsExactly(Kind.UPDATE);
        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("A");
        assertThat(there.id()).isNotEqualTo(successor.id());
    }

    @Test
    void plan_findsTheActionThatBelongsToAnotherIntegration() {
        genesys.actions().create(definition("A"));
        DesiredActions moved =
                DesiredActions.of(DesiredAction.of(definition("A")).withIntegrationName("Other"));

        assertThat(sync.plan(moved).changes().get(0).toString()).contains("REPLACE A", "-> \"other-1\"");
        Plan beside = genesys.sync(SyncOptions.standard().withMoves(false)).plan(moved);
        assertThat(beside.changes()).extracting(Change::kind).containsExactly(Kind.CREATE);
        sync.apply(beside).requireSuccess();
        assertThat(sync.plan(moved).hasChanges()).isFalse();
        assertThat(sync.plan(moved).unmanaged()).extracting(ActionSummary::name).containsExactly("A");
    }

    @Test
    void plan_refusesWhatIsAGuess() {
        genesys.actions().create(definition("A"));
        genesys.actions().create(definition("A"));
        DesiredActions guesses = DesiredActions.of(definition("A"));
        DesiredActions twice = DesiredActions.of(definition("B"), definition("B"));
        DesiredActions nowhere =
                DesiredActions.of(DesiredAction.of(definition("C")).withIntegrationName("Nowhere"));

        assertRefused(guesses, "There are 2 actions named 'A'");
        assertRefused(twice, "The name 'B' is also that of definition 'B'");
        assertRefused(nowhere, "There is no integration named 'Nowhere'");
        assertThat(sync.plan(List.of(definition("D"))).unmanaged()).hasSize(2);
    }

    @Test
    void apply_refusesAPlanThatIsOutOfDate() {
        Action there = genesys.actions().create(definition("A"));
        Action gone = genesys.actions().create(definition("B"));
        Plan plan = sync.plan(definitions("A", "B", "C"));
        genesys.actions().update(there.id(), edit -> edit.timeout(Duration.ofSeconds(3)));
        genesys.actions().delete(gone.id());
        genesys.actions().create(definition("C"));
        Plan changed = sync.plan(definitions("A", "D"));
        genesys.actions().update(there.id(), edit -> edit.timeout(Duration.ofSeconds(4)));
        int before = cloud.requestCount("POST", ACTIONS);

        assertThatExceptionOfType(StalePlanException.class)
                .isThrownBy(() -> sync.apply(changed))
                .satisfies(e -> assertThat(e.changes())
                        .singleElement()
                        .asString()
                        .contains("has version 3, but the plan is for version 2"));
        assertThatExceptionOfType(StalePlanException.class)
                .isThrownBy(() -> sync.apply(plan))
                .satisfies(e -> assertThat(e.changes()).hasSize(3))
                .withMessageContaining("'B' (" + gone.id() + ") is gone.")
                .withMessageContaining("'C' exists now");
        assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(before);
    }

    @Test
    void apply_deletesWhatIsPrunedByName() {
        genesys.actions().create(definition("Old"));
        genesys.actions().create(definition("Kept"));

        Plan plan = sync.plan(definitions("New"));
        sync.apply(plan.prune(List.of("Old"))).requireSuccess();

        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactlyInAnyOrder("Kept", "New");
    }

    @Test
    void apply_goesOnAfterAFailureUnlessToldOtherwise() {
        Plan plan = sync.plan(definitions("A", "B", "C"));
        cloud.faults().next("POST", ACTIONS).status(400);
        ApplyReport report =
                genesys.sync(SyncOptions.standard().withParallelism(1)).apply(plan);
        assertThat(report.outcomes())
                .extracting(ApplyReport.Outcome::result)
                .containsExactly(Result.FAILED, Result.DONE, Result.DONE);

        Plan left = sync.plan(definitions("A", "B", "C", "D"));
        assertThat(left.changes(Kind.CREATE)).extracting(Change::name).containsExactly("A", "D");
        cloud.faults().next("POST", ACTIONS).status(400);
        ApplyReport stopped = genesys.sync(
                        SyncOptions.standard().withParallelism(1).withFailFast(true))
                .apply(left);
        assertThat(stopped.outcomes())
                .extracting(ApplyReport.Outcome::result)
                .containsExactly(Result.FAILED, Result.UNCHANGED, Result.UNCHANGED, Result.NOT_TRIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void apply_endsWithItsThreadsWhenItIsInterrupted(int parallel) throws InterruptedException {
        List<ActionDefinition> definitions = definitions(20);
        Sync some = genesys.sync(SyncOptions.standard().withParallelism(parallel));
        Plan plan = some.plan(definitions);
        Thread caller = Thread.currentThread();

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> some.apply(plan, (outcome, done, total) -> caller.interrupt()));
        assertThat(Thread.interrupted()).isTrue();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("data-actions-sync")) {
                thread.join(5_000); // its work has ended; the thread itself may need an instant more
                assertThat(thread.isAlive()).isFalse();
            }
        }
        assertThat(cloud.actions()).hasSizeLessThan(20);
        try (GenesysDataActions next =
                Customers.client(cloud).time(time.clock(), time).build()) {
            assertThat(next.sync().plan(definitions).changes(Kind.CREATE))
                    .hasSize(20 - cloud.actions().size());
        }
    }

    /** What a build finds by itself. */
    public static final class Source implements ActionSource {
        @Override
        public DesiredActions actions() {
            return DesiredActions.of(definition("From a service"));
        }
    }

    @Test
    void found_asksEveryServiceOfTheLoader() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(ActionSource.class.getName()), Source.class.getName());
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(DesiredActions.found(loader).actions())
                    .extracting(DesiredAction::name)
                    .containsExactly("From a service");
        }
    }

    @Test
    void apply_movesAnActionToAnotherIntegrationWhenAllowed() {
        genesys.actions().create(definition("A"));
        DesiredActions moved =
                DesiredActions.of(DesiredAction.of(definition("A")).withIntegrationName("Other"));
        Sync allowed = genesys.sync(SyncOptions.standard().withReplace(true));

        allowed.apply(allowed.plan(moved)).requireSuccess();

        assertThat(cloud.actions())
                .extracting(StoredAction::name, StoredAction::integrationId)
                .containsExactly(tuple("A", "other-1"));
        assertThat(sync.plan(moved).hasChanges()).isFalse();
    }

    @Test
    void apply_publishesOnlyDraftsThatPassTheirTest() {
        Sync careful = genesys.sync(SyncOptions.standard().withDrafts(true));
        DesiredActions bad = DesiredActions.of(
                DesiredAction.of(definition("A")).withSample("{\"customerId\":\"C-1\",\"actionType\":\"x\"}"));
        ApplyReport report = careful.apply(careful.plan(bad));
        assertThat(report.failed()).singleElement().asString().contains("its test with the sample failed");
        assertThat(cloud.actions()).isEmpty();
        assertThat(cloud.drafts()).isEmpty();

        DesiredActions good = DesiredActions.of(definition("A"));
        genesys.drafts().create(definition("A"));
        careful.apply(careful.plan(good)).requireSuccess();
        assertThat(cloud.actions()).hasSize(1);
        assertThat(cloud.drafts()).isEmpty();
        assertThat(careful.plan(good).hasChanges()).isFalse();
    }

    @Test
    void pull_adoptsWhatIsThereAlsoWhatTheBuilderRefuses() {
        definitions(4).forEach(genesys.actions()::create);
        genesys.actions()
                .create(definition("CON: a/b").toBuilder()
                        .integration("other-1")
                        .build());
        sync.apply(sync.plan(DesiredActions.of(DesiredAction.of(refused()).withIntegrationName("Other"))))
                .requireSuccess();
        Path target = directory.resolve("actions");

        ActionDirectory pulled = sync.pull(target);

        assertThat(pulled.entries()).hasSize(6);
        Plan plan = sync.plan(DesiredActions.of(ActionDirectory.read(target, Map.of())));
        assertThat(plan.hasChanges()).as(plan.toString()).isFalse();
        assertThat(plan.changes()).hasSize(6);
        assertThat(plan.unmanaged()).isEmpty();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> sync.pull(target));
        genesys.actions().create(definition("Customers 1"));
        assertThatExceptionOfType(AmbiguousNameException.class)
                .isThrownBy(() -> sync.pull(directory.resolve("other")))
                .satisfies(e -> assertThat(e.ids()).hasSize(2));
    }

    private static ExportFile refused() {
        ExportFile file = ExportFile.parse("""
                {"name": "Odd @{env.HOME}", "integrationType": "custom-rest-actions", "actionType": "custom",
                 "config": {"request": {"requestUrlTemplate": "ftp://odd.example.com", "requestType": "PUT",
                   "headers": {}, "requestTemplate": "@@{env.HOME}\\r\\n"},
                  "response": {"translationMap": {}, "translationMapDefaults": {"unused": "1.00"}}},
                 "contract": {"input": {"inputSchema": {"type": "object", "properties": {"a": {"type": "string"}}}},
                  "output": {"successSchema": {"type": "object", "properties": {}}}}}""");
        assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(file::toDefinition);
        return file;
    }

    private void assertRefused(DesiredActions desired, String message) {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> sync.plan(desired))
                .withMessageContaining(message);
    }

    private List<String> ids() {
        return cloud.actions().stream().map(StoredAction::id).toList();
    }

    private static List<ActionDefinition> definitions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> definition("Customers " + i))
                .toList();
    }

    private static List<ActionDefinition> definitions(String... names) {
        return List.of(names).stream().map(SyncTest::definition).toList();
    }

    private static ActionDefinition definition(String name) {
        return Customers.definition(name, URL).build();
    }
}
