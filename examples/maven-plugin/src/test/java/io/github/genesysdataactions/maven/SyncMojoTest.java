package io.github.genesysdataactions.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.workbench.progress.Meter;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncMojoTest {
    private final RecordingLog log = new RecordingLog();
    private final LocalCloud cloud = LocalCloud.start();
    private final GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
            .clientCredentials(cloud.clientId(), cloud.clientSecret())
            .defaultIntegration(cloud.integrationId())
            .build();

    @BeforeEach
    void begin() {
        genesys.actions().create(definition("Find order", Schema.string()));
    }

    @AfterEach
    void end() {
        genesys.close();
        cloud.close();
    }

    @Test
    void apply_refusesToReplaceUnlessItIsAllowed() {
        Plan plan = genesys.sync().plan(DesiredActions.of(definition("Find order", Schema.integer())));
        ApplyMojo apply = new ApplyMojo();
        apply.setLog(log);

        assertThatThrownBy(() -> apply.run(genesys.sync(), new Meter(Clock.systemUTC()), plan))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Find order")
                .hasMessageContaining("data-actions.replace");
        assertThat(log.lines()).anyMatch(line -> line.startsWith("info  -/+ REPLACE  Find order"));
        assertThat(cloud.requestCount("POST", "/api/v2/integrations/actions")).isEqualTo(1);
    }

    @Test
    void prune_passesOverWhatIsNotThere() {
        Plan plan = genesys.sync().plan(DesiredActions.of(List.of()));

        Plan pruned = SyncMojo.prune(plan, List.of("Find order", "Gone"), log);

        assertThat(pruned.changes(Change.Kind.DELETE)).extracting(Change::name).containsExactly("Find order");
        assertThat(log.lines()).containsExactly("info There is no unmanaged action 'Gone' (data-actions.prune).");
    }

    private static ActionDefinition definition(String name, Schema orderId) {
        return ActionDefinition.builder(name)
                .post("https://orders.example.com")
                .input(in -> in.required("orderId", orderId))
                .output(out -> out.required("state", Schema.string()))
                .build();
    }
}
