package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.local.Faults;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever goes wrong on the way: in the end there is each action once, as it should be. */
@Timeout(60)
class SyncFaultsTest {
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final int COUNT = 200;
    private static final int MOST_RUNS = 12;

    private final VirtualTime time = new VirtualTime();

    @Test
    void apply_endsWithEachActionOnceAfterFaultsAKillAndLaggingLists() {
        try (LocalCloud cloud = LocalCloud.builder()
                .clock(time.clock())
                .rateLimit(300, Duration.ofMinutes(1))
                .listLag(Duration.ofSeconds(5))
                .templatesAsUris(false)
                .start()) {
            List<ActionDefinition> first = definitions("first");
            killAfterCreates(cloud, first, 60);
            List<Consumer<Faults.Plan>> faults = List.of(
                    Faults.Plan::resetAfterCommit,
                    plan -> plan.status(429),
                    plan -> plan.statusAfterCommit(503),
                    plan -> plan.status(503),
                    Faults.Plan::cutAfterCommit,
                    Faults.Plan::reset);
            for (int i = 0; i < 30; i++) {
                faults.get(i % faults.size()).accept(cloud.faults().next("POST", ACTIONS));
            }
            for (int i = 0; i < 10; i++) {
                cloud.faults().next("GET", ACTIONS).status(i % 2 == 0 ? 503 : 429);
            }
            untilNothingIsLeft(cloud, first);
            assertEachOnce(cloud, first);

            List<ActionDefinition> second = definitions("second");
            List<Consumer<Faults.Plan>> conflicts = List.of(
                    plan -> plan.status(409), Faults.Plan::resetAfterCommit, plan -> plan.statusAfterCommit(502));
            List<StoredAction> actions = cloud.actions();
            for (int i = 0; i < COUNT; i += 10) {
                conflicts
                        .get(i / 10 % conflicts.size())
                        .accept(cloud.faults()
                                .next("PATCH", ACTIONS + "/" + actions.get(i).id()));
            }
            List<String> ids = actions.stream().map(StoredAction::id).toList();
            untilNothingIsLeft(cloud, second);
            assertEachOnce(cloud, second);
            assertThat(cloud.actions()).extracting(StoredAction::id).containsExactlyElementsOf(ids);
            assertThat(cloud.faults().pending()).isZero();
        }
    }

    /** The last create is carried out, its answer is lost, and no one is there any more to look for it. */
    private void killAfterCreates(LocalCloud cloud, List<ActionDefinition> definitions, int creates) {
        AtomicInteger sent = new AtomicInteger();
        AtomicReference<Runnable> kill = new AtomicReference<>();
        CallListener killer = new CallListener() {
            @Override
            public void callFinished(CallFinished call) {
                int count = call.pathTemplate().equals(ACTIONS) && call.method().equals("POST")
                        ? sent.incrementAndGet()
                        : 0;
                if (count == creates - 1) {
                    cloud.faults().next("POST", ACTIONS).resetAfterCommit();
                } else if (count == creates) {
                    kill.get().run();
                }
            }
        };
        try (GenesysDataActions genesys = Customers.client(cloud)
                .listener(killer)
                .time(time.clock(), time)
                .build()) {
            kill.set(genesys::close);
            Sync sync = genesys.sync(SyncOptions.standard().withParallelism(1));
            Plan plan = sync.plan(definitions);

            assertThatIllegalStateException().isThrownBy(() -> sync.apply(plan)).withMessageContaining("closed");
        }
        assertThat(cloud.actions()).hasSize(creates);
    }

    private void untilNothingIsLeft(LocalCloud cloud, List<ActionDefinition> definitions) {
        List<String> runs = new ArrayList<>();
        for (int run = 0; run < MOST_RUNS; run++) {
            try (GenesysDataActions genesys =
                    Customers.client(cloud).time(time.clock(), time).build()) {
                Plan plan = genesys.sync().plan(definitions);
                if (!plan.hasChanges()) {
                    return;
                }
                runs.add(genesys.sync().apply(plan).toString());
            } catch (DataActionsException e) {
                runs.add(e.getMessage());
            }
        }
        throw new AssertionError("There is something left after " + MOST_RUNS + " runs: " + runs);
    }

    private void assertEachOnce(LocalCloud cloud, List<ActionDefinition> definitions) {
        assertThat(cloud.actions())
                .extracting(StoredAction::name)
                .containsExactlyInAnyOrderElementsOf(
                        definitions.stream().map(ActionDefinition::name).toList());
        try (GenesysDataActions genesys =
                Customers.client(cloud).time(time.clock(), time).build()) {
            time.pass(Duration.ofSeconds(5));
            List<String> contents = genesys.actions()
                    .list(ActionQuery.all().withConfig())
                    .map(action -> action.name() + " " + action.config().orElseThrow())
                    .toList();
            assertThat(contents).hasSize(COUNT);
            for (ActionDefinition definition : definitions) {
                assertThat(contents)
                        .filteredOn(content -> content.startsWith(definition.name() + " "))
                        .singleElement()
                        .asString()
                        .contains(definition.urlTemplate(), definition.headers().get("X-Number"));
            }
        }
    }

    private static List<ActionDefinition> definitions(String version) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> Customers.definition(
                                "Customers " + i, "https://customers.example.com/" + version + "/" + i)
                        .header("X-Number", "number-" + i)
                        .build())
                .toList();
    }
}
