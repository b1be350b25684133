package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.StalePlanException;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever request is the last one of a run that writes, the runs after it end with what is wanted and nothing else. */
@Timeout(60)
class SyncKillTest {
    private static final String URL = "https://customers.example.com/";
    private static final List<ActionDefinition> WANTED = List.of(
            definition("Replaced").toBuilder()
                    .output(out -> out.required("state", Schema.string()))
                    .build(),
            definition("Changed").toBuilder().timeout(Duration.ofSeconds(3)).build(),
            definition("New"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void apply_isEndedByLaterRunsWhereverItWasKilled(boolean drafts) {
        SyncOptions options =
                SyncOptions.standard().withParallelism(1).withReplace(true).withDrafts(drafts);
        int kills = 0;
        while (killedAfter(kills + 1, options)) {
            kills++;
        }
        assertThat(kills).isGreaterThanOrEqualTo(5);
    }

    /** Returns whether there were so many requests. */
    private static boolean killedAfter(int requests, SyncOptions options) {
        VirtualTime time = new VirtualTime();
        try (LocalCloud cloud = LocalCloud.builder()
                .clock(time.clock())
                .noRateLimit()
                .listLag(Duration.ofSeconds(5))
                .start()) {
            try (GenesysDataActions genesys =
                    Customers.client(cloud).time(time.clock(), time).build()) {
                genesys.actions().create(definition("Changed"));
                genesys.actions().create(definition("Replaced"));
                time.pass(Duration.ofSeconds(5));
            }
            Killer killer = new Killer(requests);
            try (GenesysDataActions genesys = Customers.client(cloud)
                    .listener(killer)
                    .time(time.clock(), time)
                    .build()) {
                Sync sync = genesys.sync(options);
                Plan plan = sync.plan(WANTED);
                killer.arm(genesys);
                sync.apply(plan).requireSuccess();
                assertEnded(cloud);
                return false;
            } catch (IllegalStateException | DataActionsException killed) {
                runUntilNothingIsLeft(cloud, time, options);
            }
            assertEnded(cloud);
            return true;
        }
    }

    private static void runUntilNothingIsLeft(LocalCloud cloud, VirtualTime time, SyncOptions options) {
        for (int run = 0; run < 4; run++) {
            try (GenesysDataActions genesys =
                    Customers.client(cloud).time(time.clock(), time).build()) {
                Sync sync = genesys.sync(options);
                Plan plan = sync.plan(WANTED);
                if (!plan.hasChanges()) {
                    return;
                }
                sync.apply(plan).requireSuccess();
            } catch (StalePlanException e) {
                // The list did not have it yet.
            }
        }
        throw new AssertionError("There is always something left.");
    }

    private static void assertEnded(LocalCloud cloud) {
        assertThat(cloud.actions())
                .extracting(StoredAction::name)
                .containsExactlyInAnyOrder("New", "Changed", "Replaced");
        assertThat(cloud.drafts()).isEmpty();
    }

    private static ActionDefinition definition(String name) {
        return Customers.definition(name, URL).build();
    }

    /** Ends a client after so many of its requests that write. */
    private static final class Killer implements CallListener {
        private final int requests;
        private GenesysDataActions client;
        private int seen;

        Killer(int requests) {
            this.requests = requests;
        }

        void arm(GenesysDataActions client) {
            this.client = client;
        }

        @Override
        public void callFinished(CallFinished call) {
            if (client != null && !call.method().equals("GET") && ++seen == requests) {
                client.close();
            }
        }
    }
}
