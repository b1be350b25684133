package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What others do while a plan or an apply is under way. */
@Timeout(60)
class SyncMeanwhileTest {
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final String URL = "https://customers.example.com/";

    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud =
            LocalCloud.builder().clock(time.clock()).noRateLimit().start();
    private final GenesysDataActions others =
            Customers.client(cloud).time(time.clock(), time).build();
    private final After after = new After();
    private final GenesysDataActions genesys =
            Customers.client(cloud).listener(after).time(time.clock(), time).build();
    private final Sync sync = genesys.sync(SyncOptions.standard().withReplace(true));

    @AfterEach
    void close() {
        genesys.close();
        others.close();
        cloud.close();
    }

    @Test
    void plan_goesOnWithTheSuccessorWhereTheListStillHasTheOld() {
        ActionDefinition wanted = replacement("A");
        Action old = others.actions().create(definition("A"));
        Action successor = others.actions().create(replacement("A (replacing)"));
        after.first("GET", ACTIONS, () -> others.actions().delete(old.id()));

        Plan plan = sync.plan(List.of(wanted));
        sync.apply(plan).requireSuccess();

        assertThat(plan.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.id()).contains(successor.id()));
        assertThat(plan.unmanaged()).isEmpty();
        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("A");
    }

    @Test
    void find_isEmptyWhereTheListStillHasWhatIsDeleted() {
        Action deleted = others.actions().create(definition("A"));
        after.first("GET", ACTIONS, () -> others.actions().delete(deleted.id()));

        assertThat(genesys.actions().findByName("A")).isEmpty();
    }

    @Test
    void apply_makesAgainWhatItMadeAndTheSameClientDeleted() {
        sync.apply(sync.plan(List.of(definition("A")))).requireSuccess();
        genesys.actions().delete(cloud.actions().get(0).id());

        sync.apply(sync.plan(List.of(definition("A")))).requireSuccess();

        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("A");
    }

    @Test
    void apply_setsATemplateThatTheDraftHasLost() {
        Sync careful = genesys.sync(SyncOptions.standard().withDrafts(true));
        ActionDefinition wanted = definition("A").toBuilder()
                .requestTemplate("{\"id\": \"$esc.jsonEncode(${input.customerId})\"}")
                .build();
        after.first(
                "POST",
                ACTIONS + "/drafts",
                () -> others.drafts()
                        .update(cloud.drafts().get(0).id(), edit -> edit.requestTemplate("${input.rawRequest}")));

        careful.apply(careful.plan(List.of(wanted))).requireSuccess();

        assertThat(careful.plan(List.of(wanted)).hasChanges()).isFalse();
        assertThat(cloud.drafts()).isEmpty();
    }

    @Test
    void apply_leavesAloneWhatOnlyHasTheNameOfASuccessor() {
        Action old = others.actions().create(definition("A"));
        Action other = others.actions().create(definition("A (replacing)"));

        ApplyReport report = sync.apply(sync.plan(List.of(replacement("A"))));

        assertThat(report.failed()).singleElement().asString().contains("has different content: " + other.id());
        assertThat(cloud.actions()).extracting(StoredAction::id).containsExactly(old.id(), other.id());
    }

    @Test
    void apply_namesTheSuccessorWhereTheOldOneCannotBeDeleted() {
        Action old = others.actions().create(definition("A"));
        cloud.faults().next("DELETE", ACTIONS + "/" + old.id()).status(400);

        ApplyReport report = sync.apply(sync.plan(List.of(replacement("A"))));

        assertThat(report.failed())
                .singleElement()
                .asString()
                .contains(
                        "Could not delete action",
                        "replacement exists as 'A (replacing)'",
                        "the next apply continues with it");
        sync.apply(sync.plan(List.of(replacement("A")))).requireSuccess();
        assertThat(cloud.actions()).extracting(StoredAction::name).containsExactly("A");
    }

    @Test
    void apply_goesOnWhateverItsListenerThrows() {
        Plan plan = sync.plan(definitions(5));

        ApplyReport report = sync.apply(plan, (outcome, done, total) -> {
            throw new IllegalStateException("the listener failed");
        });

        assertThat(report.outcomes()).extracting(Outcome::result).containsOnly(Result.DONE);
        assertThat(cloud.actions()).hasSize(5);
    }

    @Test
    void apply_doesNotWaitForASlowListener() {
        CountDownLatch last = new CountDownLatch(6);
        List<String> told = new ArrayList<>();
        Plan plan = sync.plan(definitions(6));
        after.every("POST", ACTIONS, last::countDown);

        genesys.sync(SyncOptions.standard().withParallelism(2)).apply(plan, (outcome, done, total) -> {
            told.add(done + "/" + total + " " + await(last));
        });

        assertThat(told).containsExactly("1/6 true", "2/6 true", "3/6 true", "4/6 true", "5/6 true", "6/6 true");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ActionDefinition> definitions(int count) {
        List<ActionDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            definitions.add(definition("Customers " + i));
        }
        return definitions;
    }

    private static ActionDefinition definition(String name) {
        return Customers.definition(name, URL).build();
    }

    private static ActionDefinition replacement(String name) {
        return definition(name).toBuilder()
                .output(out -> out.required("state", Schema.string()))
                .build();
    }

    /** Lets someone do something as soon as a request was answered. */
    private static final class After implements CallListener {
        private volatile String call = "";
        private volatile boolean isOver;
        private volatile Runnable work = () -> {};

        void first(String method, String path, Runnable something) {
            every(method, path, something);
            isOver = true;
        }

        void every(String method, String path, Runnable something) {
            isOver = false;
            work = something;
            call = method + " " + path;
        }

        @Override
        public void callFinished(CallFinished finished) {
            if (call.equals(finished.method() + " " + finished.pathTemplate())) {
                call = isOver ? "" : call;
                work.run();
            }
        }
    }
}
